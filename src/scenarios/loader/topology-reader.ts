/**
 * Reads clusters, subclusters and nodes, and numbers each through in the order of the file. What one
 * cluster can be at most is HA-1; six nodes follow from three subclusters of two.
 */
import { subclustersPerCluster } from '../../model/deployment/cluster-limits.js';
import type { Release } from '../../model/deployment/release.js';
import { defaultTopology, type Topology } from '../../model/deployment/topology.js';
import { cluster, topology as topologyShape } from '../format/topology-shape.js';
import { deferred, deferredOptional } from './deferred.js';
import type { FaultList } from './fault-list.js';
import { fullList } from './list-reader.js';
import { NodeDirectory } from './node-directory.js';
import { childOf, headOf, keysOf, type Place } from './place.js';
import { checkShape } from './shape-check.js';
import { SubclusterReader, type OwnReLogin } from './subcluster-reader.js';
import { UniqueNames } from './unique-names.js';

export type Deployed = {
  readonly nodes: NodeDirectory;
  /** What nodes say of their own re-login limits, by the place of the node. */
  readonly ownReLogin: readonly OwnReLogin[];
};

/** The value of `topology`; without one, a single node. */
export function readTopology(
  place: Place | undefined,
  release: Release | undefined,
  faults: FaultList,
): Deployed {
  if (place === undefined) {
    return { nodes: new NodeDirectory(defaultTopology, true, faults), ownReLogin: [{}] };
  }
  const written = checkShape(place, topologyPiece, faults);
  const isHighlyAvailable = written?.['high-availability'] ?? false;
  const reader = new TopologyReader({ release, isHighlyAvailable, faults });
  const isRead = reader.read(place);
  const topology = reader.topology;
  const isComplete = isRead && written !== undefined && topology.nodes.length > 0;
  if (isComplete) reportNoPair(place, topology, isHighlyAvailable, faults);
  return {
    nodes: new NodeDirectory(topology, isComplete, faults),
    ownReLogin: reader.subclusters.ownReLogin,
  };
}

const topologyPiece = topologyShape.extend({
  subclusters: deferredOptional,
  clusters: deferredOptional,
});

const clusterPiece = cluster.extend({ subclusters: deferred('a list of subclusters') });

const SUBCLUSTERS = 'a list of subclusters, such as [{ name: a, nodes: [imp1] }]';
const CLUSTERS = 'a list of clusters, such as [{ name: east, subclusters: [...] }]';

type Context = {
  readonly release: Release | undefined;
  readonly isHighlyAvailable: boolean;
  readonly faults: FaultList;
};

class TopologyReader {
  readonly subclusters: SubclusterReader;
  readonly #faults: FaultList;
  readonly #clusterNames: UniqueNames;
  readonly #clusters: { readonly name: string }[] = [];

  constructor(context: Context) {
    this.#faults = context.faults;
    this.#clusterNames = new UniqueNames('cluster', context.faults);
    this.subclusters = new SubclusterReader(context);
  }

  get topology(): Topology {
    const { subclusters, nodes } = this.subclusters;
    return { clusters: this.#clusters, subclusters, nodes };
  }

  /** Whether all of it could be read. */
  read(place: Place): boolean {
    const own = childOf(place, 'subclusters');
    const clusters = childOf(place, 'clusters');
    if (own !== undefined && clusters !== undefined) {
      const message = 'subclusters and clusters in one topology; expected one of them';
      this.#faults.report(keyOf(place, 'clusters'), message);
      return false;
    }
    if (own !== undefined) return this.#readCluster(defaultTopology.clusters[0]!.name, own);
    if (clusters !== undefined) return this.#readClusters(clusters);
    // A slip in one of the two keys is reported as such.
    if (keysOf(place).every(({ name }) => name in topologyShape.shape)) {
      this.#faults.report(headOf(place), `missing key subclusters; expected ${SUBCLUSTERS}`);
    }
    return false;
  }

  #readClusters(place: Place): boolean {
    const items = fullList(place, CLUSTERS, this.#faults);
    if (items === undefined) return false;
    return items.map((item) => this.#readNamed(item)).every(Boolean);
  }

  #readNamed(place: Place): boolean {
    const written = checkShape(place, clusterPiece, this.#faults);
    const subclusters = childOf(place, 'subclusters');
    if (written === undefined || subclusters === undefined) return false;
    this.#clusterNames.add(written.name, childOf(place, 'name') ?? place);
    return this.#readCluster(written.name, subclusters);
  }

  #readCluster(name: string, place: Place): boolean {
    const items = fullList(place, SUBCLUSTERS, this.#faults);
    if (items === undefined) return false;
    const surplus = items[subclustersPerCluster.value];
    if (surplus !== undefined) {
      const message = `${items.length} subclusters in one cluster; expected at most ${subclustersPerCluster.value} (HA-1)`;
      this.#faults.report(surplus, message);
    }
    const number = this.#clusters.length;
    this.#clusters.push({ name });
    return items.map((item) => this.subclusters.read(item, number)).every(Boolean);
  }
}

const keyOf = (place: Place, name: string) =>
  keysOf(place).find((entry) => entry.name === name)?.key ?? place;

/** High availability that nobody gets would be a slip. */
function reportNoPair(
  place: Place,
  { subclusters }: Topology,
  isHighlyAvailable: boolean,
  faults: FaultList,
): void {
  if (!isHighlyAvailable || subclusters.some(({ nodes }) => nodes.length > 1)) return;
  const message =
    'high-availability needs a subcluster of two nodes (HA-1), and there is none; expected false';
  faults.report(childOf(place, 'high-availability') ?? place, message);
}
