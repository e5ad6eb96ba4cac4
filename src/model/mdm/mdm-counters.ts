/**
 * The counters of the object `Cisco XCP MDM Counters` (QM-12 to QM-14), kept by an observer: for each
 * node, and for the cluster as what its nodes show together.
 */
import { inSeconds, microseconds, type Instant } from '../../engine/units.js';
import type { ClientTable } from '../devices/client-table.js';
import { nodeId, type ClientId, type NodeId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Emptying, MdmObserver } from './mdm-observer.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { NodeMdmCounters } from './node-mdm-counters.js';

/** By the vendor's names: three gauges, two totals, the last whole slice, a mean in seconds. */
export const mdmCounters = [
  'MDMSessions',
  'MDMSilentModeSessions',
  'MDMQuietModeSessions',
  'MDMBufferFlushes',
  'MDMBufferFlushesLimitReached',
  'MDMBufferFlushPacketCount',
  'MDMBufferAvgQueuedTime',
] as const;

export type MdmCounter = (typeof mdmCounters)[number];

/** The nodes, and the one on which a client's session begins. */
export type SessionNodes = {
  readonly nodes: number;
  nodeFor(client: ClientId): NodeId;
};

const oneNode: SessionNodes = { nodes: 1, nodeFor: () => nodeId(0) };

export class MdmCounters implements MdmObserver {
  readonly #clients: ClientTable;
  readonly #where: SessionNodes;
  readonly #nodes: readonly NodeMdmCounters[];
  /** The node of each client's present or last session. */
  readonly #nodeOf: Int16Array;
  /** With MDM off no session is an MDM session (MDM-10). */
  #mdm: boolean;

  /** @param inForce the parameters that the run begins with */
  constructor(clients: ClientTable, inForce: MdmParameters, where = oneNode) {
    this.#clients = clients;
    this.#where = where;
    this.#nodes = Array.from({ length: where.nodes }, () => new NodeMdmCounters());
    this.#nodeOf = new Int16Array(clients.clients);
    this.#mdm = inForce.mdm;
  }

  changesMode(client: ClientId, from: Mode, to: Mode): void {
    if (from === 'signed-out') this.#nodeOf[client] = this.#where.nodeFor(client);
    if (this.#mdm && this.#clients.isMdmCapable(client)) this.#at(client).moveSession(from, to);
  }

  emptied({ at, client, fate, because, packets, waited }: Emptying): void {
    const node = this.#at(client);
    if (fate === 'lost') return node.lose(packets);
    node.flush(because === mdmReasons['flush-limit']);
    node.release(at, packets, waited);
  }

  /** QM-14: the XCP Router of every node starts. */
  routerStarted(_at: Instant, inForce: MdmParameters): void {
    this.#mdm = inForce.mdm;
    for (const node of this.#nodes) node.restart();
  }

  /** QM-14: the node is out of service, and its XCP Router starts before it serves anybody again. */
  nodeRestarts(node: NodeId): void {
    this.#nodes[node]!.restart();
  }

  /** QM-9: packets lost with their buffer over the whole run; no counter of the vendor's. */
  get lost(): number {
    return sum(this.#nodes, ({ lost }) => lost);
  }

  lostOf(node: NodeId): number {
    return this.#nodes[node]!.lost;
  }

  /** The counter's value of all nodes at that moment, which is not before anything it was told of. */
  valueOf(counter: MdmCounter, at: Instant): number {
    return valueOver(this.#nodes, counter, at);
  }

  /** The same of one node. */
  valueOfNode(counter: MdmCounter, node: NodeId, at: Instant): number {
    return valueOver([this.#nodes[node]!], counter, at);
  }

  #at(client: ClientId): NodeMdmCounters {
    return this.#nodes[this.#nodeOf[client] ?? 0]!;
  }
}

const valueOver = (nodes: readonly NodeMdmCounters[], counter: MdmCounter, at: Instant): number => {
  switch (counter) {
    case 'MDMSessions':
      return sum(nodes, ({ sessions }) => sessions.normal + sessions.quiet + sessions.silent);
    case 'MDMSilentModeSessions':
      return sum(nodes, ({ sessions }) => sessions.silent);
    case 'MDMQuietModeSessions':
      return sum(nodes, ({ sessions }) => sessions.quiet);
    case 'MDMBufferFlushes':
      return sum(nodes, ({ flushes }) => flushes);
    case 'MDMBufferFlushesLimitReached':
      return sum(nodes, ({ flushesLimitReached }) => flushesLimitReached);
    case 'MDMBufferFlushPacketCount':
      return sum(nodes, (node) => node.packetsInLastWholeSlice(at));
    case 'MDMBufferAvgQueuedTime':
      return meanQueuedTime(nodes);
  }
};

/** QM-14: over all packets, in seconds; 0 before the first. */
const meanQueuedTime = (nodes: readonly NodeMdmCounters[]): number => {
  const packets = sum(nodes, (node) => node.packets);
  const queued = sum(nodes, (node) => node.queued);
  return packets === 0 ? 0 : inSeconds(microseconds(queued / packets));
};

const sum = (nodes: readonly NodeMdmCounters[], of: (node: NodeMdmCounters) => number): number =>
  nodes.reduce((total, node) => total + of(node), 0);
