/** A straight line between two points: what a steady rate comes to. */
import type { JSX } from 'preact';
import type { CurvePoint } from './curve-points.js';
import { meaningClass, type Meaning } from './meaning.js';
import { rounded, type PlotSpace } from './plot-space.js';

export type SlopeLineProps = {
  readonly space: PlotSpace;
  readonly from: CurvePoint;
  readonly to: CurvePoint;
  readonly means: Meaning;
};

export const SlopeLine = ({ space, from, to, means }: SlopeLineProps): JSX.Element => (
  <path
    class={`curve ${meaningClass(means)}`}
    d={`M${rounded(space.x(from.x))} ${rounded(space.y(from.y))}L${rounded(space.x(to.x))} ${rounded(space.y(to.y))}`}
  />
);
