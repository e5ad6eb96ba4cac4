/** Hot desks at the start and the end of a shift: everybody gets in, however often the service is busy. */
import { describe, expect, it } from 'vitest';
import { elapsed, inSeconds, START } from '../../../src/engine/units.js';
import type { RunResult } from '../../../src/scenarios/replay/run-result.js';
import { replay } from '../../../src/scenarios/replay/replay.js';
import { replayed, scenarioOf } from './support/script.js';

const shift = (wish: { count: number; slots?: number; within: string; seed?: string }): RunResult =>
  replayed(
    scenarioOf(`name: A shift
seed: ${wish.seed ?? '1'}
extension-mobility:
  clusters: { office: { maximum-concurrent-requests: ${wish.slots ?? 5} } }
  hot-desks: { floor: { cluster: office, count: ${wish.count} } }
users:
  alice: { extension-mobility: { cluster: office } }
timeline:
  - { at: 0s, do: [{ shift-start: floor, within: ${wish.within}, retry-after: 10s }] }
  - { at: 8h, do: [{ shift-end: floor, within: ${wish.within} }] }
  - { at: 12h, expect: [{ shift: floor, logged-in: 0 }] }
`),
  );

const loginsOf = (seed: string) =>
  shift({ count: 50, within: '5m', seed }).mobility?.sessions.map(({ login }) => login);

describe('a shift', () => {
  it('starts and ends for everybody, one session each', () => {
    const { mobility } = shift({ count: 200, within: '10m' });
    expect(mobility?.shifts.map(({ what, done }) => [what, done])).toEqual([
      ['start', 200],
      ['end', 200],
    ]);
    expect(new Set(mobility?.sessions.map(({ user }) => user)).size).toBe(200);
    expect(mobility?.sessions.every(({ logout }) => logout !== undefined)).toBe(true);
  });

  it('is throttled where all come at once, in rounds of the slots, until all are in', () => {
    const { mobility, notes } = shift({ count: 12, within: '0s' });
    const start = mobility?.shifts[0];
    // 5 get in, 7 wait; 5 of those, and 2 wait again.
    expect(start).toMatchObject({ done: 12, throttled: 9, gaveUp: 0 });
    expect(start?.lastDoneAt && inSeconds(elapsed(START, start.lastDoneAt))).toBe(20.41);
    expect(notes).toContain(
      'floor, shift start: 12 of 12 done after 20.41s; told 9 times that the service is busy (EM-5)',
    );
  });

  it('takes no longer than the last who comes where there are slots enough', () => {
    const { mobility } = shift({ count: 100, slots: 100, within: '1m' });
    const start = mobility?.shifts[0];
    expect(start).toMatchObject({ done: 100, throttled: 0 });
    expect(start?.lastDoneAt).toBeLessThanOrEqual(60_410_000);
    expect(start?.lastDoneAt).toBeGreaterThan(50_000_000);
  });

  it('says when a node has more to do in a minute than is published (EM-8)', () => {
    expect(shift({ count: 300, slots: 100, within: '30s' }).notes).toContain(
      'office had 300 logins and logouts in the minute from 0m on, which is more than the 250 of one node (EM-8)',
    );
    expect(shift({ count: 200, slots: 100, within: '30s' }).notes.join()).not.toContain('EM-8');
  });

  it('comes out the same for one seed, and otherwise for another', () => {
    expect(loginsOf('7')).toEqual(loginsOf('7'));
    expect(loginsOf('7')).not.toEqual(loginsOf('8'));
  });

  it('stands in the trace where all of it is asked for', () => {
    const result = shift({ count: 3, within: '0s' });
    expect(result.trace.filter(({ entry }) => entry === 'event')).toEqual([]);
    const all = replay(result.scenario, { traceAll: true });
    expect(all.trace.filter(({ entry }) => entry === 'event')).toHaveLength(12);
  });
});
