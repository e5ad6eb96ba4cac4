/** Where marks stand: never on each other, in the order of time, and with room for their words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, microseconds, seconds } from '../../../../src/engine/units.js';
import type { Column } from '../../../../src/reports/html/swimlane/columns.js';
import {
  fitted,
  textWidth,
  TIME_WIDTH,
} from '../../../../src/reports/html/swimlane/drawing-measures.js';
import { axisText, labelText, rowsOf } from '../../../../src/reports/html/swimlane/time-scale.js';
import { drawnUseCases } from './support/drawn.js';

/** Columns without marks, at these moments. */
const columnsAt = (moments: readonly number[]): readonly Column[] =>
  moments.map((moment) => ({ at: instant(microseconds(moment)), marks: [], opensMoment: true }));

const noFlags = (): number => 0;

describe('the columns of all use cases', () => {
  const all = drawnUseCases();

  it.each(all.map(({ name, swimlane }) => [name, swimlane] as const))(
    '%s: hold one mark a lane, in order',
    (_, { rows, marks, columnOf }) => {
      const columns = rows.flatMap((row) => row.columns);
      expect(columns.flatMap((column) => column.marks)).toHaveLength(marks.length);
      for (const column of columns) {
        expect(new Set(column.marks.map(({ lane }) => lane)).size).toBe(column.marks.length);
        for (const mark of column.marks) {
          expect(mark.at).toBe(column.at);
          expect(columns[columnOf[mark.number - 1]!]).toBe(column);
        }
      }
      const times = columns.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    },
  );

  it.each(all.map(({ name, swimlane }) => [name, swimlane] as const))(
    '%s: have room for labels and for times',
    (_, { rows }) => {
      for (const { columns } of rows) {
        for (const { x, width, marks } of columns) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(TIME_WIDTH);
          for (const mark of marks) expect(textWidth(labelText(mark))).toBeLessThanOrEqual(width);
        }
        for (const [index, next] of columns.slice(1).entries()) {
          const { x, width } = columns[index]!;
          expect(next.x).toBeGreaterThanOrEqual(x + width - 1e-6);
        }
        const openings = columns.filter(({ opensMoment }) => opensMoment);
        for (const [index, next] of openings.slice(1).entries()) {
          const { at, x } = openings[index]!;
          expect(next.x - x).toBeGreaterThan(textWidth(axisText(at)));
        }
      }
    },
  );
});

describe('the time scale', () => {
  it('gives a longer stretch of a row no less width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 2, maxLength: 8 }),
        (spans) => {
          let moment = 0;
          const moments = [0, ...spans.map((span) => (moment += span))];
          for (const { columns } of rowsOf(columnsAt(moments), noFlags)) {
            const stretches = columns.slice(1).map((column, index) => {
              const before = columns[index]!;
              // What the words of a moment need beside it is no stretch of time.
              const room = Math.max(0, textWidth(axisText(before.at)) - before.width);
              return {
                span: column.at - before.at,
                width: column.x - before.x - before.width,
                room,
              };
            });
            const shrunk = stretches.filter((one) =>
              stretches.some(
                (other) =>
                  one.span > other.span && one.room >= other.room && one.width < other.width - 1e-6,
              ),
            );
            expect(shrunk).toEqual([]);
          }
        },
      ),
    );
  });

  it('keeps four events of one second apart beside six quiet minutes', () => {
    const moments = [0, 360, 361, 362, 363].map((second) => seconds(second));
    const [row, ...more] = rowsOf(columnsAt(moments), noFlags);
    expect(more).toEqual([]);
    const [quiet = 0, ...steps] = row!.columns
      .slice(1)
      .map(({ x }, index) => x - row!.columns[index]!.x);
    for (const step of steps) expect(step).toBeGreaterThan(textWidth('6m1s'));
    expect(quiet / Math.min(...steps)).toBeLessThan(4);
    expect(row!.columns.map(({ isAfterBreak }) => isAfterBreak)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('goes on in another row, and loses no column on the way', () => {
    const moments = Array.from({ length: 100 }, (_, index) => seconds(7 * index));
    const rows = rowsOf(columnsAt(moments), noFlags);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.flatMap(({ columns }) => columns.map(({ at }) => at))).toEqual(
      moments.map((moment) => instant(moment)),
    );
    for (const [index, { first, isLast }] of rows.entries()) {
      expect(first).toBe(
        rows.slice(0, index).reduce((sum, { columns }) => sum + columns.length, 0),
      );
      expect(isLast).toBe(index === rows.length - 1);
    }
  });
});

describe('a text made to fit', () => {
  it('takes no more room than it is given, in any script', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 12, max: 300 }),
        (text, room) => {
          expect(textWidth(fitted(text, room))).toBeLessThanOrEqual(room);
        },
      ),
    );
  });

  it('is left alone where it fits, and counts a syllable of Hangul as wider than a letter', () => {
    expect(fitted('점심', 100)).toBe('점심');
    expect(textWidth('점')).toBeGreaterThan(textWidth('n'));
    expect(fitted('a rather long name', 40)).toMatch(/^a ra.*…$/);
  });
});
