/** A quantity over time that keeps its value until the next point, with the area under it. */
import type { JSX } from 'preact';
import { thinned, type CurvePoint } from './curve-points.js';
import { meaningClass, type Meaning } from './meaning.js';
import { rounded, type PlotSpace } from './plot-space.js';

export type StepLineProps = {
  readonly space: PlotSpace;
  /** By rising x; at most some 1,500 are drawn, with every peak among them. */
  readonly points: readonly CurvePoint[];
  readonly means: Meaning;
  readonly isFilled?: boolean;
};

export const StepLine = ({
  space,
  points,
  means,
  isFilled = false,
}: StepLineProps): JSX.Element | undefined => {
  const [first] = points;
  if (first === undefined) return undefined;
  const line = stepPath(space, points);
  const looks = meaningClass(means);
  const foot = `V${rounded(space.bottom)}H${rounded(space.x(first.x))}Z`;
  return (
    <g>
      {isFilled ? <path class={`under ${looks}`} d={`${line}${foot}`} /> : undefined}
      <path class={`curve ${looks}`} d={line} />
    </g>
  );
};

/** Points that lie at the height of the one before are left out, all but the last. */
export const stepPath = (
  space: Pick<PlotSpace, 'x' | 'y'>,
  points: readonly CurvePoint[],
): string => {
  const shown = thinned(points);
  let path = '';
  let height = Number.NaN;
  for (const [place, point] of shown.entries()) {
    const x = rounded(space.x(point.x));
    const y = rounded(space.y(point.y));
    if (place === 0) path = `M${x} ${y}`;
    else if (y !== height) path += `H${x}V${y}`;
    else if (place === shown.length - 1) path += `H${x}`;
    height = y;
  }
  return path;
};
