/** What happened between two samples, over all nodes, as curves. */
import { elapsed, inSeconds } from '../../../engine/units.js';
import type { Measured } from '../../../scenarios/measure/measured.js';
import type { SampleColumn } from '../../../scenarios/measure/sample-table.js';
import { secondsOf } from '../../chart/panel.js';
import type { CurvePoint } from '../figure/curve-points.js';

/**
 * How often a second it happened, on average between two samples; a point stands where its stretch
 * begins, and the last one repeats it at the end. What the first sample counts, at the very beginning,
 * belongs to the first stretch.
 * @param column one that counts since the sample before
 */
export const ratesOf = (column: SampleColumn, measured: Measured): readonly CurvePoint[] => {
  const { capacity, nodes } = measured;
  const total = (sample: number): number =>
    nodes.reduce((sum, { node }) => sum + capacity.valueOf(sample, node, column), 0);
  return curveOf(measured, (sample) => {
    const span = elapsed(capacity.instantOf(sample - 1), capacity.instantOf(sample));
    const count = total(sample) + (sample === 1 ? total(0) : 0);
    return span > 0 ? count / inSeconds(span) : 0;
  });
};

/**
 * How much a counter grew between two samples, which falls to none where a node restarts.
 * @param column one that counts since its XCP Router started
 */
export const growthOf = (column: SampleColumn, measured: Measured): readonly CurvePoint[] => {
  const { capacity, nodes } = measured;
  return curveOf(measured, (sample) =>
    nodes.reduce((sum, { node }) => {
      const before = capacity.valueOf(sample - 1, node, column);
      const now = capacity.valueOf(sample, node, column);
      return sum + (now < before ? now : now - before);
    }, 0),
  );
};

/** The sum over all nodes at each sample. */
export const levelsOf = (
  column: SampleColumn,
  { capacity, nodes }: Measured,
): readonly CurvePoint[] =>
  Array.from({ length: capacity.samples }, (_, sample) => ({
    x: secondsOf(capacity.instantOf(sample)),
    y: nodes.reduce((sum, { node }) => sum + capacity.valueOf(sample, node, column), 0),
  }));

const curveOf = (
  { capacity }: Measured,
  amountUpTo: (sample: number) => number,
): readonly CurvePoint[] => {
  const points = Array.from({ length: Math.max(0, capacity.samples - 1) }, (_, place) => ({
    x: secondsOf(capacity.instantOf(place)),
    y: amountUpTo(place + 1),
  }));
  const last = points.at(-1);
  if (last === undefined) return [];
  return [...points, { x: secondsOf(capacity.instantOf(capacity.samples - 1)), y: last.y }];
};
