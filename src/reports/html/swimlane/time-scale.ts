/**
 * From columns to places on paper. The stretch between two moments grows with the time between them,
 * but ever more slowly, so that six quiet minutes and four events of one second are all legible; and
 * what does not fit beside the rest goes on in another row, as in a score.
 */
import { log } from '../../../engine/elementary.js';
import { elapsed, inSeconds, type Duration, type Instant } from '../../../engine/units.js';
import { cut } from '../../chart/fitted-text.js';
import { momentText } from '../../trace-text.js';
import type { Column } from './columns.js';
import { textWidth, TIME_WIDTH } from './drawing-measures.js';

export type PlacedColumn = Column & {
  /** Its left edge and its width. */
  readonly x: number;
  readonly width: number;
  /** Whether the stretch before it shows much more time for its width than another does. */
  readonly isAfterBreak: boolean;
};

export type Row = {
  /** The place of its first column among all. */
  readonly first: number;
  readonly columns: readonly PlacedColumn[];
  readonly isLast: boolean;
};

/** Labels under marks are cut at this many columns. */
export const LABEL_COLUMNS = 14;
/** What an axis says of a moment is never longer. */
const AXIS_COLUMNS = 12;
const COLUMN_MIN = 26;
const COLUMN_GAP = 8;
const MOMENT_GAP = 12;
/** Before the first column of a row, and behind the last; the last row ends with what is still open. */
export const ROW_LEAD = 16;
const ROW_TAIL = 16;
const END_TAIL = 136;

const STRETCH_LEAST = 12;
const STRETCH_EACH_DOUBLING = 9;
/** Where there is room, stretches grow up to so many times. */
const STRETCH_MAX = 2.5;
/** A stretch that shows so many times the time of the finest one, for its width, is marked. */
const COMPRESSED_FROM = 4;

export const labelText = (label: string): string => cut(label, LABEL_COLUMNS);
export const axisText = (at: Instant): string => cut(momentText(at), AXIS_COLUMNS);

/** @param flagsOf how wide the signs are of the steps that begin at a moment */
export const rowsOf = (
  columns: readonly Column[],
  flagsOf: (at: Instant) => number,
): readonly Row[] => {
  const sized = sizedOf(columns, flagsOf);
  const finest = Math.max(...sized.map(finenessOf));
  const rows: Row[] = [];
  for (let first = 0; first < sized.length;) {
    const next = endOfRow(sized, first);
    const isLast = next === sized.length;
    rows.push({ first, columns: placed(sized.slice(first, next), isLast, finest), isLast });
    first = next;
  }
  return rows;
};

/** A column with its width, and the stretch of time before it. */
type Sized = Column & {
  readonly width: number;
  readonly stretch: number;
  readonly span: Duration;
};

const sizedOf = (
  columns: readonly Column[],
  flagsOf: (at: Instant) => number,
): readonly Sized[] => {
  const sized: Sized[] = [];
  /** What the moment that is being laid out needs for its text, and has so far. */
  let needs = 0;
  let has = 0;
  let before: Instant | undefined;
  for (const column of columns) {
    const { at, marks, opensMoment } = column;
    const width = widthOf(marks);
    const span = elapsed(before ?? at, at);
    const stretch =
      before === undefined || !opensMoment
        ? 0
        : Math.max(stretchOf(span), needs - has + MOMENT_GAP);
    sized.push({ ...column, width, stretch, span });
    has = opensMoment ? width : has + width;
    if (opensMoment) needs = Math.max(textWidth(axisText(at)), flagsOf(at));
    before = at;
  }
  return sized;
};

const widthOf = (marks: Column['marks']): number =>
  Math.max(COLUMN_MIN, ...marks.map(({ label }) => textWidth(labelText(label)) + COLUMN_GAP));

/** Each time the span doubles, it takes the same width more. */
const stretchOf = (span: Duration): number =>
  STRETCH_LEAST + (STRETCH_EACH_DOUBLING * log(1 + inSeconds(span))) / log(2);

const finenessOf = ({ span, stretch }: Pick<Sized, 'span' | 'stretch'>): number =>
  span === 0 ? 0 : stretch / span;

const roomOf = (isLast: boolean): number => TIME_WIDTH - ROW_LEAD - (isLast ? END_TAIL : ROW_TAIL);

/** The column that begins the next row: at least one stands in each. */
const endOfRow = (sized: readonly Sized[], first: number): number => {
  let width = 0;
  for (let place = first; place < sized.length; place += 1) {
    const { stretch, width: own } = sized[place]!;
    width += (place === first ? 0 : stretch) + own;
    if (width > roomOf(place === sized.length - 1)) return Math.max(place, first + 1);
  }
  return sized.length;
};

const placed = (
  sized: readonly Sized[],
  isLast: boolean,
  finest: number,
): readonly PlacedColumn[] => {
  const stretches = sized.slice(1).reduce((sum, { stretch }) => sum + stretch, 0);
  const used = stretches + sized.reduce((sum, { width }) => sum + width, 0);
  const factor = Math.min(STRETCH_MAX, 1 + Math.max(0, roomOf(isLast) - used) / (stretches || 1));
  let x = ROW_LEAD;
  return sized.map(({ at, marks, opensMoment, width, stretch, span }, index) => {
    if (index > 0) x += stretch * factor;
    const isAfterBreak =
      index > 0 && span > 0 && COMPRESSED_FROM * finenessOf({ span, stretch }) < finest;
    const column = { at, marks, opensMoment, x, width, isAfterBreak };
    x += width;
    return column;
  });
};
