import { describe, expect, it } from 'vitest';
import { Calendar } from '../../../../src/reports/calendar.js';
import { barsOf } from '../../../../src/reports/html/capacity/flush-plot.js';
import { flushSlotsOf } from '../../../../src/reports/html/capacity/flush-slots.js';
import { bundledScenario, replayed } from '../../../scenarios/replay/support/script.js';

const slotsOf = (name: string) => flushSlotsOf(replayed(bundledScenario(name)).measured);

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, each) => sum + each, 0);

describe('buffer flushes in slots of time', () => {
  it('QM-12: add up to the counters, those at the limit apart', () => {
    const { measured, counters } = replayed(bundledScenario('quiet-flush-limit'));
    const valueOf = (wanted: string): number =>
      counters.find(({ counter }) => counter === wanted)!.value;
    const [atLimit, others] = flushSlotsOf(measured)!.reasons.map(({ counts }) => sumOf(counts));
    expect(atLimit).toBe(valueOf('MDMBufferFlushesLimitReached'));
    expect(atLimit! + others!).toBe(valueOf('MDMBufferFlushes'));
    expect(atLimit).toBeGreaterThan(0);
  });

  it('cover the run without gaps', () => {
    const { slots } = slotsOf('quiet-mode-flow-381s')!;
    for (const [place, { from, to }] of slots.entries()) {
      expect(from).toBe(place === 0 ? 0 : slots[place - 1]!.to);
      expect(to).toBeGreaterThan(from);
    }
  });

  it('are nothing where nothing was flushed', () => {
    expect(slotsOf('mdm-off')).toBeUndefined();
  });
});

describe('the bars of flushes', () => {
  it('stand on each other, and none is of nothing', () => {
    const means = 'amount';
    const bars = barsOf(
      {
        slots: [
          { from: 0, to: 10 },
          { from: 10, to: 20 },
        ],
        reasons: [
          { words: 'one', means, counts: [2, 0] },
          { words: 'other', means, counts: [3, 4] },
        ],
      },
      new Calendar('2019-01-26T09:00:00Z'),
    );
    expect(bars.map(({ from, base, value }) => [from, base, value])).toEqual([
      [0, 0, 2],
      [0, 2, 3],
      [10, 0, 4],
    ]);
  });
});
