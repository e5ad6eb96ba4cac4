import { expect, it } from 'vitest';
import type { Comparison } from '../../../src/scenarios/format/threshold.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { outcomeOf, worstOf } from '../../../src/scenarios/measure/threshold-outcome.js';
import { aggregate } from './support/thresholds.js';

const judged = (comparison: Comparison, got: number | undefined, node = 0) =>
  outcomeOf(aggregate('jsm.sessions', 'max', comparison, 10), {
    got,
    bound: 10,
    nodes: [nodeId(node)],
    breachedAt: undefined,
  });

it.each([
  ['<', ['held', 'breached', 'breached']],
  ['<=', ['held', 'held', 'breached']],
  ['>', ['breached', 'breached', 'held']],
  ['>=', ['breached', 'held', 'held']],
  ['==', ['breached', 'held', 'breached']],
] as const)('compares 9, 10 and 11 %s 10', (comparison, expected) => {
  expect([9, 10, 11].map((got) => judged(comparison, got).verdict)).toEqual(expected);
});

it.each([
  ['<', [3, 8, 5], 8],
  ['<', [12, 8, 15], 15],
  ['>', [12, 30, 40], 12],
  ['>', [12, 9, 2], 2],
  ['==', [10, 10, 13], 13],
] as const)('of values %s 10 out of %j the worst is %d', (comparison, values, worst) => {
  const outcomes = values.map((got, node) => judged(comparison, got, node));
  expect(worstOf(outcomes)?.got).toBe(worst);
});

it('takes a value that is not there for worse than one that holds', () => {
  expect(worstOf([judged('<', 3), judged('<', undefined)])?.verdict).toBe('no-samples');
  expect(worstOf([])).toBeUndefined();
});
