import { expect, it } from 'vitest';
import { elapsedTicks } from '../../../src/reports/chart/elapsed-ticks.js';

it('marks time since an event at round spans, from none on', () => {
  const labels = elapsedTicks(100).map(({ label }) => label[0]);
  expect(labels.join(' ')).toBe('0 10s 20s 30s 40s 50s 1m 1m10s 1m20s 1m30s 1m40s');
  expect(elapsedTicks(1_290).at(-1)).toEqual({ value: 1_200, label: ['20m'] });
});
