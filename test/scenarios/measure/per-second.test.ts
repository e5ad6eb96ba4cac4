import { expect, it } from 'vitest';
import { instant, seconds } from '../../../src/engine/units.js';
import { PerSecond } from '../../../src/scenarios/measure/per-second.js';

it('counts by second, each with its beginning and not its end, and keeps no empty ones', () => {
  const counted = new PerSecond();
  for (const at of [0, 0.999_999, 1, 1.5, 7]) counted.add(instant(seconds(at)));
  expect(counted.counts()).toEqual([
    { from: instant(seconds(0)), count: 2 },
    { from: instant(seconds(1)), count: 2 },
    { from: instant(seconds(7)), count: 1 },
  ]);
  expect([...counted.observations().values]).toEqual([2, 2, 1]);
});

it('names the busiest second, of several the first, and none where nothing happened', () => {
  const counted = new PerSecond();
  expect(counted.busiest()).toBeUndefined();
  for (const at of [9, 9.5, 2, 4, 4.1]) counted.add(instant(seconds(at)));
  expect(counted.busiest()).toEqual({ from: instant(seconds(4)), count: 2 });
});
