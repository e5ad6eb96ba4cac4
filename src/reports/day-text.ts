/** The days of populations as text: the model, and each of its numbers with where it comes from. */
import { dayRows } from '../scenarios/format/day-rows.js';
import type { Population } from '../scenarios/format/population.js';
import { padded, widest } from './text-width.js';

const GAP = 2;

/** No line where no population has a day. */
export const dayLines = (populations: readonly Population[]): readonly string[] =>
  populations.flatMap(({ name, day }) => {
    if (day === undefined) return [];
    const rows = dayRows(day.figures);
    const nameWidth = GAP + widest(rows.map((row) => row.name));
    const valueWidth = GAP + widest(rows.map(({ value }) => value));
    return [
      `day of ${name}: ${day.model}`,
      ...rows.map(
        (row) =>
          `  ${padded(row.name, nameWidth)}${padded(row.value, valueWidth)}${row.status}  ${row.source}`,
      ),
    ];
  });
