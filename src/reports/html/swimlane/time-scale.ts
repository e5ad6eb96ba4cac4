/**
 * From columns to places on paper. The stretch between two moments grows with the time between them,
 * but ever more slowly, so that six quiet minutes and four events of one second are all legible; and
 * what does not fit beside the rest goes on in another row, as in a score.
 */
import { log } from '../../../engine/elementary.js';
import { elapsed, inSeconds, type Duration, type Instant } from '../../../engine/units.js';
import { momentText } from '../../moment-text.js';
import type { Column } from './columns.js';
import type { Mark } from './mark.js';
import { fitted, textWidth, TIME_WIDTH } from './drawing-measures.js';

export type PlacedColumn = Column & {
  /** Its left edge and its width. */
  readonly x: number;
  readonly width: number;
  /** Whether the stretch before it shows much more time for its width than another of its row does. */
  readonly isAfterBreak: boolean;
};

export type Row = {
  /** The place of its first column among all. */
  readonly first: number;
  readonly columns: readonly PlacedColumn[];
  readonly isLast: boolean;
};

/** Labels under marks are cut to this; notices have no other words in the drawing. */
const LABEL_ROOM = 92;
const NOTICE_ROOM = 124;
/** What an axis says of a moment is never longer. */
const AXIS_ROOM = 76;
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

export const labelText = ({ label, kind }: Pick<Mark, 'label' | 'kind'>): string =>
  fitted(label, kind === 'notice' ? NOTICE_ROOM : LABEL_ROOM);
export const axisText = (at: Instant): string => fitted(momentText(at), AXIS_ROOM);

/** @param flagsOf how wide the signs are of the steps that begin at a moment */
export const rowsOf = (
  columns: readonly Column[],
  flagsOf: (at: Instant) => number,
): readonly Row[] => {
  const sized = sizedOf(columns, flagsOf);
  const rows: Row[] = [];
  for (let first = 0; first < sized.length;) {
    const next = endOfRow(sized, first);
    const isLast = next === sized.length;
    rows.push({ first, columns: placed(sized.slice(first, next), isLast), isLast });
    first = next;
  }
  return rows;
};

/** A column with its width, and the stretch of time before it: what it should have, and must. */
type Sized = Column & {
  readonly width: number;
  readonly stretch: number;
  readonly stretchLeast: number;
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
    const isStretched = before !== undefined && opensMoment;
    const stretchLeast = isStretched ? Math.max(STRETCH_LEAST, needs - has + MOMENT_GAP) : 0;
    const stretch = isStretched ? Math.max(stretchOf(span), stretchLeast) : 0;
    sized.push({ ...column, width, stretch, stretchLeast, span });
    has = opensMoment ? width : has + width;
    if (opensMoment) needs = Math.max(textWidth(axisText(at)), flagsOf(at));
    before = at;
  }
  return sized;
};

const widthOf = (marks: Column['marks']): number =>
  Math.max(COLUMN_MIN, ...marks.map((mark) => textWidth(labelText(mark)) + COLUMN_GAP));

/** Each time the span doubles, it takes the same width more. */
const stretchOf = (span: Duration): number =>
  STRETCH_LEAST + (STRETCH_EACH_DOUBLING * log(1 + inSeconds(span))) / log(2);

const roomOf = (isLast: boolean): number => TIME_WIDTH - ROW_LEAD - (isLast ? END_TAIL : ROW_TAIL);

/**
 * The column that begins the next row. A moment is not divided, unless it takes more than a row: at
 * least one column stands in each.
 */
const endOfRow = (sized: readonly Sized[], first: number): number => {
  let width = 0;
  let moment = first;
  for (let place = first; place < sized.length; place += 1) {
    const { opensMoment, stretchLeast, width: own } = sized[place]!;
    if (opensMoment) moment = place;
    width += (place === first ? 0 : stretchLeast) + own;
    if (width > roomOf(place === sized.length - 1))
      return moment > first ? moment : Math.max(place, first + 1);
  }
  return sized.length;
};

/** Stretches share what room there is; too little is taken from those that have more than they must. */
const placed = (sized: readonly Sized[], isLast: boolean): readonly PlacedColumn[] => {
  const stretched = sized.slice(1);
  const wanted = sumOf(stretched.map(({ stretch }) => stretch));
  const least = sumOf(stretched.map(({ stretchLeast }) => stretchLeast));
  const room = roomOf(isLast) - sumOf(sized.map(({ width }) => width));
  const factor = Math.min(STRETCH_MAX, room / (wanted || 1));
  const share = (room - least) / (wanted - least || 1);
  const widthOfStretch = ({ stretch, stretchLeast }: Sized): number =>
    factor >= 1 ? stretch * factor : stretchLeast + (stretch - stretchLeast) * Math.max(0, share);
  const widths = sized.map((one, index) => (index === 0 ? 0 : widthOfStretch(one)));
  const finest = Math.max(...sized.map(({ span }, index) => fineness(span, widths[index]!)));
  let x = ROW_LEAD;
  return sized.map(({ at, marks, opensMoment, width, span }, index) => {
    const before = widths[index]!;
    x += before;
    const isAfterBreak =
      before > 0 && span > 0 && COMPRESSED_FROM * fineness(span, before) < finest;
    const column = { at, marks, opensMoment, x, width, isAfterBreak };
    x += width;
    return column;
  });
};

const fineness = (span: Duration, width: number): number => (span === 0 ? 0 : width / span);

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
