/**
 * The nodes and subclusters of a scenario by name. A reference that leads nowhere is reported with
 * what was most likely meant; where the topology is itself at fault, no reference into it is.
 */
import { peerOf, type NodePlace, type Topology } from '../../model/deployment/topology.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { FaultList } from './fault-list.js';
import type { Place } from './place.js';
import { shown } from './printable.js';
import { suggestion } from './wording.js';

export class NodeDirectory {
  readonly topology: Topology;
  readonly #isComplete: boolean;
  readonly #faults: FaultList;

  /** Incomplete means that some of the topology could not be read. */
  constructor(topology: Topology, isComplete: boolean, faults: FaultList) {
    this.topology = topology;
    this.#isComplete = isComplete;
    this.#faults = faults;
  }

  /** The node that the text at the place names; undefined when it names none, which is reported. */
  nodeAt(place: Place | undefined): NodePlace | undefined {
    const row = this.#rowAt(place, this.topology.nodes, 'node');
    return row === undefined ? undefined : this.topology.nodes[row];
  }

  /** The place among all of the subcluster that the text names; undefined as for a node. */
  subclusterAt(place: Place | undefined): number | undefined {
    return this.#rowAt(place, this.topology.subclusters, 'subcluster');
  }

  /** The place among all of the cluster that the text names; undefined as for a node. */
  clusterAt(place: Place | undefined): number | undefined {
    return this.#rowAt(place, this.topology.clusters, 'cluster');
  }

  /** The node that users can be assigned to at the place; the standby node has none (HA-1). */
  homeAt(place: Place | undefined): NodeId | undefined {
    const node = this.nodeAt(place);
    if (place === undefined || node === undefined) return undefined;
    const { name, redundancy, nodes } = this.topology.subclusters[node.subcluster]!;
    const active = this.topology.nodes[nodes[0]!]!;
    if (redundancy === 'active-standby' && active.node !== node.node) {
      const message = `${node.name} is the standby node of ${name}; expected the active one, ${active.name}`;
      this.#faults.report(place, message);
    }
    return node.node;
  }

  /** The node at the place, if another one can take over its users; where none can, that is reported. */
  pairedAt(place: Place | undefined, what: string): NodeId | undefined {
    const node = this.nodeAt(place);
    if (place === undefined || node === undefined) return undefined;
    if (this.#isComplete && peerOf(node.node, this.topology) === undefined) {
      this.#reportAlone(place, what, this.topology.subclusters[node.subcluster]!.name);
    }
    return node.node;
  }

  /** The subcluster at the place, if its nodes can take over from each other. */
  pairAt(place: Place | undefined, what: string): number | undefined {
    const row = this.subclusterAt(place);
    if (place === undefined || row === undefined) return undefined;
    const { name, redundancy } = this.topology.subclusters[row]!;
    if (this.#isComplete && redundancy === 'none') this.#reportAlone(place, what, name);
    return row;
  }

  #rowAt(
    place: Place | undefined,
    known: readonly { readonly name: string }[],
    what: string,
  ): number | undefined {
    const text = nameAt(place);
    if (place === undefined || text === undefined) return undefined;
    const row = known.findIndex(({ name }) => name === text);
    if (row >= 0) return row;
    if (this.#isComplete) {
      const names = known.map(({ name }) => name);
      const message = `unknown ${what} ${shown(text)}; ${suggestion(text, names, `${what}s`)}`;
      this.#faults.report(place, message);
    }
    return undefined;
  }

  #reportAlone(place: Place, what: string, subcluster: string): void {
    const message = `${what} needs high availability (HA-1), which subcluster ${subcluster} does not have`;
    this.#faults.report(place, message);
  }
}

/** The text at the place, where a name may be all digits; undefined where its shape reports it. */
function nameAt(place: Place | undefined): string | undefined {
  const value = place?.node.value;
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}
