/** A bar as long as its share of the greatest amount, for the cell of a table beside the number. */
import type { JSX } from 'preact';
import { meaningClass, type Meaning } from './meaning.js';
import { rounded } from './plot-space.js';

export type AmountBarProps = {
  readonly amount: number;
  /** What the whole width stands for, above zero. */
  readonly most: number;
  readonly means?: Meaning;
};

const WIDTH = 200;
const HEIGHT = 10;

export const AmountBar = ({ amount, most, means = 'amount' }: AmountBarProps): JSX.Element => (
  <svg
    class="amount-bar"
    viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    width={WIDTH}
    height={HEIGHT}
    aria-hidden="true"
  >
    <rect
      class={`bar ${meaningClass(means)}`}
      width={rounded((WIDTH * Math.min(amount, most)) / most)}
      height={HEIGHT}
    />
  </svg>
);
