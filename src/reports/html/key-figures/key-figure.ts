/** One figure that a reader wants at a glance, with the curve that it comes from where there is one. */
import type { CurvePoint } from '../figure/curve-points.js';
import type { Meaning } from '../figure/meaning.js';

export type KeyFigure = {
  readonly name: string;
  /** The figure, with its unit: `84.6 %`. */
  readonly value: string;
  /** Where and when, or of what. */
  readonly detail?: string;
  readonly curve?: KeyCurve;
};

export type KeyCurve = {
  /** What the curve is of, where that is not the figure itself: `clients without a session`. */
  readonly of?: string;
  readonly points: readonly CurvePoint[];
  readonly level?: { readonly value: number; readonly means: Meaning };
};
