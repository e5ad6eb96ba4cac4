/** A design that fits, with the figures that people compare designs by. */
import type { Redundancy } from '../model/deployment/redundancy.js';
import { fullLimitOf, limitOf } from '../model/deployment/session-limit.js';
import { evenShare, nodesOf, servingNodesOf, subclustersOf } from './design.js';
import type { PlanOva } from './design.js';
import { machineOf } from './machine.js';
import { constraints } from './rules/constraints.js';
import type { ConstraintId } from './rules/constraint-id.js';
import { slackOf, type Case } from './rules/constraint.js';
import { phantomsAfterLoss } from './survivor-load.js';

export type Plan = {
  readonly clusters: number;
  readonly subclustersPerCluster: number;
  readonly nodesPerCluster: number;
  /** Of all clusters. */
  readonly nodes: number;
  readonly ova: PlanOva;
  readonly highAvailability: boolean;
  readonly redundancy: Redundancy;
  /** The fullest of the nodes that serve users in normal running. */
  readonly perNode: {
    readonly users: number;
    readonly clients: number;
    readonly sessions: number;
    /** The limit that applies (JSM-5). */
    readonly limit: number;
    /** Of that limit. */
    readonly percent: number;
  };
  /** The node that carries its peer's users too; null where nobody takes over. */
  readonly survivor: {
    readonly sessions: number;
    /** Of these sessions, those that begin as phantom sessions. */
    readonly phantoms: number;
    /** The full limit (HA-11). */
    readonly limit: number;
    readonly percent: number;
  } | null;
  /** The virtual machine of one node. */
  readonly vm: { readonly vCpu: number; readonly vRamGb: number; readonly vDisk: string | null };
  /** Of all nodes together. */
  readonly vmTotal: { readonly vCpu: number; readonly vRamGb: number };
  /** The rule with the least slack, in percent; null where all that count nodes are waived. */
  readonly tightest: { readonly rule: ConstraintId; readonly slackPercent: number } | null;
};

const PERCENT = 100;

export const planOf = (inCase: Case): Plan => {
  const { design, requirements } = inCase;
  const { vCpu, vRamGb, vDisk } = machineOf(design.ova, requirements.release);
  const nodes = nodesOf(design);
  return {
    clusters: design.clusters,
    subclustersPerCluster: design.subclustersPerCluster,
    nodesPerCluster: design.nodesPerCluster,
    nodes,
    ova: design.ova,
    highAvailability: design.redundancy !== 'none',
    redundancy: design.redundancy,
    perNode: perNodeOf(inCase),
    survivor: survivorOf(inCase),
    vm: { vCpu, vRamGb, vDisk: vDisk ?? null },
    vmTotal: { vCpu: nodes * vCpu, vRamGb: nodes * vRamGb },
    tightest: tightestOf(inCase),
  };
};

const perNodeOf = ({ design, demand }: Case): Plan['perNode'] => {
  const serving = servingNodesOf(design);
  const sessions = evenShare(demand.sessions, serving);
  const limit = limitOf(design.ova, design.redundancy);
  return {
    users: evenShare(demand.users, serving),
    clients: evenShare(demand.clients, serving),
    sessions,
    limit,
    percent: (PERCENT * sessions) / limit,
  };
};

const survivorOf = ({ design, demand, requirements }: Case): Plan['survivor'] => {
  if (design.redundancy === 'none') return null;
  const sessions = evenShare(demand.sessions, subclustersOf(design));
  const limit = fullLimitOf(design.ova);
  const phantoms = phantomsAfterLoss(design, demand, requirements);
  return { sessions, phantoms, limit, percent: (PERCENT * sessions) / limit };
};

const tightestOf = (inCase: Case): Plan['tightest'] => {
  let tightest: Plan['tightest'] = null;
  for (const { id, decidesNodes, check } of constraints) {
    const checked = decidesNodes ? check(inCase) : undefined;
    if (checked === undefined || inCase.requirements.ignore.includes(id)) continue;
    const slackPercent = PERCENT * slackOf(checked);
    if (tightest === null || slackPercent < tightest.slackPercent)
      tightest = { rule: id, slackPercent };
  }
  return tightest;
};
