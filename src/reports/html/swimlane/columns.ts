/**
 * Where marks stand side by side: the columns of the swimlane. Time passes between the columns of
 * different moments and not between those of one, which stand apart only to be legible.
 *
 * What touches one lane shares columns with what touches others at the same instant; numbers tell
 * the order.
 */
import type { Instant } from '../../../engine/units.js';
import type { Lane } from './lane.js';
import type { Mark } from './mark.js';
import type { Occasion } from './occasion.js';

export type Column = {
  readonly at: Instant;
  /** At most one a lane. */
  readonly marks: readonly Mark[];
  /** Whether it is the first of its moment. */
  readonly opensMoment: boolean;
};

export type Columns = {
  readonly columns: readonly Column[];
  /** The column of each mark, by its number less one. */
  readonly ofMark: readonly number[];
};

/**
 * A moment without marks has a column too, if it is to be shown.
 * @param moments those to be shown, whether they have marks or not
 */
export const columnsOf = (
  occasions: readonly Occasion[],
  lanes: readonly Lane[],
  moments: readonly Instant[],
): Columns => {
  const columns: Column[] = [];
  const ofMark: number[] = [];
  const all = new Set([...moments, ...occasions.map(({ at }) => at)]);
  for (const at of [...all].toSorted((one, other) => one - other)) {
    const slots = packed(
      occasions.filter((occasion) => occasion.at === at),
      lanes,
    );
    const [first = [], ...rest] = slots;
    for (const mark of first) ofMark[mark.number - 1] = columns.length;
    columns.push({ at, marks: first, opensMoment: true });
    for (const marks of rest) {
      for (const mark of marks) ofMark[mark.number - 1] = columns.length;
      columns.push({ at, marks, opensMoment: false });
    }
  }
  return { columns, ofMark };
};

/** The marks of one moment, slot by slot: each occasion as far left as the lanes it spans allow. */
const packed = (
  occasions: readonly Occasion[],
  lanes: readonly Lane[],
): readonly (readonly Mark[])[] => {
  const slots: Mark[][] = [];
  const taken = lanes.map(() => 0);
  for (const { marks } of occasions) {
    const rows = marks.map(({ lane }) => lanes.indexOf(lane));
    const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
    const from = Math.max(...taken.slice(top, bottom + 1));
    const next = lanes.map(() => from);
    for (const [index, mark] of marks.entries()) {
      const row = rows[index]!;
      const slot = next[row]!;
      next[row] = slot + 1;
      slots[slot] = [...(slots[slot] ?? []), mark];
    }
    taken.fill(Math.max(...next), top, bottom + 1);
  }
  return slots;
};
