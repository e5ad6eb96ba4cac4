/** Where the columns and edges of a swimlane stand in one of its rows. */
import { elapsed, later, microseconds, type Instant } from '../../../engine/units.js';
import { TIME_WIDTH } from './drawing-measures.js';
import type { Edge } from './edges.js';
import type { PlacedColumn, Row } from './time-scale.js';

/** Behind the last column of the last row, where states end that the run ends in. */
const END_GAP = 36;

export type Span = { readonly from: number; readonly to: number };

/** A corner of what goes on over time: a moment and where it stands. */
export type Corner = { readonly at: Instant; readonly x: number };

export class RowPlace {
  readonly #row: Row;
  readonly #beginsAt: Instant;
  readonly #endsAt: Instant;

  /** @param endsAt the last moment of the whole drawing */
  constructor(rows: readonly Row[], index: number, endsAt: Instant) {
    const row = rows[index]!;
    const { at: first } = row.columns[0]!;
    const { at: last } = row.columns.at(-1)!;
    this.#row = row;
    this.#beginsAt = between(rows[index - 1]?.columns.at(-1)?.at ?? first, first);
    this.#endsAt = row.isLast ? endsAt : between(last, rows[index + 1]?.columns[0]?.at ?? last);
  }

  /** Where states end: with the run, or where the row does. */
  get end(): number {
    const last = this.#row.columns.at(-1)!;
    return this.#row.isLast ? last.x + last.width + END_GAP : TIME_WIDTH;
  }

  /** The column of that place among all; undefined where it stands in another row. */
  column(place: number): PlacedColumn | undefined {
    return this.#row.columns[place - this.#row.first];
  }

  /** The part of a stretch that stands in this row; undefined where none does. */
  span(from: Edge, to: Edge): Span | undefined {
    const [start, end] = [this.#x(from), this.#x(to)];
    return end > start ? { from: start, to: end } : undefined;
  }

  /** Moments and their places from one place of the row to another. */
  corners({ from, to }: Span): readonly Corner[] {
    const inside = this.#corners().filter(({ x }) => x > from && x < to);
    return [this.#cornerAt(from), ...inside, this.#cornerAt(to)];
  }

  #x(edge: Edge): number {
    const column = this.column(edge);
    if (column !== undefined) return column.x + column.width / 2;
    return edge < this.#row.first ? 0 : this.end;
  }

  /** Both edges of each column, and the ends of the row: half of what lies between rows stands in each. */
  #corners(): readonly Corner[] {
    return [
      { at: this.#beginsAt, x: 0 },
      ...this.#row.columns.flatMap(({ at, x, width }) => [
        { at, x },
        { at, x: x + width },
      ]),
      { at: this.#endsAt, x: this.end },
    ];
  }

  #cornerAt(x: number): Corner {
    const corners = this.#corners();
    const next = corners.find((corner) => corner.x >= x) ?? corners.at(-1)!;
    const last = corners.findLast((corner) => corner.x <= x) ?? corners[0]!;
    if (next.x <= last.x) return { at: last.at, x };
    const share = (x - last.x) / (next.x - last.x);
    return { at: later(last.at, microseconds(share * elapsed(last.at, next.at))), x };
  }
}

const between = (one: Instant, other: Instant): Instant =>
  later(one, microseconds(elapsed(one, other) / 2));
