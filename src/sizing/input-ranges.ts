/** The range of each number that a plan can be asked for with. */
import { isFourDecimals } from './exact-decimal.js';
import type { InputFault } from './input-fault.js';
import { numberText } from './number-text.js';
import type { SizingInputs } from './requirements.js';

type Range = {
  readonly input: keyof SizingInputs;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
};

const CLIENTS_LEAST = 0.0001;

/** The upper ends keep every product of inputs a whole number that is held exactly. */
const ranges: readonly Range[] = [
  { input: 'users', least: 1, most: 10_000_000, isWhole: true },
  { input: 'clientsPerUser', least: CLIENTS_LEAST, most: 10, isWhole: false },
  { input: 'alertPercent', least: 1, most: 100, isWhole: true },
  { input: 'hybridUsers', least: 0, most: 10_000_000, isWhole: true },
  { input: 'pushShare', least: 0, most: 1, isWhole: false },
  { input: 'growthPercent', least: 0, most: 100, isWhole: false },
  { input: 'years', least: 1, most: 10, isWhole: true },
  { input: 'maxClusters', least: 1, most: 1_000_000, isWhole: true },
  { input: 'emLogins', least: 0, most: 1_000_000, isWhole: true },
  { input: 'emNodes', least: 1, most: 1_000, isWhole: true },
];

/** A fault for each number that is none, or is out of its range. */
export const rangeFaults = (inputs: SizingInputs): readonly InputFault[] =>
  ranges.flatMap((range) => {
    const value: unknown = inputs[range.input];
    return value === undefined || isWithin(value, range)
      ? []
      : [{ input: range.input, expected: expectedOf(range) }];
  });

const isWithin = (value: unknown, { least, most, isWhole }: Range): boolean =>
  typeof value === 'number' &&
  value >= least &&
  value <= most &&
  (isWhole ? Number.isInteger(value) : isFourDecimals(value));

const expectedOf = ({ least, most, isWhole }: Range): string =>
  isWhole
    ? `to be a whole number from ${numberText(least)} to ${numberText(most)}`
    : `to be a number from ${least} to ${most}, with at most four decimals`;
