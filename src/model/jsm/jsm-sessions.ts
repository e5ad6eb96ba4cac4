/**
 * The JSM sessions of all nodes, put together: the table, the limits, the counters and the alert.
 * Whoever begins and ends sessions tells it here, and only here.
 */
import type { Simulation } from '../../engine/simulation.js';
import { fullLimitOf, limitOf } from '../deployment/session-limit.js';
import { redundancyOf, type Topology } from '../deployment/topology.js';
import type { ClientId, NodeId } from '../devices/identifiers.js';
import { alertLineOf } from './alert-policy.js';
import type { AlertSettings } from './alert-settings.js';
import { AlertWatch } from './alert-watch.js';
import type { DayClock } from './daily-schedule.js';
import { jsmCounterOf, type JsmCounter } from './jsm-counters.js';
import type { JsmObserver } from './jsm-observer.js';
import { SessionTable, type ClientSessionKind } from './session-table.js';
import type { SessionKind } from './session-kind.js';

export type JsmParts = {
  readonly simulation: Simulation;
  readonly topology: Topology;
  readonly clients: number;
  readonly settings: AlertSettings;
  readonly clock: DayClock;
  readonly observer: JsmObserver;
};

/** Sessions that a node may hold. */
export type NodeLimits = {
  /** JSM-4. */
  readonly fullLimit: number;
  /** JSM-5: the one that applies in normal running. */
  readonly limit: number;
  /** JSM-7: above so many, not at them, the alert is on its way. */
  readonly alertLine: number;
};

const PERCENT = 100;

export class JsmSessions {
  readonly table: SessionTable;
  readonly alerts: AlertWatch;
  readonly #limits: readonly NodeLimits[];
  readonly #simulation: Simulation;
  readonly #observer: JsmObserver;

  constructor({ simulation, topology, clients, settings, clock, observer }: JsmParts) {
    this.#simulation = simulation;
    this.#observer = observer;
    this.table = new SessionTable({ nodes: topology.nodes.length, clients });
    this.#limits = topology.nodes.map(({ node, ova }) => {
      const fullLimit = fullLimitOf(ova);
      const limit = limitOf(ova, redundancyOf(node, topology));
      return { fullLimit, limit, alertLine: alertLineOf(settings, { limit, fullLimit }) };
    });
    const lines = this.#limits.map(({ alertLine }) => alertLine);
    const { table: sessions } = this;
    this.alerts = new AlertWatch({ simulation, sessions, settings, clock, observer, lines });
  }

  limitsOf(node: NodeId): NodeLimits {
    return this.#limits[node]!;
  }

  counterOf(counter: JsmCounter, node: NodeId): number {
    const { fullLimit } = this.limitsOf(node);
    return jsmCounterOf(counter, node, { sessions: this.table, fullLimit });
  }

  /** JSM-6: the sessions that count, in percent of the limit that applies. */
  percentOf(node: NodeId): number {
    return (PERCENT * this.table.countedOf(node)) / this.limitsOf(node).limit;
  }

  begin(client: ClientId, node: NodeId, kind: ClientSessionKind): void {
    this.table.begin(client, node, kind);
    this.#observer.sessionBegan?.(this.#simulation.now, client, node, kind === 'phantom');
    this.#changed(node);
  }

  /** The client is back in place of its phantom (HA-9). */
  materialize(client: ClientId): void {
    const node = this.table.nodeOf(client);
    this.table.materialize(client);
    if (node !== undefined) this.#changed(node);
  }

  end(client: ClientId): void {
    const node = this.table.nodeOf(client);
    this.table.end(client);
    if (node !== undefined) this.#changed(node);
  }

  /** Adds sessions that no client has, or takes them away. */
  add(node: NodeId, kind: Exclude<SessionKind, ClientSessionKind>, count: number): void {
    if (count === 0) return;
    this.table.add(node, kind, count);
    this.#changed(node);
  }

  #changed(node: NodeId): void {
    this.alerts.sessionsChanged(node);
    this.#observer.sessionsChanged?.(this.#simulation.now, node);
  }
}
