/**
 * One of a few values, each with its weight, in one draw whatever their number: Walker's alias
 * method. Every value gets a column of equal width; what a light value leaves of its column is
 * filled up by one heavier value, its alias.
 */
import type { Distribution } from './distributions.js';
import { SetupError } from './errors.js';

export type Outcome = { readonly value: number; readonly weight: number };

/**
 * Weights are 0 or more and need not sum to 1.
 * @throws {SetupError} if one is negative or none is above 0.
 */
export function discrete(outcomes: readonly Outcome[]): Distribution {
  const total = outcomes.reduce((sum, { weight }) => sum + weight, 0);
  const isSound = outcomes.every(({ weight }) => weight >= 0) && total > 0 && total < Infinity;
  if (!isSound)
    throw new SetupError('Expected the weights of a discrete law to be 0 or more, one above 0');
  const values = outcomes.map(({ value }) => value);
  const { shares, aliases } = columns(outcomes, total);
  return {
    mean: outcomes.reduce((sum, { value, weight }) => sum + value * (weight / total), 0),
    draw(stream) {
      const choice = stream.fraction() * values.length;
      const column = Math.floor(choice);
      return values[choice - column < shares[column]! ? column : aliases[column]!]!;
    },
  };
}

type Columns = { readonly shares: readonly number[]; readonly aliases: readonly number[] };

/** The share of each column that is its own value's, and whose the rest is. */
function columns(outcomes: readonly Outcome[], total: number): Columns {
  const shares = outcomes.map(({ weight }) => (weight / total) * outcomes.length);
  const aliases = outcomes.map((_, column) => column);
  const light = aliases.filter((column) => shares[column]! < 1);
  const heavy = aliases.filter((column) => shares[column]! >= 1);
  while (light.length > 0 && heavy.length > 0) {
    const filled = light.pop()!;
    const filler = heavy.at(-1)!;
    aliases[filled] = filler;
    shares[filler]! -= 1 - shares[filled]!;
    if (shares[filler]! < 1) light.push(heavy.pop()!);
  }
  // Rounding may leave a column a hair below full with nobody to fill it.
  for (const column of light) shares[column] = 1;
  return { shares, aliases };
}
