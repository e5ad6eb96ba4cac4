/**
 * Everything that is measured, as one table: beside each figure its budget, the figure that was
 * committed last, and the ratio of the two, since a figure alone says more of the machine than of the code.
 *
 *   npm run bench                          all parts; it takes some minutes, on a machine that is idle
 *   npm run bench -- start-up hold         these parts: start-up, hold, memory, day
 *     --json                               one JSON document on standard output in place of the table
 *     --keep                               makes the figures those that later ones are compared with
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compared, tableLines, type Row } from './bench-row.js';
import { committedDayRows, dayRows } from './day.js';
import { holdRows } from './hold.js';
import { memoryRows } from './memory.js';
import { buildProduct } from './product.js';
import { startUpRows } from './start-up.js';

/** Of all parts but the day, whose figures stand beside in a file of their own. */
const FILE = 'bench/figures.json';
const DIGITS = 4;

const parts: Readonly<Record<string, (keep: boolean) => readonly Row[] | Promise<readonly Row[]>>> =
  {
    'start-up': startUpRows,
    hold: holdRows,
    memory: memoryRows,
    day: dayRows,
  };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

const committedRows = (): readonly Row[] => {
  const rows: readonly Row[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : [];
  return [...rows, ...committedDayRows()];
};

/** Rows of parts that were not measured stay as they were. */
const keepRows = (rows: readonly Row[]): void => {
  const measured = new Set(rows.map(({ part }) => part));
  const others = committedRows().filter(({ part }) => !measured.has(part));
  const all = [...others, ...rows].filter(({ part }) => part !== 'day');
  const kept = all.map((row) => ({ ...row, value: Number(row.value.toPrecision(DIGITS)) }));
  writeFileSync(FILE, `${JSON.stringify(kept, undefined, 2)}\n`);
};

const asked = positionals.length === 0 ? Object.keys(parts) : positionals;
for (const part of asked)
  if (!Object.hasOwn(parts, part))
    throw new Error(`Expected a part: ${Object.keys(parts).join(', ')}; got ${part}`);

const committed = committedRows();
buildProduct();
const rows: Row[] = [];
for (const part of asked) rows.push(...(await parts[part]!(values.keep)));
const table = compared(rows, committed);
console.log(
  values.json ? JSON.stringify({ rows: table }, undefined, 2) : tableLines(table).join('\n'),
);
if (values.keep) keepRows(rows);
