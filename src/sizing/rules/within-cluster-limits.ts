/**
 * SIZE-6: what one cluster, node and pair hold at most, and that several clusters are made of 15K
 * OVAs at least. The tightest of these limits speaks for the rule.
 */
import {
  nodesPerCluster,
  subclustersPerCluster,
  unitsPerCluster,
  unitsPerNode,
} from '../../model/deployment/cluster-limits.js';
import { capacityOf } from '../../model/deployment/ova.js';
import { evenShare, offeringPartsOf } from '../design.js';
import { countText } from '../number-text.js';
import {
  comparisonText,
  holds,
  slackOf,
  type Case,
  type Check,
  type Constraint,
} from './constraint.js';

/** The smallest OVA of which several clusters may be made. */
const OVA_OF_SEVERAL_CLUSTERS = '15K';

export const withinClusterLimits: Constraint = {
  id: 'SIZE-6',
  decidesNodes: true,
  check: (inCase) => {
    const checks = [unitsOfCluster(inCase), unitsOfPart(inCase)];
    const broken = [nodes(inCase), subclusters(inCase), ovaOfSeveral(inCase)].find(
      (check) => !holds(check),
    );
    return broken ?? checks.reduce((one, other) => (slackOf(other) < slackOf(one) ? other : one));
  },
};

const unitsOfPart = ({ design, demand }: Case): Check => {
  const { noun, count } = offeringPartsOf(design);
  return atMost(evenShare(demand.units, count), unitsPerNode.value, `${demand.unit}s of a ${noun}`);
};

const unitsOfCluster = ({ design, demand }: Case): Check =>
  atMost(
    evenShare(demand.units, design.clusters),
    unitsPerCluster.value,
    `${demand.unit}s of a cluster, ${countText(design.clusters, 'cluster')}`,
  );

const nodes = ({ design }: Case): Check =>
  atMost(design.nodesPerCluster, nodesPerCluster.value, 'nodes of a cluster');

const subclusters = ({ design }: Case): Check =>
  atMost(design.subclustersPerCluster, subclustersPerCluster.value, 'subclusters of a cluster');

const ovaOfSeveral = ({ design: { clusters, ova } }: Case): Check => {
  const required = clusters === 1 ? 0 : capacityOf(OVA_OF_SEVERAL_CLUSTERS);
  const available = capacityOf(ova);
  return {
    required,
    available,
    formula: () =>
      `${countText(clusters, 'cluster')} of OVAs of at least 15K: ${comparisonText(required, available)} (${ova})`,
  };
};

const atMost = (required: number, available: number, what: string): Check => ({
  required,
  available,
  formula: () => `${comparisonText(required, available)} ${what}`,
});
