/** Plans in a few words, for people. */
import { countText } from '../sizing/number-text.js';
import type { Plan } from '../sizing/plan.js';

/** `66.7 %`. */
export const percentText = (percent: number): string => {
  const text = percent.toFixed(1);
  return `${text === '-0.0' ? '0.0' : text} %`;
};

/** `4 nodes of the 25K OVA: 1 cluster of 2 pairs, active-active`. */
export const planText = (plan: Plan): string =>
  `${countText(plan.nodes, 'node')} of the ${plan.ova} OVA: ${layoutText(plan)}`;

const layoutText = (plan: Plan): string => {
  const clusters = countText(plan.clusters, 'cluster');
  const subclusters = plan.subclustersPerCluster;
  return plan.redundancy === 'none'
    ? `${clusters} of ${countText(plan.nodesPerCluster, 'node')} in ${countText(subclusters, 'subcluster')}, no high availability`
    : `${clusters} of ${countText(subclusters, 'pair')}, ${plan.redundancy}`;
};
