/** Levels that a quantity is held against: lines across the plot, with their names at the right. */
import type { JSX } from 'preact';
import { meaningClass, type Meaning } from './meaning.js';
import { LINE_HEIGHT, rounded, type PlotSpace } from './plot-space.js';

export type Level = { readonly value: number; readonly name: string; readonly means: Meaning };

const GAP = 6;

export const LevelLines = ({
  space,
  levels,
}: {
  readonly space: PlotSpace;
  readonly levels: readonly Level[];
}): JSX.Element => (
  <g>
    {levels.map(({ value, means }) => (
      <path
        class={`curve ${meaningClass(means)}`}
        d={`M${rounded(space.left)} ${rounded(space.y(value))}H${rounded(space.right)}`}
      />
    ))}
    {namesOf(space, levels).map(({ name, y }) => (
      <text x={rounded(space.right + GAP)} y={rounded(y)} dy="0.35em">
        {name}
      </text>
    ))}
  </g>
);

/** A name that would lie on the one below it moves up. */
export const namesOf = (
  space: Pick<PlotSpace, 'y'>,
  levels: readonly Level[],
): readonly { readonly name: string; readonly y: number }[] => {
  let lowest = Infinity;
  return levels
    .toSorted((one, other) => one.value - other.value)
    .map(({ name, value }) => {
      const y = Math.min(space.y(value), lowest);
      lowest = y - LINE_HEIGHT;
      return { name, y };
    });
};
