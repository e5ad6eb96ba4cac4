/**
 * Wires one deployment around a simulation. It holds no rules.
 */
import type { Limits } from '../engine/limits.js';
import { RandomStreams } from '../engine/random-streams.js';
import { Simulation } from '../engine/simulation.js';
import { hours } from '../engine/units.js';
import { onOneNode, type Deployment } from './deployment/deployment.js';
import { UserPlacement } from './deployment/user-placement.js';
import type { ClientTable } from './devices/client-table.js';
import type { ContactTable } from './devices/contact-table.js';
import { defaultHaParameters, type HaParameters } from './ha/ha-parameters.js';
import { HighAvailability } from './ha/high-availability.js';
import { defaultAlertSettings, type AlertSettings } from './jsm/alert-settings.js';
import type { DayClock } from './jsm/daily-schedule.js';
import { JsmSessions } from './jsm/jsm-sessions.js';
import type { MdmParameters } from './mdm/mdm-parameters.js';
import { MultipleDeviceMessaging } from './mdm/multiple-device-messaging.js';
import { SessionWiring } from './session-wiring.js';
import { telling, type ClusterObserver } from './cluster-observer.js';

export type ClusterParts = {
  readonly limits: Limits;
  /** All chance of the run derives from it. */
  readonly seed: string;
  /** Which of several runs under that seed, from 0; the first unless said otherwise. */
  readonly replication?: number;
  /** All users and clients, signed out. */
  readonly clients: ClientTable;
  readonly contacts: ContactTable;
  readonly parameters: MdmParameters;
  /** One node alone unless said otherwise. */
  readonly deployment?: Deployment;
  /** As the product comes, unless said otherwise. */
  readonly highAvailability?: HaParameters;
  readonly alert?: AlertSettings;
  /** The run begins at midnight unless said otherwise. */
  readonly clock?: DayClock;
  readonly observers: readonly ClusterObserver[];
};

const FIRST_REPLICATION = 0;

const MIDNIGHT: DayClock = { timeOfDayAtStart: hours(0) };

export class Cluster {
  readonly simulation: Simulation;
  readonly streams: RandomStreams;
  readonly clients: ClientTable;
  readonly deployment: Deployment;
  readonly placement: UserPlacement;
  readonly mdm: MultipleDeviceMessaging;
  readonly jsm: JsmSessions;
  readonly ha: HighAvailability;

  constructor(parts: ClusterParts) {
    const { clients, observers, parameters } = parts;
    this.simulation = new Simulation(parts.limits);
    this.streams = new RandomStreams(parts.seed, parts.replication ?? FIRST_REPLICATION);
    this.clients = clients;
    this.deployment = parts.deployment ?? onOneNode(clients.users);
    const { topology, homes } = this.deployment;
    this.placement = new UserPlacement(homes, topology.nodes.length);
    const { simulation, streams, placement, deployment } = this;
    const wiring = new SessionWiring({ clients, deployment, placement });
    this.mdm = new MultipleDeviceMessaging({
      simulation,
      clients,
      contacts: parts.contacts,
      parameters,
      observers,
      sessions: wiring,
    });
    const observer = telling(observers);
    this.jsm = new JsmSessions({
      simulation,
      topology,
      clients: clients.clients,
      settings: parts.alert ?? defaultAlertSettings,
      clock: parts.clock ?? MIDNIGHT,
      observer,
    });
    this.ha = new HighAvailability({
      simulation,
      streams,
      topology,
      placement,
      clients,
      parameters: parts.highAvailability ?? defaultHaParameters,
      mdmIsOn: () => this.mdm.parameters.mdm,
      host: wiring,
      observer,
    });
    wiring.connect(this);
  }

  /** Feeds the state of the cluster to a digest: two runs that end alike feed the same bytes. */
  digest(feed: (bytes: Uint8Array) => void): void {
    this.mdm.state.digest(feed);
    this.jsm.table.digest(feed);
    this.ha.nodes.digest(feed);
    this.ha.lost.digest(feed);
    this.placement.digest(feed);
  }
}
