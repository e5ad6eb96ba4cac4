/** What a measurement has to know before the run. */
import type { Duration, Instant } from '../../engine/units.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { HaParameters } from '../../model/ha/ha-parameters.js';
import type { Threshold } from '../format/threshold.js';

export type MeasurementParts = {
  /** How often a sample is taken for capacity, above zero. */
  readonly sampleEvery: Duration;
  /** The end of the run. */
  readonly horizon: Instant;
  /** The instant of the user sessions report, or which one it is otherwise. */
  readonly reportAt: Instant | 'end' | 'busiest-sample';
  readonly thresholds: readonly Threshold[];
  /** As the cluster is given it. */
  readonly highAvailability: HaParameters;
  /** HA-8: logins a second of the node's login profile; undefined where there is none. */
  readonly loginRateOf?: (node: NodeId) => number | undefined;
};
