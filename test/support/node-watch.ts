/**
 * What the two nodes of a pair show from second to second:
 *
 *     tracePair([[10, '1 fails over']], { mdm: false, until: 60 })
 *     // ['10 failing-over on-admin-request, taking-over on-admin-request', …]
 */
import { seconds } from '../../src/engine/units.js';
import type { Cluster } from '../../src/model/cluster.js';
import type { NodeId } from '../../src/model/devices/identifiers.js';
import { failureCauses, type FailureCause } from '../../src/model/ha/failure-cause.js';
import { defaultHaParameters, type HaParameters } from '../../src/model/ha/ha-parameters.js';
import type { ServerRecoveryManager } from '../../src/model/ha/server-recovery-manager.js';
import { aPair, node1, node2, nodesOf, usersOn } from './nodes.js';
import { aStory } from './story.js';

export type PairEvent =
  | `${1 | 2} fails ${FailureCause}`
  | `${1 | 2} ${'recovers' | 'fails over' | 'falls back' | 'is recovered with its peer'}`;

/** Seconds since the start, and what happens then. */
export type PairScript = readonly (readonly [at: number, event: PairEvent])[];

export type PairCircumstances = Partial<HaParameters> & {
  readonly mdm: boolean;
  /** Seconds. */
  readonly until: number;
};

const cast = { alice: { desk: 'desktop' }, bob: { desk: 'desktop' } } as const;

/** A line for each change: the second, node 1, node 2. Both are Normal at first. */
export const tracePair = (
  script: PairScript,
  { mdm, until, ...parameters }: PairCircumstances,
): readonly string[] => {
  const story = aStory(cast, {
    mdm,
    nodes: {
      deployment: usersOn(nodesOf(aPair('active-active')), 2),
      highAvailability: { ...defaultHaParameters, ...parameters },
    },
  });
  const { cluster } = story;
  const lines: string[] = [];
  let shown = pairLine(cluster);
  for (let second = 0; second <= until; second += 1) {
    for (const [at, event] of script)
      if (at === second) story.at(seconds(second), () => cause(cluster.ha.manager, event));
    story.passUntil(seconds(second));
    const now = pairLine(cluster);
    if (now !== shown) lines.push(`${second} ${now}`);
    shown = now;
  }
  return lines;
};

const pairLine = (cluster: Cluster): string =>
  [node1, node2].map((node) => nodeLine(cluster, node)).join(', ');

const nodeLine = ({ ha }: Cluster, node: NodeId): string =>
  `${ha.nodes.stateOf(node)} ${ha.nodes.reasonOf(node)}`;

const cause = (manager: ServerRecoveryManager, event: PairEvent): unknown => {
  const node = event.startsWith('1') ? node1 : node2;
  const what = event.slice('1 '.length);
  const failure = failureCauses.find((name) => what === `fails ${name}`);
  if (failure !== undefined) return manager.fail(node, failure);
  switch (what) {
    case 'recovers':
      return manager.recover(node);
    case 'fails over':
      return manager.failOver(node);
    case 'falls back':
      return manager.fallBack(node);
    default:
      return manager.recoverPair(node);
  }
};
