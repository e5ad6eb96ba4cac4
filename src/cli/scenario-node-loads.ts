/**
 * The loads that `impsim rebalance` starts from where it is given a scenario: its nodes with the
 * sessions of their users at the instant of the user sessions report. A node that serves nobody then,
 * because it is lost, stopped or waits for its users, is none that users could move to.
 */
import { servingNodesOf } from '../model/deployment/user-assignment.js';
import type { NodeId } from '../model/devices/identifiers.js';
import type { Measured, MeasuredNode } from '../scenarios/measure/measured.js';
import { replay } from '../scenarios/replay/replay.js';
import type { RunResult } from '../scenarios/replay/run-result.js';
import { mostSessionsAt, type NodeLoad } from '../sizing/rebalance/node-load.js';
import { loadScenarios, tellFaults } from './load-scenarios.js';
import { machineMemory, memoryIn, roomFor } from './machine-room.js';
import { scenarioSources } from './scenario-source.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/**
 * Undefined where the scenario is invalid, which is told.
 * @throws {UsageError} if it is not there, or users have nowhere to move to.
 */
export const nodeLoadsOfScenario = (
  argument: string,
  terminal: Terminal,
): readonly NodeLoad[] | undefined => {
  const room = roomFor(1, memoryIn(machineMemory()));
  const { valid, invalid } = loadScenarios(scenarioSources([argument]), room);
  for (const one of invalid) tellFaults(one, terminal);
  const [loaded] = valid;
  if (loaded === undefined) return undefined;
  const result = replay(loaded.scenario, { traceAll: false });
  const { topology } = result.measured;
  const serving = servingNodesOf(topology);
  if (topology.clusters.length > 1)
    throw new UsageError(
      `Expected a scenario of one cluster, got ${topology.clusters.length}: users move within one`,
    );
  if (serving.length < 2)
    throw new UsageError('Expected a scenario of two nodes or more that serve users');
  const inService = serving.filter((node) => servesAt(result.measured, node));
  for (const node of serving.filter((one) => !inService.includes(one)))
    terminal.tell(`${topology.nodes[node]!.name} is out of service: nobody is moved there`);
  if (inService.length < 2)
    throw new UsageError(
      'Expected two nodes or more that serve users at the instant of the user sessions report',
    );
  return inService.map((node) => loadOf(result.measured.nodes[node]!, result));
};

/** Whether the node serves users at the instant of the user sessions report. */
const servesAt = ({ windows, userSessions: { at } }: Measured, node: NodeId): boolean =>
  !windows.some(
    ({ node: other, condition, from, to }) =>
      other === node && condition !== 'serving-both' && from <= at && (to === undefined || at < to),
  );

/** What a hybrid user has beside clients stays where it is, and takes of the room of its node. */
const loadOf = (node: MeasuredNode, { measured, userName }: RunResult): NodeLoad => ({
  node: node.name,
  users: measured.userSessions.nodes[node.node]!.detail.map(({ user, devices }) => ({
    user: userName(user),
    sessions: devices.length,
  })),
  alertLine: mostSessionsAt(node.alertLine) - othersOn(node, measured),
});

const othersOn = ({ node }: MeasuredNode, { capacity }: Measured): number =>
  capacity.valueOf(capacity.samples - 1, node, 'hybrid');
