/**
 * Takes a sample of every node again and again, as an event of the last phase: what it sees is what
 * an instant has come to.
 */
import type { EventKind } from '../../engine/simulation.js';
import { later, type Duration, type Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import { srmStateOf } from '../../model/ha/node-state.js';
import type { MdmCounter } from '../../model/mdm/mdm-counters.js';
import type { NodeActivity } from './node-activity.js';
import { SampleTable, type NodeSample } from './sample-table.js';

export type SamplerParts = {
  readonly cluster: Cluster;
  readonly activity: NodeActivity;
  /** Names the event in errors; of the samplers of a run each has its own. */
  readonly name: string;
  readonly every: Duration;
  readonly horizon: Instant;
  /** Told after each sample. */
  readonly sampled?: (at: Instant) => void;
};

export class Sampler {
  readonly table: SampleTable;
  readonly #parts: SamplerParts;
  readonly #samples: EventKind<number>;
  readonly #nodes: readonly NodeId[];
  /** Logins and messages of each node up to the last sample. */
  readonly #logins: Float64Array;
  readonly #messages: Float64Array;
  #last: Instant | undefined;
  /** Events of the run that were samples. */
  #events = 0;

  /** The first sample is due at once: at the start of the run, or when its warm-up is over. */
  constructor(parts: SamplerParts) {
    this.#parts = parts;
    const { simulation, deployment } = parts.cluster;
    this.#nodes = deployment.topology.nodes.map(({ node }) => node);
    this.table = new SampleTable(this.#nodes.length);
    this.#logins = new Float64Array(this.#nodes.length);
    this.#messages = new Float64Array(this.#nodes.length);
    this.#samples = simulation.define(parts.name, 'observation', () => this.#sampleAndGoOn());
    simulation.at(simulation.now, this.#samples, 0);
  }

  get events(): number {
    return this.#events;
  }

  /** The run is over: its last moment is sampled too, unless it was. */
  finish(): void {
    if (this.#last !== this.#parts.cluster.simulation.now) this.#sample();
  }

  #sampleAndGoOn(): void {
    this.#events += 1;
    this.#sample();
    const { cluster, every, horizon } = this.#parts;
    const next = later(cluster.simulation.now, every);
    if (next <= horizon) cluster.simulation.at(next, this.#samples, 0);
  }

  #sample(): void {
    const { cluster, sampled } = this.#parts;
    const at = cluster.simulation.now;
    this.#last = at;
    this.table.add(
      at,
      this.#nodes.map((node) => this.#sampleOf(node, at)),
    );
    sampled?.(at);
  }

  #sampleOf(node: NodeId, at: Instant): NodeSample {
    const { cluster, activity } = this.#parts;
    const { jsm, ha, mdm } = cluster;
    const logins = activity.loginsOf(node) - this.#logins[node]!;
    const messages = activity.messagesOf(node) - this.#messages[node]!;
    this.#logins[node] = activity.loginsOf(node);
    this.#messages[node] = activity.messagesOf(node);
    return {
      composed: jsm.table.countOf(node, 'composed'),
      client: jsm.table.countOf(node, 'client'),
      phantom: jsm.table.countOf(node, 'phantom'),
      hybrid: jsm.table.countOf(node, 'hybrid'),
      inactive: jsm.table.countOf(node, 'inactive'),
      counted: jsm.table.countedOf(node),
      percent: jsm.percentOf(node),
      counter: jsm.counterOf('JSMSessionsExceedsThreshold', node),
      state: srmStateOf(ha.nodes.stateOf(node)),
      ...countersOf((counter) => mdm.counters.valueOfNode(counter, node, at)),
      logins,
      messages,
      packetsLost: mdm.counters.lostOf(node),
      waiting: ha.lost.waitingOf(node),
    };
  }
}

const countersOf = (valueOf: (counter: MdmCounter) => number): Record<MdmCounter, number> => ({
  MDMSessions: valueOf('MDMSessions'),
  MDMSilentModeSessions: valueOf('MDMSilentModeSessions'),
  MDMQuietModeSessions: valueOf('MDMQuietModeSessions'),
  MDMBufferFlushes: valueOf('MDMBufferFlushes'),
  MDMBufferFlushesLimitReached: valueOf('MDMBufferFlushesLimitReached'),
  MDMBufferFlushPacketCount: valueOf('MDMBufferFlushPacketCount'),
  MDMBufferAvgQueuedTime: valueOf('MDMBufferAvgQueuedTime'),
});
