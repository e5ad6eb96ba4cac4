/**
 * The designs that fit: every shape of a cluster (OVA, redundancy, nodes, subclusters), each with the
 * fewest clusters that satisfy every rule not waived. More clusters of the same shape fit as well,
 * and are never preferred, so they are left out; with that the list is finite and complete.
 */
import {
  nodesPerCluster,
  nodesPerSubcluster,
  subclustersPerCluster,
} from '../model/deployment/cluster-limits.js';
import type { Redundancy } from '../model/deployment/redundancy.js';
import type { Demand } from './demand.js';
import { planOvas, type ClusterShape, type Design, type PlanOva } from './design.js';
import type { Requirements } from './requirements.js';
import { holds, type Constraint } from './rules/constraint.js';

/** What is asked for, and the rules that must hold. */
export type Question = {
  readonly demand: Demand;
  readonly requirements: Requirements;
  readonly rules: readonly Constraint[];
};

/** Every cluster shape that the requirements allow, fewest nodes first within an OVA. */
export const shapesFor = ({ ova, highAvailability }: Requirements): readonly ClusterShape[] =>
  (ova === null ? planOvas : [ova]).flatMap((one) =>
    highAvailability
      ? [...pairsOf(one, 'active-active'), ...pairsOf(one, 'active-standby')]
      : nodesAlone(one),
  );

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);

const pairsOf = (ova: PlanOva, redundancy: Redundancy): readonly ClusterShape[] =>
  upTo(subclustersPerCluster.value).map((pairs) => ({
    ova,
    redundancy,
    subclustersPerCluster: pairs,
    nodesPerCluster: pairs * nodesPerSubcluster.value,
  }));

/** Without high availability a subcluster has one node or two. */
const nodesAlone = (ova: PlanOva): readonly ClusterShape[] =>
  upTo(nodesPerCluster.value).flatMap((nodes) =>
    upTo(subclustersPerCluster.value)
      .filter((groups) => groups <= nodes && nodes <= groups * nodesPerSubcluster.value)
      .map((groups) => ({
        ova,
        redundancy: 'none',
        subclustersPerCluster: groups,
        nodesPerCluster: nodes,
      })),
  );

/** Beyond so many clusters a shape is taken not to fit at all. */
export const CLUSTERS_MAX = 2 ** 40;

/** The shape with the fewest clusters that satisfy every rule; undefined where no number does. */
export const smallestOf = (shape: ClusterShape, question: Question): Design | undefined => {
  const fits = (clusters: number): boolean => satisfies({ ...shape, clusters }, question);
  const most = question.requirements.maxClusters ?? CLUSTERS_MAX;
  if (fits(1)) return { ...shape, clusters: 1 };
  // From two clusters on, another cluster only eases every rule.
  if (!fits(most)) return undefined;
  let tooFew = 1;
  let enough = Math.min(2, most);
  while (!fits(enough)) {
    tooFew = enough;
    enough = Math.min(enough * 2, most);
  }
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (fits(middle)) enough = middle;
    else tooFew = middle;
  }
  return { ...shape, clusters: enough };
};

export const satisfies = (design: Design, { demand, requirements, rules }: Question): boolean =>
  rules.every(({ check }) => {
    const checked = check({ design, demand, requirements });
    return checked === undefined || holds(checked);
  });

/** Every design that fits, in no order of preference. */
export const designsFor = (question: Question): readonly Design[] =>
  shapesFor(question.requirements).flatMap((shape) => smallestOf(shape, question) ?? []);
