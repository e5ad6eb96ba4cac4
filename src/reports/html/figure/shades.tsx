/** Stretches of an axis that something is to be said of, behind the lines. */
import type { JSX } from 'preact';
import { meaningClass, type Meaning } from './meaning.js';
import { rounded, type PlotSpace, type Span } from './plot-space.js';

export type PlotShade = Span & {
  readonly means: Meaning;
  /** Shown under the pointer. */
  readonly says: string;
};

/** So that a stretch of a moment still shows. */
const WIDTH_MIN = 2;

export const Shades = ({
  space,
  shades,
}: {
  readonly space: PlotSpace;
  readonly shades: readonly PlotShade[];
}): JSX.Element => (
  <g>
    {shades.map(({ from, to, means, says }) => (
      <rect
        class={`area ${meaningClass(means)}`}
        x={rounded(space.x(from))}
        y={rounded(space.top)}
        width={rounded(Math.max(WIDTH_MIN, space.x(to) - space.x(from)))}
        height={rounded(space.bottom - space.top)}
      >
        <title>{says}</title>
      </rect>
    ))}
  </g>
);
