/** What a judge goes by, and what it finds. */
import type { Cluster } from '../../model/cluster.js';
import type { Scenario } from '../format/scenario.js';
import type { AlertTally } from './alert-tally.js';
import type { Cast } from './cast.js';
import type { Bears } from './causes.js';
import type { CopyLedger } from './copy-ledger.js';
import type { MobilityPlay } from './mobility-play.js';

/** What there is to judge by. */
export type Stage = {
  readonly scenario: Scenario;
  readonly cluster: Cluster;
  readonly cast: Cast;
  readonly ledger: CopyLedger;
  readonly alerts: AlertTally;
  /** Undefined where the scenario has no phones. */
  readonly phones: MobilityPlay | undefined;
};

export type Judgement = {
  readonly holds: boolean;
  readonly about: string;
  readonly expected: string;
  readonly got: string;
  /** Which decisions of the trace bear on it. */
  readonly bears: Bears;
};
