/** What a run gives to those who report on it: results, no simulation. */
import type { Instant } from '../../engine/units.js';
import type { UserId } from '../../model/devices/identifiers.js';
import type { MdmCounter } from '../../model/mdm/mdm-counters.js';
import type { Scenario } from '../format/scenario.js';
import type { Measured } from '../measure/measured.js';
import type { Assumption } from './assumptions.js';
import type { EmResult } from './em-result.js';
import type { Outcome } from './outcome.js';
import type { ReturnCurve, ReturnWave } from './return-waves.js';
import type { TraceEntry } from './trace.js';

export type RunResult = {
  readonly scenario: Scenario;
  /** Every expectation, and all that was refused unexpectedly, in the order of judgement. */
  readonly outcomes: readonly Outcome[];
  readonly counters: readonly { readonly counter: MdmCounter; readonly value: number }[];
  /** Packets that were lost with their buffers (QM-9). */
  readonly packetsLost: number;
  readonly measured: Measured;
  readonly userName: (user: UserId) => string;
  /** Clients that lost their sessions together, and when they were back. */
  readonly returns: readonly ReturnWave[];
  /** How each of them came back; also those that were not over when the run ended. */
  readonly returnCurves: readonly ReturnCurve[];
  readonly trace: readonly TraceEntry[];
  /** The copies of the cast that the trace shows. */
  readonly copiesTraced: number;
  /** What impsim assumed, where the record is silent, and what had a part in this run. */
  readonly assumptions: readonly Assumption[];
  /** What a reader should know, though nothing failed. */
  readonly notes: readonly string[];
  /** Undefined where there are no phones. */
  readonly mobility: EmResult | undefined;
  /** Those of the model and of the script, without those that only measured. */
  readonly events: number;
  readonly endedAt: Instant;
  /** SHA-256 over all decisions and the final state, in hexadecimal digits. */
  readonly digest: string;
};

export const allHold = ({ outcomes, measured }: RunResult): boolean =>
  outcomes.every(({ holds }) => holds) && thresholdsHold(measured);

export const thresholdsHold = ({ thresholds }: Measured): boolean =>
  thresholds.every(({ verdict }) => verdict === 'held');
