/** Flushes by reason and minute: nothing is counted twice, and nothing is left out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, minutes, seconds } from '../../../src/engine/units.js';
import { mdmReasons } from '../../../src/model/mdm/mdm-reasons.js';
import { flushReasons, FlushSeries } from '../../../src/scenarios/measure/flush-series.js';
import { bundledScenario, replayed } from '../replay/support/script.js';

const total = (all: readonly { readonly counts: readonly number[] }[]): number =>
  all.flatMap(({ counts }) => counts).reduce((sum, each) => sum + each, 0);

const counterOf = (name: string, scenario: string): number | undefined =>
  replayed(bundledScenario(scenario)).counters.find(({ counter }) => counter === name)?.value;

describe('the flushes of a run', () => {
  it('are counted in the minute and for the reason that they have', () => {
    const moments = fc.array(
      fc.record({ at: fc.nat({ max: 600 }), reason: fc.nat({ max: flushReasons.length - 1 }) }),
    );
    fc.assert(
      fc.property(moments, (all) => {
        const series = new FlushSeries();
        for (const { at, reason } of all)
          series.flushed(instant(seconds(at)), flushReasons[reason]!);
        const counted = series.minutes();
        const expected = Array.from({ length: 11 }, (_, minute) => ({
          from: instant(minutes(minute)),
          counts: flushReasons.map(
            (_reason, place) =>
              all.filter(({ at, reason }) => Math.floor(at / 60) === minute && reason === place)
                .length,
          ),
        })).filter((one) => total([one]) > 0);
        expect(counted).toEqual(expected);
        expect(series.totals().map(({ count }) => count)).toEqual(
          flushReasons.map((_, place) => all.filter(({ reason }) => reason === place).length),
        );
      }),
    );
  });

  it.each(['quiet-mode-flow', 'quiet-flush-iq', 'quiet-flush-limit', 'two-mobiles-quiet'])(
    'QM-12: are as many as MDMBufferFlushes says, in %s',
    (scenario) => {
      const { measured } = replayed(bundledScenario(scenario));
      expect(total(measured.flushes)).toBe(counterOf('MDMBufferFlushes', scenario));
      expect(total(measured.flushes)).toBeGreaterThan(0);
    },
  );

  it('have one of the reasons that there are for a flush', () => {
    const series = new FlushSeries();
    expect(() => series.flushed(instant(seconds(1)), mdmReasons['signed-out'])).toThrow(
      'every reason for a flush',
    );
    expect(series.minutes()).toEqual([]);
  });

  it('QM-5: know those of the buffer limit', () => {
    const { flushes } = replayed(bundledScenario('quiet-flush-limit')).measured;
    expect(flushes.map(({ counts }) => counts)).toEqual([[0, 0, 1, 0]]);
    expect(flushReasons.map(({ rule }) => rule)).toEqual(['QM-3', 'QM-4', 'QM-5', 'QM-6']);
  });
});
