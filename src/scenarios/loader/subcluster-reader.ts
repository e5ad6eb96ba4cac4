/** Reads subclusters and their nodes: one node or two, each of one subcluster only (HA-1). */
import { nodesPerSubcluster } from '../../model/deployment/cluster-limits.js';
import { ovas, vmTemplateOf, type Ova } from '../../model/deployment/ova.js';
import type { Redundancy } from '../../model/deployment/redundancy.js';
import type { Release } from '../../model/deployment/release.js';
import type { NodePlace, Subcluster } from '../../model/deployment/topology.js';
import { nodeId } from '../../model/devices/identifiers.js';
import type { Duration } from '../../engine/units.js';
import { longNode, shortNode, subcluster } from '../format/topology-shape.js';
import { deferred } from './deferred.js';
import type { FaultList } from './fault-list.js';
import { fullList } from './list-reader.js';
import { childOf, type Place } from './place.js';
import { checkShape } from './shape-check.js';
import { UniqueNames } from './unique-names.js';

/** What a node says of its re-login limits, and where it stands. */
export type OwnReLogin = {
  readonly lower?: Duration | undefined;
  readonly upper?: Duration | undefined;
  readonly place?: Place;
};

type Context = {
  readonly release: Release | undefined;
  readonly isHighlyAvailable: boolean;
  readonly faults: FaultList;
};

const NODES = 'a list of one node or two, such as [imp1, imp2]';

const subclusterPiece = subcluster.extend({ nodes: deferred(NODES) });

export class SubclusterReader {
  readonly subclusters: Subcluster[] = [];
  readonly nodes: NodePlace[] = [];
  readonly ownReLogin: OwnReLogin[] = [];
  readonly #context: Context;
  readonly #names: UniqueNames;
  readonly #nodeNames: UniqueNames;

  constructor(context: Context) {
    this.#context = context;
    this.#names = new UniqueNames('subcluster', context.faults);
    this.#nodeNames = new UniqueNames('node', context.faults, 'HA-1');
  }

  /** Reads one subcluster of the cluster with that number; answers whether all of it could be read. */
  read(place: Place, cluster: number): boolean {
    const { faults } = this.#context;
    const written = checkShape(place, subclusterPiece, faults);
    const list = childOf(place, 'nodes');
    const items = list && fullList(list, NODES, faults);
    if (items === undefined) return false;
    const name = written?.name ?? '';
    if (written !== undefined) {
      this.#names.add(name, childOf(place, 'name') ?? place);
      this.#checkOva(written.ova, childOf(place, 'ova') ?? place);
      this.#checkRedundancy(written.redundancy, items.length, place);
    }
    this.#checkCount(items);
    const first = this.nodes.length;
    const isRead = items.map((item) => this.#readNode(item, written?.ova)).every(Boolean);
    const nodes = this.nodes.slice(first).map(({ node }) => node);
    const redundancy = written?.redundancy ?? this.#defaultFor(nodes.length);
    this.subclusters.push({ name, cluster, redundancy, nodes });
    return isRead && written !== undefined;
  }

  #readNode(place: Place, ova: Ova | undefined): boolean {
    const shape = place.node.kind === 'scalar' ? shortNode : longNode;
    const written = checkShape(place, shape, this.#context.faults);
    if (written === undefined) return false;
    const { name } = written;
    this.#nodeNames.add(name, childOf(place, 'name') ?? place);
    const subclusterOf = this.subclusters.length;
    const node = nodeId(this.nodes.length);
    if (ova === undefined) return false;
    this.nodes.push({ node, name, subcluster: subclusterOf, ova });
    this.ownReLogin.push({
      lower: written['client-re-login-lower-limit'],
      upper: written['client-re-login-upper-limit'],
      place,
    });
    return true;
  }

  #defaultFor(nodes: number): Redundancy {
    return this.#context.isHighlyAvailable && nodes > 1 ? 'active-active' : 'none';
  }

  #checkCount(items: readonly Place[]): void {
    const surplus = items[nodesPerSubcluster.value];
    if (surplus === undefined) return;
    const message = `${items.length} nodes in one subcluster; expected at most ${nodesPerSubcluster.value} (HA-1)`;
    this.#context.faults.report(surplus, message);
  }

  #checkRedundancy(asked: Redundancy | undefined, nodes: number, place: Place): void {
    if (asked === undefined || asked === 'none' || nodes > 1) return;
    const message = `${asked} needs two nodes (HA-1), and there is one; expected none`;
    this.#context.faults.report(childOf(place, 'redundancy') ?? place, message);
  }

  #checkOva(ova: Ova, place: Place): void {
    const { release, faults } = this.#context;
    if (release === undefined || vmTemplateOf(ova, release) !== undefined) return;
    const offered = ovas.filter((one) => vmTemplateOf(one, release) !== undefined);
    const message = `release ${release} has no OVA ${ova} (SIZE-9); expected ${offered.join(', ')}`;
    faults.report(place, message);
  }
}
