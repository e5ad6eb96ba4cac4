/**
 * SIZE-7: which of two designs is better. Fewer nodes; among equally many the least vCPU, then the
 * least vRAM. What is still equal goes to fewer clusters, fewer subclusters, and active-active.
 */
import { redundancies } from '../model/deployment/redundancy.js';
import type { Release } from '../model/deployment/release.js';
import { nodesOf, type Design } from './design.js';
import { machineOf } from './machine.js';

/** Below 0 where `one` is better, above 0 where `other` is; 0 only where they are the same. */
export const preferring =
  (release: Release) =>
  (one: Design, other: Design): number => {
    const [left, right] = [sizeOf(one, release), sizeOf(other, release)];
    const place = left.findIndex((value, at) => value !== right[at]);
    return place === -1 ? 0 : left[place]! - right[place]!;
  };

const sizeOf = (design: Design, release: Release): readonly number[] => {
  const { vCpu, vRamGb } = machineOf(design.ova, release);
  return [
    nodesOf(design),
    vCpu,
    vRamGb,
    design.clusters,
    design.subclustersPerCluster,
    redundancies.indexOf(design.redundancy),
  ];
};
