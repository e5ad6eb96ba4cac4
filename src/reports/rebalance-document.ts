/** The JSON document of `impsim rebalance`; its keys are a promise to scripts that read it. */
import { sessionsOf, type NodeLoad } from '../sizing/rebalance/node-load.js';
import type { Rebalancing } from '../sizing/rebalance/rebalance.js';

const SCHEMA_VERSION = 1;

export const rebalanceDocument = (nodes: readonly NodeLoad[], answer: Rebalancing) => {
  const moves = answer.outcome === 'balanced' ? answer.moves : [];
  return {
    schemaVersion: SCHEMA_VERSION,
    outcome: answer.outcome,
    /** Whether no assignment with fewer moves does. */
    fewestProven: answer.outcome === 'balanced' && answer.moves.length === answer.atLeast,
    nodes: nodes.map((node) => ({
      node: node.node,
      alertLine: node.alertLine,
      sessionsBefore: sessionsOf(node),
      sessionsAfter: sessionsAfter(node, answer),
    })),
    moves: moves.map(({ user, sessions, from, to }) => ({ user, sessions, from, to })),
  };
};

/** The sessions of a node once every move is made; as before where there is no answer. */
export const sessionsAfter = (node: NodeLoad, answer: Rebalancing): number => {
  let sessions = sessionsOf(node);
  if (answer.outcome !== 'balanced') return sessions;
  for (const move of answer.moves) {
    if (move.from === node.node) sessions -= move.sessions;
    if (move.to === node.node) sessions += move.sessions;
  }
  return sessions;
};
