/** What high availability is put together from. */
import type { RandomStreams } from '../../engine/random-streams.js';
import type { Simulation } from '../../engine/simulation.js';
import type { Topology } from '../deployment/topology.js';
import type { UserPlacement } from '../deployment/user-placement.js';
import type { ClientTable } from '../devices/client-table.js';
import type { HaObserver } from './ha-observer.js';
import type { HaParameters } from './ha-parameters.js';
import type { SessionHost } from './session-host.js';

export type HaParts = {
  readonly simulation: Simulation;
  readonly streams: RandomStreams;
  readonly topology: Topology;
  readonly placement: UserPlacement;
  readonly clients: ClientTable;
  readonly parameters: HaParameters;
  /** Whether MDM is configured now, which lengthens failover (HA-4). */
  readonly mdmIsOn: () => boolean;
  readonly host: SessionHost;
  readonly observer: HaObserver;
};
