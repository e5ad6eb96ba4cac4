/** One measured figure, beside its budget and what was committed last, as a line of the one table. */

export type Row = {
  /** What can be run alone: `start-up`. */
  readonly part: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
  readonly stretch?: number;
  /** Whether more is better, as for speeds; less is, otherwise. */
  readonly isSpeed?: boolean;
};

/** A row, and how it compares with the one of its name that was committed. */
export type ComparedRow = Row & { readonly committed?: number; readonly ratio?: number };

export const isKept = ({ value, budget, isSpeed = false }: Row): boolean =>
  budget === undefined || (isSpeed ? value >= budget : value <= budget);

export const compared = (rows: readonly Row[], committed: readonly Row[]): readonly ComparedRow[] =>
  rows.map((row) => {
    const before = committed.find((one) => one.part === row.part && one.figure === row.figure);
    return before === undefined || before.value === 0
      ? row
      : { ...row, committed: before.value, ratio: row.value / before.value };
  });

/** The table; numbers stand to the right. */
export const tableLines = (rows: readonly ComparedRow[]): readonly string[] => {
  const cells = [
    ['part', 'figure', 'value', 'committed', 'ratio', 'budget', 'stretch', ''],
    ...rows.map((row) => [
      row.part,
      row.figure,
      `${number(row.value)} ${row.unit}`,
      number(row.committed),
      row.ratio === undefined ? '' : `x ${row.ratio.toFixed(2)}`,
      number(row.budget),
      number(row.stretch),
      row.budget === undefined ? '' : isKept(row) ? 'kept' : 'MISSED',
    ]),
  ];
  const widths = cells[0]!.map((_, column) =>
    Math.max(...cells.map((line) => line[column]!.length)),
  );
  return cells.map((line) =>
    line
      .map((text, column) =>
        column < WORDS ? text.padEnd(widths[column]!) : text.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
};

/** The first columns, which are words. */
const WORDS = 2;
const DIGITS = 4;

const number = (value: number | undefined): string =>
  value === undefined ? '' : String(Number(value.toPrecision(DIGITS)));

/** The middle one, of an even number the upper of the two. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;
