/** Upright bars, each as wide as what it is of; several in one place stand on each other. */
import type { JSX } from 'preact';
import { meaningClass, type Meaning } from './meaning.js';
import { rounded, type PlotSpace, type Span } from './plot-space.js';

export type PlotBar = Span & {
  readonly value: number;
  /** Where it stands, on the bars below it. */
  readonly base?: number;
  readonly means: Meaning;
  /** Shown under the pointer. */
  readonly says: string;
};

export const Bars = ({
  space,
  bars,
}: {
  readonly space: PlotSpace;
  readonly bars: readonly PlotBar[];
}): JSX.Element => (
  <g>
    {bars.map(({ from, to, value, base = 0, means, says }) => (
      <rect
        class={`bar ${meaningClass(means)}`}
        x={rounded(space.x(from))}
        y={rounded(space.y(base + value))}
        width={rounded(space.x(to) - space.x(from))}
        height={rounded(space.y(base) - space.y(base + value))}
      >
        <title>{says}</title>
      </rect>
    ))}
  </g>
);
