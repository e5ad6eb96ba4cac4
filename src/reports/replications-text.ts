/** What several replications say together, a line a quantity: its mean and the interval of 95 %. */
import { estimatesOf, failedOf, type Replication } from '../scenarios/replay/replication.js';
import { padded, widest } from './text-width.js';

const GAP = 2;
const DIGITS = 5;

/** No text where there is only one. */
export const replicationsText = (replications: readonly Replication[]): string => {
  if (replications.length < 2) return '';
  const rows = estimatesOf(replications).map(({ name, estimate }) => ({
    name,
    value:
      estimate === null
        ? 'not measured in each'
        : `${numberText(estimate.mean)} ± ${numberText(estimate.halfWidth)}`,
  }));
  const failed = failedOf(replications);
  const width = GAP + widest(rows.map(({ name }) => name));
  return [
    `${replications.length} replications, means with 95 % confidence:`,
    ...rows.map(({ name, value }) => `  ${padded(name, width)}${value}`),
    ...(failed.length === 0 ? [] : [`FAIL  in replication ${failed.join(', ')}`]),
    '',
  ].join('\n');
};

/** To five digits, as many as anybody can use. */
const numberText = (value: number): string => String(Number(value.toPrecision(DIGITS)));
