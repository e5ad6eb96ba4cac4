/** How a node stands from the start to the end: in service or not, and its state in the vendor's words. */
import { START } from '../../../engine/units.js';
import type { Measured } from '../../../scenarios/measure/measured.js';
import type { Condition } from '../../../scenarios/measure/node-conditions.js';
import { nodeStateText, nodeStateWords } from '../../../scenarios/replay/node-wording.js';
import type { Bar, BarState } from './bar.js';
import { BEFORE_ALL, type Edge, type Edges } from './edges.js';
import type { Lane } from './lane.js';

type From<Value> = Value & { readonly from: Edge };

export const nodeBars = (lane: Lane, measured: Measured, edges: Edges): readonly Bar[] => {
  const node = measured.nodes.find(({ name }) => name === lane.subject)?.node;
  const states = [
    // Every node is in order when a run begins.
    { from: BEFORE_ALL, texts: [nodeStateWords.normal] },
    ...measured.stateChanges
      .filter((change) => change.node === node)
      .map(({ at, state, reason }) => ({
        from: edgeOf(at, edges),
        texts: [nodeStateText(state, reason), nodeStateWords[state]],
      })),
  ];
  const conditions = conditionsOf(
    measured.windows.filter((window) => window.node === node),
    edges,
  );
  const froms = [...states, ...conditions].map(({ from }) => from);
  const points = [...new Set([...froms, edges.behindAll])].toSorted((one, other) => one - other);
  return points.slice(0, -1).map((from, index) => {
    const { texts } = states.findLast((one) => one.from <= from)!;
    const { condition } = conditions.findLast((one) => one.from <= from)!;
    const words =
      condition === 'out-of-service' ? texts.map((text) => `out of service: ${text}`) : [];
    return {
      lane,
      from,
      to: points[index + 1]!,
      state: stateOf[condition],
      texts: [...words, ...texts],
      window: undefined,
    };
  });
};

const conditionsOf = (
  windows: Measured['windows'],
  edges: Edges,
): readonly From<{ readonly condition: Condition }>[] => {
  const conditions: From<{ readonly condition: Condition }>[] = [
    { from: BEFORE_ALL, condition: 'normal' },
  ];
  for (const { condition, from, to } of windows) {
    conditions.push({ from: edgeOf(from, edges), condition });
    if (to !== undefined && !windows.some((other) => other.from === to))
      conditions.push({ from: edgeOf(to, edges), condition: 'normal' });
  }
  return conditions;
};

/** What is so from the start on was so before anything happened. */
const edgeOf = (at: Measured['endedAt'], edges: Edges): Edge =>
  at === START ? BEFORE_ALL : edges.at(at);

const stateOf: Readonly<Record<Condition, BarState>> = {
  normal: 'node-normal',
  'not-normal': 'node-busy',
  'serving-both': 'node-busy',
  'out-of-service': 'node-out',
};
