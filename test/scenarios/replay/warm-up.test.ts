/** The warm-up of a run: it happens as ever, and counts for no statistic. */
import { describe, expect, it } from 'vitest';
import { hours, instant } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { replayed, scenarioOf } from './support/script.js';

const scenarioWith = (header: string) =>
  scenarioOf(`name: a warm-up
${header}
duration: 4h
sample-every: 30m
populations:
  - { name: early, users: 20, clients: { desktop: 1 } }
  - { name: late, users: 10, clients: { desktop: 1 }, sign-in: { at: 2h, over: 0s } }
thresholds:
  - jsm.sessions min >= 20
  - jsm.sessions >= 20 for 1s
  - jsm.sessions mean > 26
`);

describe('a warm-up', () => {
  const without = replayed(scenarioWith('warm-up: 0s'));
  const withOne = replayed(scenarioWith('warm-up: 1h'));

  it('has the first sample where it ends', () => {
    expect(without.measured.capacity.instantOf(0)).toBe(0);
    expect(withOne.measured.capacity.instantOf(0)).toBe(instant(hours(1)));
    expect(withOne.measured.capacity.valueOf(0, nodeId(0), 'counted')).toBe(20);
    expect(withOne.measured.capacity.samples).toBe(7);
  });

  it('counts for no login', () => {
    const loginsOf = ({ measured: { capacity } }: typeof without): number =>
      Array.from({ length: capacity.samples }, (_, sample) =>
        capacity.valueOf(sample, nodeId(0), 'logins'),
      ).reduce((sum, logins) => sum + logins);
    expect(loginsOf(without)).toBe(30);
    expect(loginsOf(withOne)).toBe(10);
  });

  it('counts for no threshold', () => {
    const verdictsOf = ({ measured }: typeof without): readonly string[] =>
      measured.thresholds.map(({ verdict }) => verdict);
    // Nobody is there before the very first instant is over; from 1h to 4h the mean is 26 2/3.
    expect(verdictsOf(without)).toEqual(['breached', 'held', 'breached']);
    expect(verdictsOf(withOne)).toEqual(['held', 'held', 'held']);
  });

  it('changes nothing in what happens', () => {
    expect(withOne.digest).toBe(without.digest);
    expect(withOne.counters).toEqual(without.counters);
  });
});
