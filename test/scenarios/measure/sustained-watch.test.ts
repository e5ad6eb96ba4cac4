import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  instant,
  minutes,
  seconds,
  type Duration,
  type Instant,
} from '../../../src/engine/units.js';
import { SustainedWatch } from '../../../src/scenarios/measure/sustained-watch.js';

const below10 = (level: number): boolean => level < 10;

const watching = (span: Duration, levels: readonly (readonly [Duration, number])[]) => {
  const watch = new SustainedWatch(span, below10);
  for (const [at, level] of levels) watch.see(instant(at), level);
  return watch;
};

describe('a threshold that must not be false for ten minutes', () => {
  const span = minutes(10);

  it.each([
    ['for 9:59.999999', seconds(599.999_999), undefined],
    ['for 10:00, as at its end the level falls', seconds(600), undefined],
    ['for 10:00.000001', seconds(600.000_001), instant(minutes(11))],
  ])('TIME-1: is false %s', (_, lasted, expected) => {
    const falls = minutes(1) + lasted;
    const watch = watching(span, [
      [minutes(0), 5],
      [minutes(1), 10],
      [seconds(falls / 1e6), 9],
    ]);
    expect(watch.breachedBy(instant(minutes(60)))).toBe(expected);
  });

  it('is breached at the end of a run that ends as the span is full', () => {
    expect(watching(span, [[minutes(0), 10]]).breachedBy(instant(span))).toBe(instant(span));
    expect(watching(span, [[minutes(0), 10]]).breachedBy(instant(seconds(599)))).toBeUndefined();
  });

  it('is broken off by a moment in which it holds', () => {
    const watch = watching(span, [
      [minutes(0), 12],
      [minutes(6), 9],
      [minutes(6), 12],
    ]);
    expect(watch.breachedBy(instant(minutes(15)))).toBeUndefined();
    expect(watch.breachedBy(instant(minutes(16)))).toBe(instant(minutes(16)));
    expect(watch.firstFalse).toBe(12);
  });

  it('agrees with a look at every second', () => {
    const changes = fc.array(
      fc.record({ gap: fc.integer({ min: 1, max: 9 }), high: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 12 }), (told, spanSeconds) => {
        const watch = new SustainedWatch(seconds(spanSeconds), below10);
        const isFalse: boolean[] = [];
        let now = 0;
        for (const { gap, high } of told) {
          watch.see(instant(seconds(now)), high ? 10 : 0);
          for (let second = 0; second < gap; second += 1) isFalse.push(high);
          now += gap;
        }
        // A stretch of one second less than the span is ended at the very instant by what follows.
        const end = isFalse.length;
        let breach: Instant | undefined;
        let since = 0;
        for (let second = 0; second <= end && breach === undefined; second += 1) {
          const stays = second === end || isFalse[second] === true;
          if (stays && second - since === spanSeconds) breach = instant(seconds(second));
          if (!stays) since = second + 1;
        }
        expect(watch.breachedBy(instant(seconds(end)))).toBe(breach);
      }),
    );
  });
});
