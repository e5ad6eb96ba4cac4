import { describe, expect, it } from 'vitest';
import { replicationsText } from '../../src/reports/replications-text.js';
import type { Replication } from '../../src/scenarios/replay/replication.js';

const runOf = (replication: number, value: number | null, holds = true): Replication => ({
  replication,
  digest: '0',
  expectationsHold: holds,
  thresholdsHold: true,
  quantities: [
    { name: 'fan-out factor', value },
    { name: 'events', value: 7 },
  ],
});

describe('the text on replications', () => {
  it('has a line for each quantity: its mean and its half-width to five digits', () => {
    // The half-width of three values with the variance 1: 4.303 / sqrt(3).
    expect(replicationsText([runOf(0, 1), runOf(1, 2), runOf(2, 3)])).toBe(
      '3 replications, means with 95 % confidence:\n' +
        '  fan-out factor  2 ± 2.4843\n' +
        '  events          7 ± 0\n',
    );
  });

  it('says what not every run could measure', () => {
    expect(replicationsText([runOf(0, null), runOf(1, 2)])).toMatch(
      /^ {2}fan-out factor {2}not measured in each$/m,
    );
  });

  it('names the runs that fail', () => {
    const text = replicationsText([runOf(0, 1, false), runOf(1, 1), runOf(2, 1, false)]);
    expect(text).toMatch(/\nFAIL {2}in replication 0, 2\n$/);
  });

  it('is empty where there is one run alone', () => {
    expect(replicationsText([runOf(0, 1)])).toBe('');
  });
});
