/**
 * The planner's oracle: every design there could be is tried, with the rules written a second time
 * as plainly as the book has them. Slow, and meant for inputs that few clusters satisfy.
 */
import type { Redundancy } from '../../../src/model/deployment/redundancy.js';

export type Asked = {
  readonly units: number;
  readonly sessions: number;
  readonly alertPercent: number;
  readonly highAvailability: boolean;
  readonly isRelease15: boolean;
};

export type Found = {
  readonly ova: string;
  readonly redundancy: Redundancy;
  readonly clusters: number;
  readonly subclustersPerCluster: number;
  readonly nodesPerCluster: number;
};

const sizes = [
  { ova: '5K', capacity: 5_000, vCpu: 2, vRam: 4, vRam15: 10 },
  { ova: '15K', capacity: 15_000, vCpu: 4, vRam: 8, vRam15: 14 },
  { ova: '25K', capacity: 25_000, vCpu: 6, vRam: 16, vRam15: 18 },
] as const;

type Size = (typeof sizes)[number];

/** Every design of up to so many clusters that satisfies SIZE-2 to SIZE-6, cheapest first. */
export const everyDesign = (asked: Asked, clustersMost: number): readonly Found[] => {
  const found: { readonly design: Found; readonly cost: readonly number[] }[] = [];
  const redundancies: readonly Redundancy[] = asked.highAvailability
    ? ['active-active', 'active-standby']
    : ['none'];
  for (const size of sizes)
    for (const redundancy of redundancies)
      for (let clusters = 1; clusters <= clustersMost; clusters += 1)
        for (let groups = 1; groups <= 3; groups += 1)
          for (let nodes = groups; nodes <= 2 * groups; nodes += 1) {
            const design = {
              ova: size.ova,
              redundancy,
              clusters,
              subclustersPerCluster: groups,
              nodesPerCluster: nodes,
            };
            if (redundancy !== 'none' && nodes !== 2 * groups) continue;
            if (isAllowed(design, size, asked))
              found.push({ design, cost: costOf(design, size, asked) });
          }
  return found.toSorted((one, other) => compare(one.cost, other.cost)).map(({ design }) => design);
};

const isAllowed = (design: Found, { capacity }: Size, asked: Asked): boolean => {
  const { redundancy, clusters, subclustersPerCluster, nodesPerCluster } = design;
  const nodes = clusters * nodesPerCluster;
  const groups = clusters * subclustersPerCluster;
  const isPair = redundancy !== 'none';
  const offering = isPair ? groups : nodes;
  const serving = redundancy === 'active-standby' ? groups : nodes;
  const full = (capacity * 3) / 2;
  const limit = redundancy === 'active-active' ? full / 2 : full;
  const busiest = Math.ceil(asked.sessions / serving);
  return (
    Math.ceil(asked.units / offering) <= Math.min(capacity, 25_000) &&
    Math.ceil(asked.units / clusters) <= 75_000 &&
    busiest <= limit &&
    busiest * 100 <= limit * asked.alertPercent &&
    (!isPair || Math.ceil(asked.sessions / groups) <= full) &&
    (clusters === 1 || capacity >= 15_000)
  );
};

const costOf = (
  { redundancy, clusters, subclustersPerCluster, nodesPerCluster }: Found,
  { vCpu, vRam, vRam15 }: Size,
  { isRelease15 }: Asked,
): readonly number[] => [
  clusters * nodesPerCluster,
  vCpu,
  isRelease15 ? vRam15 : vRam,
  clusters,
  subclustersPerCluster,
  redundancy === 'active-standby' ? 1 : 0,
];

const compare = (one: readonly number[], other: readonly number[]): number => {
  for (const [place, value] of one.entries())
    if (value !== other[place]) return value - other[place]!;
  return 0;
};
