/**
 * Where the values of a plot lie on the page: two linear scales, and margins that are wide enough for
 * the text that stands in them. Units are those of the SVG's view box.
 */
import { widest } from '../../text-width.js';

/** Values, the least first. */
export type Span = { readonly from: number; readonly to: number };

export type PlotSpace = {
  readonly width: number;
  readonly height: number;
  /** The edges of the area that the values lie in. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** A value's place; what lies beyond the spans lies beyond the edges. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
};

export type PlotSpaceParts = {
  readonly x: Span;
  readonly y: Span;
  /** What stands at the left of the area, and at its right. */
  readonly leftTexts: readonly string[];
  readonly rightTexts?: readonly string[];
  /** Lines of text under the area. */
  readonly linesBelow: number;
  /** Of the area alone. */
  readonly areaHeight?: number;
};

const WIDTH = 960;
const AREA_HEIGHT = 190;
/** For half a line of text at the highest mark. */
const TOP_MARGIN = 10;
const BOTTOM_MARGIN = 8;
/** A half of the widest text that stands under a mark at an edge; and as wide for most plots. */
const SIDE_MARGIN_MIN = 64;
const GAP = 10;
/** Of one column of text: more than any font takes on average. */
export const COLUMN_WIDTH = 7.4;
export const LINE_HEIGHT = 16;

export const plotSpace = (parts: PlotSpaceParts): PlotSpace => {
  const { x, y, leftTexts, rightTexts = [], linesBelow, areaHeight = AREA_HEIGHT } = parts;
  const left = marginFor(leftTexts);
  const right = WIDTH - marginFor(rightTexts);
  const bottom = TOP_MARGIN + areaHeight;
  return {
    width: WIDTH,
    height: bottom + linesBelow * LINE_HEIGHT + BOTTOM_MARGIN,
    left,
    right,
    top: TOP_MARGIN,
    bottom,
    x: (value) => left + share(value, x) * (right - left),
    y: (value) => bottom - share(value, y) * areaHeight,
  };
};

const marginFor = (texts: readonly string[]): number =>
  Math.max(SIDE_MARGIN_MIN, GAP + textWidth(texts));

/** The room that the widest of some texts takes, at most. */
export const textWidth = (texts: readonly string[]): number => widest(texts) * COLUMN_WIDTH;

/** How far a value is on the way; a span of one value is all at its beginning. */
const share = (value: number, { from, to }: Span): number =>
  to > from ? (value - from) / (to - from) : 0;

/** A coordinate as it is written: to a tenth, which no eye can tell apart. */
export const rounded = (coordinate: number): number => Number(coordinate.toFixed(1));
