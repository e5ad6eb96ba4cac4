/** Users of a population at their phones: in when they come, out when they leave, whatever is busy. */
import { describe, expect, it } from 'vitest';
import { later, milliseconds } from '../../../src/engine/units.js';
import { replayed } from '../replay/support/script.js';
import type { RunResult } from '../../../src/scenarios/replay/run-result.js';
import { DayLog, dayScenario, runDay } from './support/day.js';

/** A login takes 0.41 s, and a logout 0.20 s (EM-5). */
const LOGIN = milliseconds(410);
const LOGOUT = milliseconds(200);

type Wish = {
  readonly users?: number;
  readonly cluster?: string;
  readonly phones?: string;
  readonly own?: string;
  readonly header?: string;
};

const phoneDay = ({ users = 20, cluster = '', phones = '', own = '', header = '' }: Wish) =>
  dayScenario({
    users,
    clients: '{ desktop: 1 }',
    own: `conversations-per-day: 0, desktop-used-every: 30d, at-desktop: 30d, ${own}`,
    more: `phones: { cluster: office, ${phones} }`,
    header: `extension-mobility:
  clusters: { office: { ${cluster} } }
${header}`,
  });

const mobilityOf = (result: RunResult): NonNullable<RunResult['mobility']> => result.mobility!;
const dayAtPhones = (wish: Wish) => mobilityOf(replayed(phoneDay(wish)));
const recordOf = (wish: Wish) => dayAtPhones(wish).populations[0];

const byTime = (one: number, other: number): number => one - other;

/** All come and leave at one moment. */
const AT_ONCE = 'logon-window: 0s, session-length: 9h, session-length-deviation: 0s';

describe('users of a population with phones', () => {
  it('log in as they sign in, and out as they sign out (EM-1)', () => {
    const log = new DayLog();
    const run = runDay(phoneDay({ cluster: 'maximum-concurrent-requests: 100' }), [log]);
    const { sessions, populations } = mobilityOf(run.result());
    expect(sessions.map(({ login }) => login)).toEqual(
      log.signIns.map((at) => later(at, LOGIN)).toSorted(byTime),
    );
    expect(sessions.map(({ logout }) => logout ?? NaN).toSorted(byTime)).toEqual(
      log.signOuts.map((at) => later(at, LOGOUT)).toSorted(byTime),
    );
    expect(populations).toEqual([
      {
        population: 'office',
        users: 20,
        loggedIn: 20,
        loggedOut: 20,
        ended: 0,
        throttled: 0,
        refused: 0,
      },
    ]);
  });

  it('have phones by the share, one each, and are called as everywhere', () => {
    const { sessions } = dayAtPhones({ users: 10, phones: 'share: 0.3, model: 8861' });
    const pairs = sessions.map(({ user, phone }) => `${user} ${phone}`).toSorted();
    expect(pairs).toEqual([
      'office-04 SEP020000000000',
      'office-07 SEP020000000001',
      'office-10 SEP020000000002',
    ]);
  });

  it('leave phones free whose user does not come', () => {
    expect(recordOf({ own: 'attendance: 0.5' })).toMatchObject({ users: 20, loggedIn: 10 });
  });

  it('try again while the service is busy, at the start and at the end (EM-5)', () => {
    const wish = { users: 10, cluster: 'maximum-concurrent-requests: 1', own: AT_ONCE };
    const { populations, sessions } = dayAtPhones(wish);
    // One a round gets in, and one out; the others are told to wait: nine, eight, down to one.
    expect(populations[0]).toMatchObject({
      loggedIn: 10,
      loggedOut: 10,
      throttled: 90,
      refused: 0,
    });
    expect(sessions.every(({ logout }) => logout !== undefined)).toBe(true);
    expect(replayed(phoneDay(wish)).notes).toContain(
      'phones of office: 10 of 10 users logged in, 10 out; told 90 times that the service is busy (EM-5)',
    );
  });

  it('give up trying when they leave', () => {
    const own = 'logon-window: 0s, session-length: 30m, session-length-deviation: 0s';
    const cluster = 'maximum-concurrent-requests: 1';
    const record = recordOf({ users: 5, cluster, own: `${own}, tries-again-after: 1h` });
    expect(record).toMatchObject({ loggedIn: 1, loggedOut: 1, throttled: 4 });
  });

  it('log out behind a login that is under way when they leave', () => {
    const own = 'logon-window: 0s, session-length: 200ms, session-length-deviation: 0s';
    const { sessions } = dayAtPhones({ users: 1, own });
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.logout).toBe(later(sessions[0]!.login, LOGOUT));
  });

  it('ask for no logout where the system has logged them out (EM-4)', () => {
    const cluster = 'enforce-intra-cluster-maximum: true, intra-cluster-maximum: 8h';
    const { populations, sessions, clusters } = dayAtPhones({ cluster, own: AT_ONCE });
    expect(populations[0]).toMatchObject({ loggedIn: 20, loggedOut: 0, ended: 20, refused: 0 });
    const asked = clusters[0]?.counters.find(({ counter }) => counter === 'RequestsHandled');
    expect(asked?.value).toBe(20);
    expect(sessions.map(({ ended }) => ended?.rule)).toEqual(sessions.map(() => 'EM-4'));
    expect(replayed(phoneDay({ cluster, own: AT_ONCE })).notes.join()).toContain(
      '20 of 20 users logged in, 0 out, 20 logged out before they left; told 30 times',
    );
  });

  it('come behind all copies, in the first copy of their cluster', () => {
    const header = `  hot-desks: { floor: { cluster: office, count: 2 } }
copies: 2
phones: { SEP0123456789AB: { cluster: office } }
users: { alice: { extension-mobility: { cluster: office, profile: alice-udp } } }
timeline:
  - { at: 1h, do: [{ log-in: alice, on: SEP0123456789AB }, { shift-start: floor, within: 0s }] }
  - at: 12h
    expect: [{ shift: office, logged-in: 3 }, { shift: floor, logged-in: 2 }]`;
    const { mobility, outcomes } = replayed(phoneDay({ users: 3, header }));
    expect(outcomes.map(({ holds }) => holds)).toEqual([true, true, true, true]);
    const names = mobility?.sessions.map(({ user, phone, home }) => `${user} ${phone} ${home}`);
    expect(names?.filter((name) => name.includes('office-')).toSorted()).toEqual([
      'office-1 SEP020000000003 office',
      'office-2 SEP020000000004 office',
      'office-3 SEP020000000005 office',
    ]);
    expect(names).toContain('alice (copy 2) SEP0123456789AB (copy 2) office (copy 2)');
    expect(names).toContain('floor-2 (copy 2) SEP020000000002 (copy 2) office (copy 2)');
  });
});
