/**
 * The known name that a mistyped one most likely meant.
 *
 * The distance counts letters inserted, left out, replaced or swapped with their neighbour
 * (Damerau and Levenshtein, no letter changed twice), whatever the case. A name of up to four
 * letters may have one slip, one of up to seven two, a longer one three; one letter alone is never a
 * slip. Of equally near names the first known one is taken, so that the answer is always the same.
 */

/** Beyond so many, a suggestion would cost more than it helps. */
const KNOWN_MAX = 500;

const SLIPS_MAX = 3;

/** Undefined where none is near. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  if (known.length > KNOWN_MAX) return undefined;
  const folded = given.toLowerCase();
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const allowed = Math.min(fewest - 1, slipsAllowed(folded, name));
    const slips = slipsBetween(folded, name.toLowerCase(), allowed);
    if (slips > allowed) continue;
    nearest = name;
    fewest = slips;
  }
  return nearest;
}

/** A third of the letters of the longer name, rounded. */
const slipsAllowed = (given: string, name: string): number =>
  Math.min(SLIPS_MAX, Math.floor((Math.max(given.length, name.length) + 1) / 3));

/**
 * The distance, or anything above `allowed` where it is above. Row by row of the table of distances
 * between beginnings of both; only the cells so near the diagonal that they can count are filled.
 */
function slipsBetween(given: string, name: string, allowed: number): number {
  if (Math.abs(given.length - name.length) > allowed) return Number.POSITIVE_INFINITY;
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: name.length + 1 }, (_, column) => column);
  for (let row = 1; row <= given.length; row += 1) {
    const cells: number[] = [];
    const last = Math.min(name.length, row + allowed);
    let least = Number.POSITIVE_INFINITY;
    for (let column = Math.max(0, row - allowed); column <= last; column += 1) {
      const replaced = given[row - 1] === name[column - 1] ? 0 : 1;
      const isSwap = given[row - 1] === name[column - 2] && given[row - 2] === name[column - 1];
      const slips = Math.min(
        cellOf(above, column) + 1,
        cellOf(cells, column - 1) + 1,
        cellOf(above, column - 1) + replaced,
        isSwap ? cellOf(twoAbove, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      cells[column] = slips;
      least = Math.min(least, slips);
    }
    if (least > allowed) return Number.POSITIVE_INFINITY;
    twoAbove = above;
    above = cells;
  }
  return cellOf(above, name.length);
}

const cellOf = (cells: readonly number[], column: number): number =>
  cells[column] ?? Number.POSITIVE_INFINITY;
