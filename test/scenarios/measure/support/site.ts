/**
 * A site that is measured: nodes, users on them with their devices, and what happens when.
 *
 *     const site = new Site({ users: [{ home: 0, devices: ['desktop'] }] }, minutes(30));
 *     site.at(seconds(5), () => site.signInAll());
 *     const measured = site.run();
 */
import type { EventKind } from '../../../../src/engine/simulation.js';
import { instant, seconds, type Duration, type Instant } from '../../../../src/engine/units.js';
import { Cluster } from '../../../../src/model/cluster.js';
import type { ClusterObserver } from '../../../../src/model/cluster-observer.js';
import type { Ova } from '../../../../src/model/deployment/ova.js';
import type { Redundancy } from '../../../../src/model/deployment/redundancy.js';
import type { Topology } from '../../../../src/model/deployment/topology.js';
import { ClientTable } from '../../../../src/model/devices/client-table.js';
import { ContactTable } from '../../../../src/model/devices/contact-table.js';
import type { Device } from '../../../../src/model/devices/device.js';
import {
  clientId,
  nodeId,
  userId,
  type ClientId,
} from '../../../../src/model/devices/identifiers.js';
import { defaultHaParameters, type HaParameters } from '../../../../src/model/ha/ha-parameters.js';
import {
  defaultAlertSettings,
  type AlertSettings,
} from '../../../../src/model/jsm/alert-settings.js';
import {
  defaultMdmParameters,
  type MdmParameters,
} from '../../../../src/model/mdm/mdm-parameters.js';
import type { Measured } from '../../../../src/scenarios/measure/measured.js';
import type { MeasurementParts } from '../../../../src/scenarios/measure/measurement-parts.js';
import { Measurement } from '../../../../src/scenarios/measure/measurement.js';

/** Subclusters of one cluster, by the names of their nodes. */
export type Group = {
  readonly name: string;
  readonly redundancy: Redundancy;
  readonly ova: Ova;
  readonly nodes: readonly string[];
};

export type SiteUser = {
  readonly home: number;
  readonly devices: readonly Device[];
  readonly hybrid?: boolean;
  /** Whether the mobile clients take push. */
  readonly push?: boolean;
};

export type SiteParts = Partial<Omit<MeasurementParts, 'horizon'>> & {
  readonly groups?: readonly Group[];
  readonly users: readonly SiteUser[];
  readonly highAvailability?: HaParameters;
  readonly alert?: AlertSettings;
  readonly mdm?: Partial<MdmParameters>;
};

export const aPair = (ova: Ova = '15K', redundancy: Redundancy = 'active-active'): Group => ({
  name: 'hq',
  redundancy,
  ova,
  nodes: ['imp1', 'imp2'],
});

export const aNode = (ova: Ova = '15K'): Group => ({
  name: 'default',
  redundancy: 'none',
  ova,
  nodes: ['imp1'],
});

/** So many users alike. */
export const users = (count: number, user: SiteUser): readonly SiteUser[] =>
  Array.from({ length: count }, () => user);

export const topologyOf = (groups: readonly Group[]): Topology => {
  const owners = groups.flatMap(({ nodes }, place) => nodes.map(() => place));
  const names = groups.flatMap(({ nodes }) => nodes);
  return {
    clusters: [{ name: 'cluster' }],
    subclusters: groups.map(({ name, redundancy }, place) => ({
      name,
      cluster: 0,
      redundancy,
      nodes: [...owners.keys()].filter((node) => owners[node] === place).map(nodeId),
    })),
    nodes: names.map((name, node) => ({
      node: nodeId(node),
      name,
      subcluster: owners[node]!,
      ova: groups[owners[node]!]!.ova,
    })),
  };
};

const EVENTS_MAX = 10_000_000;

export class Site {
  readonly cluster: Cluster;
  readonly #measurement: Measurement;
  readonly #acts: (() => void)[] = [];
  readonly #stimulus: EventKind<number>;
  readonly #horizon: Duration;
  /** What a test hears of. */
  readonly #heard: ClusterObserver = { applied: () => undefined };

  constructor(parts: SiteParts, horizon: Duration) {
    const { users: people, highAvailability = defaultHaParameters } = parts;
    const clients = new ClientTable({
      users: people.length,
      clients: people.reduce((sum, { devices }) => sum + devices.length, 0),
    });
    for (const { devices, push = false } of people) {
      clients.addUser();
      for (const device of devices)
        clients.addClient({ device, mdmCapable: device !== 'thirdParty', pushEnabled: push });
    }
    this.#measurement = new Measurement({
      sampleEvery: seconds(60),
      reportAt: 'end',
      thresholds: [],
      ...parts,
      horizon: instant(horizon),
      highAvailability,
    });
    this.cluster = new Cluster({
      limits: { eventsMax: EVENTS_MAX, pendingMax: EVENTS_MAX, simultaneousMax: EVENTS_MAX },
      seed: 'site',
      clients,
      contacts: new ContactTable(people.map(() => [])),
      parameters: { ...defaultMdmParameters, ...parts.mdm },
      deployment: {
        topology: topologyOf(parts.groups ?? [aNode()]),
        homes: people.map(({ home }) => nodeId(home)),
        isHybrid: (user) => people[user]!.hybrid ?? false,
      },
      highAvailability,
      alert: parts.alert ?? defaultAlertSettings,
      observers: [this.#measurement.observer, this.#heard],
    });
    this.#stimulus = this.cluster.simulation.define('site', 'stimulus', (act) =>
      this.#acts[act]!(),
    );
    this.#measurement.begin(this.cluster);
    this.#horizon = horizon;
  }

  get now(): Instant {
    return this.cluster.simulation.now;
  }

  /** Has something happen at that time. */
  at(when: Duration, act: () => void): this {
    this.#acts.push(act);
    this.cluster.simulation.at(instant(when), this.#stimulus, this.#acts.length - 1);
    return this;
  }

  /** A client by the place of its user, and its place among the user's clients. */
  client(user: number, place = 0): ClientId {
    return clientId(this.cluster.clients.firstClientOf(userId(user)) + place);
  }

  signIn(user: number, place = 0): void {
    this.cluster.mdm.sessions.signIn(this.client(user, place));
  }

  signOut(user: number, place = 0): void {
    this.cluster.mdm.sessions.signOut(this.client(user, place));
  }

  signInClient(client: number): void {
    this.cluster.mdm.sessions.signIn(clientId(client));
  }

  signOutClient(client: number): void {
    this.cluster.mdm.sessions.signOut(clientId(client));
  }

  /** Has an observer told from now on. */
  hear(observer: ClusterObserver): void {
    Object.assign(this.#heard, observer);
  }

  signInAll(): void {
    for (let row = 0; row < this.cluster.clients.clients; row += 1)
      this.cluster.mdm.sessions.signIn(clientId(row));
  }

  run(): Measured {
    this.cluster.simulation.runUntil(instant(this.#horizon));
    return this.#measurement.end();
  }
}
