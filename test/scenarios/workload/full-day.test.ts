/** A day with all that a file can ask for: group chats, heavy users and phones leave it what a day is. */
import { describe, expect, it } from 'vitest';
import type { ClusterObserver } from '../../../src/model/cluster-observer.js';
import type { Replay } from '../../../src/scenarios/replay/replay.js';
import { DayLog, dayScenario, runDay, TraceOfFirst } from './support/day.js';

const GROUP = 20;
const OWN = `group-messages-per-day: 10, heavy-share: 0.2, contact-group: ${GROUP}`;
const HEADER = `topology: { subclusters: [{ name: a, nodes: [imp1, imp2] }, { name: b, nodes: [imp3] }] }
extension-mobility: { clusters: { office: { maximum-concurrent-requests: 100 } } }`;

type Wish = {
  readonly users?: number;
  readonly parameters?: string;
  readonly observers?: readonly ClusterObserver[];
  readonly replication?: number;
};

const fullDay = (wish: Wish = {}): Replay => {
  const { users = GROUP, parameters = '', observers = [], replication = 0 } = wish;
  const more = 'phones: { cluster: office, share: 0.6 }';
  const header = `${HEADER}\n${parameters}`;
  return runDay(dayScenario({ users, own: OWN, more, header }), observers, replication);
};

const digestOf = (wish: Wish): string => fullDay(wish).result().digest;

const numberOf = (user: string): number => Number(user.split('-')[1]);

/** What was decided about the first group, and when its users were at their phones. */
const firstGroupOf = (users: number) => {
  const trace = new TraceOfFirst(GROUP);
  const { mobility } = fullDay({ users, observers: [trace] }).result();
  const sessions = mobility?.sessions.filter(({ user }) => numberOf(user) <= GROUP);
  const times = sessions?.map(({ user, login, logout }) => [numberOf(user), login, logout]);
  return { lines: trace.lines, times };
};

/** What users do, without what comes of it. */
const stimuliOf = (parameters: string): readonly string[] => {
  const trace = new TraceOfFirst(GROUP);
  fullDay({ parameters, observers: [trace] });
  return trace.lines
    .map((line) => line.slice(0, line.indexOf(':')))
    .filter((line) => /moves|signs-in|signs-out|joins-room|-sent/.test(line));
};

describe('a day with group chats, heavy users and phones', () => {
  it('leaves the first users, and their phones, as they were when whole groups are added', () => {
    const alone = firstGroupOf(GROUP);
    const said = alone.lines.filter((line) => line.includes('group-message-sent'));
    expect(said.length).toBeGreaterThan(100);
    expect(alone.times).toHaveLength(12);
    expect(firstGroupOf(3 * GROUP)).toEqual(alone);
  });

  it('is the same with an observer, and another one in another replication', () => {
    const plain = digestOf({});
    expect(digestOf({ observers: [new DayLog()] })).toBe(plain);
    expect(digestOf({ replication: 1 })).not.toBe(plain);
  });

  it('has users do the same things whatever the model decides', () => {
    const joined = stimuliOf('');
    expect(stimuliOf('parameters: { mdm: false }')).toEqual(joined);
    expect(stimuliOf('parameters: { group-chat: all }')).toEqual(joined);
  });

  it('ends with nothing pending, and with few messages unread', () => {
    const { cluster } = fullDay({ users: 2 * GROUP });
    expect(cluster.simulation.pending).toBe(0);
    expect(cluster.mdm.state.messages.live).toBeLessThan(10 * GROUP);
  });
});
