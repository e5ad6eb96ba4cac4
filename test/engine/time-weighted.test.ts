import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../src/engine/errors.js';
import { TimeWeighted } from '../../src/engine/time-weighted.js';
import { instant, microseconds, seconds, START } from '../../src/engine/units.js';

const at = (second: number) => instant(seconds(second));

describe('a level over time', () => {
  it('is averaged by the time that it holds', () => {
    const level = new TimeWeighted(START, 0);
    level.change(at(2), 3);
    level.change(at(6), 1);
    expect(level.average(at(10))).toBe((3 * 4 + 1 * 4) / 10);
    expect([level.level, level.max]).toEqual([1, 3]);
  });

  it('is averaged exactly, whatever the changes', () => {
    const change = fc.record({ wait: fc.nat(1_000), to: fc.integer({ min: -50, max: 50 }) });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const weighted = new TimeWeighted(START, 7);
        let [now, level, area] = [0, 7, 0];
        for (const { wait, to } of changes) {
          area += wait * level;
          now += wait;
          level = to;
          weighted.change(instant(microseconds(now)), level);
        }
        expect(weighted.area(instant(microseconds(now + 5)))).toBe(area + 5 * level);
        expect(weighted.max).toBe(Math.max(7, ...changes.map(({ to }) => to)));
      }),
    );
  });

  it('counts a level that held for no time as its greatest, but not in its average', () => {
    const level = new TimeWeighted(START, 1);
    level.change(at(1), 100);
    level.change(at(1), 1);
    expect([level.average(at(2)), level.max]).toEqual([1, 100]);
  });

  it('forgets at a reset what was before, and keeps its level', () => {
    const level = new TimeWeighted(START, 10);
    level.change(at(4), 2);
    level.reset(at(5));
    level.change(at(7), 4);
    expect(level.average(at(9))).toBe(3);
    expect(level.max).toBe(4);
  });

  it('averages to its present value where no time has passed', () => {
    expect(new TimeWeighted(at(3), 8).average(at(3))).toBe(8);
  });

  it('refuses to go back in time', () => {
    const level = new TimeWeighted(at(2), 1);
    expect(() => level.change(at(1), 2)).toThrow(InvariantViolation);
    expect(() => level.reset(at(1))).toThrow(InvariantViolation);
  });
});
