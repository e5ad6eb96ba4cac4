/** The sizes of the load gate, each run several times in processes of its own. */
import type { Outcome } from './load-gate-outcome.js';
import type { Size } from './load-gate-report.js';
import { runOnce } from './load-gate-runner.js';

/** Clients of few, of some, and of the whole day. */
export const SIZES = [7_500, 25_000, 74_860] as const;

/** Sizes take turns, so that a spell of noise does not fall on one of them alone. */
export function measure(sizes: readonly number[], runs: number): readonly Size[] {
  const censuses = sizes.map((clients) => runOnce(clients, 'census'));
  const rounds = Array.from({ length: runs }, () =>
    sizes.map((clients) => runOnce(clients, 'time')),
  );
  return sizes.map((clients, index) => {
    const counted = censuses[index]!;
    const timed = rounds.map((round) => round[index]!);
    return { clients, census: censusOf(counted), timed: agreeing(counted, timed) };
  });
}

const censusOf = ({ census }: Outcome) => {
  if (census === undefined) throw new Error('Expected a census from a run that was asked for it');
  return census;
};

/** @throws {Error} if one run ended otherwise than the others: the simulation is not deterministic. */
const agreeing = (counted: Outcome, timed: readonly Outcome[]): readonly Outcome[] => {
  for (const { digest } of timed)
    if (digest !== counted.digest)
      throw new Error(`Expected the digest ${counted.digest} from every run, got ${digest}`);
  return timed;
};
