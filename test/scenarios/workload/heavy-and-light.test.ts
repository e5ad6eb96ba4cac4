/** Heavy and light users in a day: they differ by the ratios, and the day has as many messages. */
import { describe, expect, it } from 'vitest';
import { covers, estimateOf } from '../../../src/engine/estimate.js';
import type { Instant } from '../../../src/engine/units.js';
import type { ClusterObserver } from '../../../src/model/cluster-observer.js';
import { userId, type ClientId, type MessageId } from '../../../src/model/devices/identifiers.js';
import { HeavyUsers } from '../../../src/scenarios/workload/heavy-users.js';
import { dayScenario, runDay } from './support/day.js';

const USERS = 30;
const REPLICATIONS = 20;

/** Everybody is at a desktop when conversations begin, and until they have ended. */
const TALKING = `desktop-used-every: 30d, presence-chosen-every: 30d, at-desktop: 30d, opens-at: 0s,
  logon-window: 0s, session-length: 20h, session-length-deviation: 0s, rhythm: [0, 1, 3, 2],
  reply-gap: 10s, reply-gap-deviation: 20s, contact-group: 10`;

/** Messages by the client that sends them; each user has one, of the user's own number. */
class Senders implements ClusterObserver {
  readonly counts = Array.from({ length: USERS }, () => 0);

  sent(_at: Instant, _message: MessageId, from: ClientId): void {
    this.counts[from]! += 1;
  }
}

/** Messages of all heavy users, and of all light ones, in each replication. */
const messagesOf = (own: string) => {
  const header = 'duration: 20h';
  const clients = '{ desktop: 1 }';
  const scenario = dayScenario({ users: USERS, clients, own: `${TALKING}, ${own}`, header });
  const { figures } = scenario.populations[0]!.day!;
  const heavyUsers = new HeavyUsers(
    { name: 'office', firstUser: userId(0), users: USERS },
    figures,
  );
  return Array.from({ length: REPLICATIONS }, (_, replication) => {
    const senders = new Senders();
    runDay(scenario, [senders], replication);
    const sum = { heavy: 0, light: 0 };
    for (const [user, count] of senders.counts.entries())
      sum[heavyUsers.has(userId(user)) ? 'heavy' : 'light'] += count;
    return sum;
  });
};

describe('heavy and light users', () => {
  it.each([
    ['shares and ratios of the models', 'heavy-share: 0.2'],
    ['many of them', 'heavy-share: 0.5, heavy-conversations: 10, heavy-messages: 1.5'],
    ['fewer and longer', 'heavy-share: 0.3, heavy-conversations: 0.5, heavy-messages: 3'],
  ])('send as many messages together as if all were alike: %s', (_which, own) => {
    const sums = messagesOf(`${own}, conversations-per-day: 6, messages-per-conversation: 7`);
    expect(covers(estimateOf(sums.map(({ heavy, light }) => heavy + light)), USERS * 6 * 7)).toBe(
      true,
    );
  });

  it('begin conversations in the ratio that is given', () => {
    // Conversations of one message are sent by who begins them.
    const sums = messagesOf(
      'heavy-share: 0.2, heavy-messages: 1, conversations-per-day: 6, messages-per-conversation: 1',
    );
    // A light user has 6 / (0.8 + 4 x 0.2); of the 30, 6 are heavy and have four times that.
    expect(covers(estimateOf(sums.map(({ heavy }) => heavy)), 6 * 15)).toBe(true);
    expect(covers(estimateOf(sums.map(({ light }) => light)), 24 * 3.75)).toBe(true);
  });
});
