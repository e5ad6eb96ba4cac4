/**
 * `impsim rebalance`: the fewest user moves that bring every node at or under its alert line. The
 * moves go to standard output as CSV, what becomes of the nodes to standard error.
 */
import { alertLineAt, limitOf } from '../model/deployment/session-limit.js';
import { ovas, type Ova } from '../model/deployment/ova.js';
import { jsonText } from '../reports/json-text.js';
import { movesCsv } from '../reports/moves-csv.js';
import { rebalanceDocument, sessionsAfter } from '../reports/rebalance-document.js';
import { ReportError } from '../reports/user-sessions-reading.js';
import { countText, numberText } from '../sizing/number-text.js';
import { mostSessionsAt, sessionsOf, type NodeLoad } from '../sizing/rebalance/node-load.js';
import { rebalance, type Rebalancing } from '../sizing/rebalance/rebalance.js';
import { sizingDefaults } from '../sizing/requirements.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import { nodeLoadsFrom } from './node-loads.js';
import { nodeLoadsOfScenario } from './scenario-node-loads.js';
import { numberOf } from './number-reading.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

export type RebalanceOptions = {
  readonly reports: readonly string[];
  readonly ova: string | undefined;
  readonly ha: boolean;
  readonly alertPercent: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
};

/** @throws {UsageError} if a flag is wrong or missing, or the reports do not go together. */
export const rebalanceCommand = (options: RebalanceOptions, terminal: Terminal): ExitCode => {
  try {
    const nodes = loadsOf(options, terminal);
    if (nodes === undefined) return exitCodes.invalidScenario;
    const answer = rebalance(nodes);
    print(nodes, answer, options, terminal);
    return answer.outcome === 'balanced' ? exitCodes.ok : exitCodes.noPlan;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    terminal.tell(error.message);
    return exitCodes.invalidScenario;
  }
};

/** From a scenario, which says itself how its nodes are deployed, or from reports. */
const loadsOf = (
  options: RebalanceOptions,
  terminal: Terminal,
): readonly NodeLoad[] | undefined => {
  const [only] = options.reports;
  const isScenario = only !== undefined && options.reports.length === 1 && !/\.csv$/i.test(only);
  if (!isScenario) return nodeLoadsFrom(options.reports, alertLineOf(options));
  if (options.ova !== undefined || options.alertPercent !== undefined)
    throw new UsageError(
      'Expected no --ova and no --alert-percent with a scenario, which says both itself',
    );
  return nodeLoadsOfScenario(only, terminal);
};

const PERCENT = 100;

/** The most sessions a node may hold, as a whole number. */
const alertLineOf = ({ ova, ha, alertPercent }: RebalanceOptions): number => {
  const percent = alertPercent === undefined ? sizingDefaults.alertPercent : numberOf(alertPercent);
  if (!Number.isInteger(percent) || percent < 1 || percent > PERCENT)
    throw new UsageError(
      `Expected --alert-percent to be a whole number from 1 to 100, got ${String(alertPercent)}`,
    );
  const limit = limitOf(knownOva(ova), ha ? 'active-active' : 'none');
  return mostSessionsAt(alertLineAt(limit, percent));
};

const knownOva = (ova: string | undefined): Ova => {
  const known = ovas.find((one) => one === ova);
  if (known !== undefined) return known;
  const got = ova === undefined ? '' : `, got ${ova}`;
  throw new UsageError(
    `Expected --ova, the OVA of the nodes, to be one of ${ovas.join(', ')}${got}`,
  );
};

const print = (
  nodes: readonly NodeLoad[],
  answer: Rebalancing,
  { json, quiet }: RebalanceOptions,
  { print: write, tell }: Terminal,
): void => {
  if (json) write(jsonText(rebalanceDocument(nodes, answer)));
  else if (answer.outcome === 'balanced') write(movesCsv(answer.moves));
  tell(verdictOf(nodes, answer));
  if (!quiet) for (const node of nodes) tell(nodeLine(node, answer));
};

const verdictOf = (nodes: readonly NodeLoad[], answer: Rebalancing): string => {
  switch (answer.outcome) {
    case 'balanced':
      return answer.moves.length === answer.atLeast
        ? `${countText(answer.moves.length, 'move')}; no fewer would do`
        : `${countText(answer.moves.length, 'move')}; at least ${numberText(answer.atLeast)} are needed`;
    case 'impossible':
      return `no assignment of these users keeps ${nodes.length} nodes at their alert lines`;
    case 'undecided':
      return 'no assignment was found, and none was ruled out: too many users to try them all';
  }
};

const nodeLine = (node: NodeLoad, answer: Rebalancing): string =>
  `${node.node}: ${numberText(sessionsOf(node))} -> ${numberText(sessionsAfter(node, answer))} ` +
  `sessions, alert line ${numberText(node.alertLine)}`;
