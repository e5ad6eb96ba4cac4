/** What one cluster can be at most (HA-1, SIZE-6). */
import type { Figure } from '../rulebook/figure.js';

export const nodesPerCluster: Figure<number> = {
  name: 'nodes of a cluster',
  value: 6,
  status: 'P',
  rule: 'HA-1',
};

export const subclustersPerCluster: Figure<number> = {
  name: 'subclusters of a cluster',
  value: 3,
  status: 'P',
  rule: 'HA-1',
};

export const nodesPerSubcluster: Figure<number> = {
  name: 'nodes of a subcluster',
  value: 2,
  status: 'P',
  rule: 'HA-1',
};

export const unitsPerCluster: Figure<number> = {
  name: 'users of a cluster, or clients where they count',
  value: 75_000,
  status: 'P',
  rule: 'SIZE-6',
};

export const unitsPerNode: Figure<number> = {
  name: 'users of a node, or clients where they count',
  value: 25_000,
  status: 'P',
  rule: 'SIZE-6',
};
