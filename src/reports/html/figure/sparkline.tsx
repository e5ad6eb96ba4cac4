/** A curve without axes, as small as a word: how a quantity went. */
import type { JSX } from 'preact';
import { thinned, type CurvePoint } from './curve-points.js';
import { meaningClass, type Meaning } from './meaning.js';
import { stepPath } from './step-line.js';

export type SparklineProps = {
  /** By rising x; none below zero. */
  readonly points: readonly CurvePoint[];
  readonly means: Meaning;
  /** The same for those who do not see it: `sessions on imp1, at most 7,520`. */
  readonly label: string;
  /** A level that the curve is held against. */
  readonly level?: { readonly value: number; readonly means: Meaning };
};

const WIDTH = 240;
const HEIGHT = 40;
/** For half the width of a line, at the foot and at the top. */
const MARGIN = 2;
const POINTS_MAX = 240;

export const Sparkline = ({ points, means, label, level }: SparklineProps): JSX.Element => {
  const first = points[0]?.x ?? 0;
  const length = (points.at(-1)?.x ?? 0) - first;
  const highest = points.reduce((most, { y }) => Math.max(most, y), level?.value ?? 0);
  const space = {
    x: (value: number): number => (length > 0 ? (WIDTH * (value - first)) / length : 0),
    y: (value: number): number =>
      HEIGHT - MARGIN - (highest > 0 ? (value / highest) * (HEIGHT - 2 * MARGIN) : 0),
  };
  const path = stepPath(space, thinned(points, POINTS_MAX));
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path class={`under ${meaningClass(means)}`} d={`${path}V${HEIGHT}H0Z`} />
      <path class={`curve ${meaningClass(means)}`} d={path} />
      {level === undefined ? undefined : (
        <path
          class={`curve ${meaningClass(level.means)}`}
          d={`M0 ${space.y(level.value).toFixed(1)}H${WIDTH}`}
        />
      )}
    </svg>
  );
};
