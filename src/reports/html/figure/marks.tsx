/** Moments marked in a plot: a triangle, a small one, one upside down; each says what it is. */
import type { JSX } from 'preact';
import { meaningClass, type Meaning } from './meaning.js';
import { rounded, type PlotSpace } from './plot-space.js';

export type MarkForm = 'raised' | 'repeated' | 'cleared';

export type PlotMark = {
  readonly x: number;
  readonly y: number;
  readonly form: MarkForm;
  readonly means: Meaning;
  /** Shown under the pointer. */
  readonly says: string;
  /** Where it leads, `#trace-17`. */
  readonly href?: string;
};

/** More than these cannot be told apart. */
const MARKS_MAX = 400;

export const Marks = ({
  space,
  marks,
}: {
  readonly space: PlotSpace;
  readonly marks: readonly PlotMark[];
}): JSX.Element => (
  <g>
    {marks.slice(0, MARKS_MAX).map((mark) =>
      mark.href === undefined ? (
        <Mark space={space} mark={mark} />
      ) : (
        <a href={mark.href} aria-label={mark.says}>
          <Mark space={space} mark={mark} />
        </a>
      ),
    )}
  </g>
);

const Mark = ({
  space,
  mark: { x, y, form, means, says },
}: {
  readonly space: PlotSpace;
  readonly mark: PlotMark;
}): JSX.Element => (
  <path class={`mark ${form} ${meaningClass(means)}`} d={markPath(form, space.x(x), space.y(y))}>
    <title>{says}</title>
  </path>
);

const RADIUS = 5;
const SMALL_RADIUS = 3;

/** A triangle around a point. */
export const markPath = (form: MarkForm, x: number, y: number): string => {
  const radius = form === 'repeated' ? SMALL_RADIUS : RADIUS;
  const tip = form === 'cleared' ? radius : -radius;
  return `M${rounded(x)} ${rounded(y + tip)}L${rounded(x + radius)} ${rounded(y - tip)}H${rounded(x - radius)}Z`;
};
