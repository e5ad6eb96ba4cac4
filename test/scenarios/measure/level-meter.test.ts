import { describe, expect, it } from 'vitest';
import { instant, minutes, START } from '../../../src/engine/units.js';
import { aggregations } from '../../../src/scenarios/format/threshold.js';
import { LevelMeter } from '../../../src/scenarios/measure/level-meter.js';

const at = (minute: number) => instant(minutes(minute));

/** A level of 10 for one minute, then 40 for one, then 20 for two; sampled every two minutes. */
const metered = (): LevelMeter => {
  let level = 10;
  const meter = new LevelMeter(START, () => level);
  meter.sample(START);
  level = 40;
  meter.look(at(1));
  level = 20;
  meter.look(at(2));
  meter.look(at(2));
  meter.sample(at(2));
  meter.sample(at(4));
  return meter;
};

describe('a level meter', () => {
  it.each([
    ['min', 10],
    ['max', 40],
    ['mean', (10 + 40 + 2 * 20) / 4],
    ['last', 20],
    ['count', 2],
    ['p50', 20],
    ['p95', 20],
    ['p99', 20],
  ] as const)(
    'takes %s of the level at every moment, quantiles of its samples: %d',
    (of, expected) => {
      expect(metered().aggregate(of, at(4))).toBe(expected);
    },
  );

  it('has no quantile without samples, and every other aggregation', () => {
    const meter = new LevelMeter(START, () => 7);
    expect(aggregations.map((of) => meter.aggregate(of, at(1)))).toEqual([
      7,
      7,
      7,
      7,
      0,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('tells of changes, and of nothing else', () => {
    const told: (readonly [number, number])[] = [];
    let level = 1;
    const meter = new LevelMeter(START, () => level);
    meter.onChange((when, now) => told.push([when, now]));
    meter.look(at(1));
    level = 2;
    meter.look(at(2));
    meter.sample(at(3));
    level = 3;
    meter.sample(at(4));
    expect(told).toEqual([
      [at(2), 2],
      [at(4), 3],
    ]);
  });
});
