/** Group chats of a day: how many messages, to whom they go, and what they leave as it was. */
import { describe, expect, it } from 'vitest';
import { covers, estimateOf } from '../../../src/engine/estimate.js';
import { Tally } from '../../../src/engine/tally.js';
import type { ClusterObserver } from '../../../src/model/cluster-observer.js';
import type { UserId } from '../../../src/model/devices/identifiers.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import type { Stimulus } from '../../../src/model/mdm/stimulus.js';
import { dayScenario, runDay, type DayText } from './support/day.js';

const ROOM = 5;

/** Everybody is at a desktop from the start on, and talks in rooms alone. */
const AT_DESKTOPS = `conversations-per-day: 0, desktop-used-every: 30d, presence-chosen-every: 30d,
  at-desktop: 30d, opens-at: 0s, logon-window: 0s, session-length: 10h, session-length-deviation: 0s,
  rhythm: [0, 1, 3, 2], contact-group: 10`;

/** What happened in rooms, by user, client or message. */
class ChatLog implements ClusterObserver {
  readonly said = new Map<UserId, number>();
  readonly reached: number[] = [];
  joined = 0;
  arrivals = 0;

  decided(user: UserId, { kind }: Stimulus, decisions: readonly Decision[]): void {
    if (kind === 'joins-room') this.joined += 1;
    if (kind === 'group-message-sent') this.said.set(user, (this.said.get(user) ?? 0) + 1);
    if (kind !== 'group-message-arrives') return;
    this.arrivals += 1;
    this.reached.push(
      decisions.filter((one) => one.do === 'deliver' || one.do === 'buffer').length,
    );
  }

  get messages(): number {
    return [...this.said.values()].reduce((sum, one) => sum + one, 0);
  }
}

const chatsOf = (text: DayText, replication = 0): ChatLog => {
  const log = new ChatLog();
  runDay(dayScenario({ clients: '{ desktop: 1 }', ...text }), [log], replication);
  return log;
};

describe('group messages', () => {
  it.each([2, 8, 32])('are a Poisson process of each user, with %i a day', (perDay) => {
    const own = `${AT_DESKTOPS}, group-messages-per-day: ${perDay}`;
    const users = 60;
    const counts = new Tally();
    const totals = Array.from({ length: 20 }, (_, replication) => {
      const log = chatsOf({ users, own, header: 'duration: 10h' }, replication);
      for (let user = 0; user < users; user += 1)
        counts.add([...log.said].find(([one]) => one === user)?.[1] ?? 0);
      expect(log.arrivals).toBe(log.messages * (ROOM - 1));
      return log.messages;
    });
    expect(covers(estimateOf(totals), users * perDay)).toBe(true);
    // The variance of a Poisson count is its mean; that of the estimate about twice its square.
    const slack = 4 * Math.sqrt((2 * perDay * perDay + perDay) / totals.length / users);
    expect(Math.abs(counts.variance - perDay)).toBeLessThanOrEqual(slack);
  });

  it('are none unless the file asks for them', () => {
    const log = chatsOf({ users: 20, own: AT_DESKTOPS });
    expect([log.joined, log.messages]).toEqual([0, 0]);
  });

  it('are none of a user who would be alone in the room', () => {
    const own = `${AT_DESKTOPS}, group-messages-per-day: 20`;
    const log = chatsOf({ users: ROOM + 1, own });
    expect([...log.said.keys()].toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4]);
    expect(log.joined).toBe(ROOM);
  });

  it.each([
    ['12.5SU3', 'the client that joined', 1],
    ['15', 'every client', 2],
  ])('reach in release %s %s (MDM-12)', (release, _which, clients) => {
    const own = `${AT_DESKTOPS}, group-messages-per-day: 10, app-in-front: 30d, further-client-after: 1s`;
    const log = chatsOf({
      users: 10,
      clients: '{ desktop: 1, iphone: 1 }',
      own,
      header: `release: ${release}`,
    });
    expect(log.arrivals).toBeGreaterThan(200);
    expect(new Set(log.reached)).toEqual(new Set([clients]));
  });

  it('are spread over heavy and light users, and stay as many', () => {
    const own = `${AT_DESKTOPS}, group-messages-per-day: 20, heavy-share: 0.2, heavy-conversations: 6`;
    const totals = { heavy: [] as number[], all: [] as number[] };
    for (let replication = 0; replication < 20; replication += 1) {
      const log = chatsOf({ users: 60, own, header: 'duration: 10h' }, replication);
      const byUser = [...log.said.values()].toSorted((one, other) => other - one);
      totals.heavy.push(byUser.slice(0, 12).reduce((sum, one) => sum + one, 0));
      totals.all.push(log.messages);
    }
    expect(covers(estimateOf(totals.all), 60 * 20)).toBe(true);
    // A light user has 20 / (0.8 + 6 x 0.2), and a heavy one, of whom there are 12, six times that.
    expect(covers(estimateOf(totals.heavy), 12 * 60)).toBe(true);
  });

  it('go on after a node was lost: who speaks joins again', () => {
    const header = `topology:
  high-availability: true
  subclusters: [{ name: a, nodes: [imp1, imp2] }]
failures:
  - { at: 1h, node: imp1, cause: node-lost }
duration: 10h`;
    const own = `${AT_DESKTOPS}, group-messages-per-day: 20`;
    const log = chatsOf({ users: 20, own, header });
    // Ten users are on the node that is lost: each joins once more, and speaks as before.
    expect(log.joined).toBe(30);
    expect(log.messages).toBeGreaterThan(20 * 20 * 0.8);
  });
});
