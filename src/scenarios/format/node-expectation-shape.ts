/** What can be expected of nodes, and of who serves a user. */
import * as z from 'zod';
import { nodeStates, stateReasons } from '../../model/ha/node-state.js';
import { alertStates, sessionSums, type NodeExpectation } from './expectation.js';
import { percentage, wholeNumber } from './number-shape.js';
import { nodeReference, NONE, userReference } from './reference-shape.js';
import { rule } from './rule-shape.js';

const ofNode = (description: string) => nodeReference.meta({ description, examples: ['imp1'] });

const ofNodes = {
  sessions: z.strictObject({
    sessions: ofNode('The node whose JSM sessions are counted.'),
    is: wholeNumber.meta({ description: 'How many there are.' }),
    kind: z
      .enum(sessionSums, `a kind of session: ${sessionSums.join(', ')}`)
      .prefault('counted')
      .meta({ description: 'Those that count against the limit (JSM-6), all, or one kind.' }),
  }),
  percent: z.strictObject({
    percent: ofNode('The node whose sessions are set against the limit that applies (JSM-6).'),
    is: percentage.meta({
      description: 'Its percentage, to so many decimals as are written.',
      examples: ['80%', '66.7%'],
    }),
  }),
  alert: z.strictObject({
    alert: ofNode('The node that the alert JSMSessionsExceedsThreshold is about.'),
    is: z
      .enum(alertStates, `a state of the alert: ${alertStates.join(', ')}`)
      .meta({ description: 'Whether it is raised at this moment (JSM-7).' }),
  }),
  alerts: z.strictObject({
    alerts: ofNode('The node whose alerts are counted.'),
    is: wholeNumber.meta({ description: 'How many were raised or repeated so far (JSM-7).' }),
  }),
  state: z.strictObject({
    state: ofNode('The node whose state is looked at.'),
    is: z
      .enum(nodeStates, `a state of a node: ${nodeStates.join(', ')}`)
      .meta({ description: 'The state that the Server Recovery Manager shows (HA-6).' }),
    reason: z
      .enum(stateReasons, `a reason of a state: ${stateReasons.join(', ')}`)
      .optional()
      .meta({ description: 'The reason that it gives (HA-6).' }),
  }),
  'node-refused': z.strictObject({
    'node-refused': ofNode('A node with which something that this moment does cannot be done.'),
    because: rule.meta({ description: 'The rule that refuses it.', examples: ['HA-6'] }),
  }),
  waiting: z.strictObject({
    waiting: ofNode('The node that users are assigned to.'),
    is: wholeNumber.meta({
      description: 'How many of their clients lost a session and are not back (HA-7).',
    }),
  }),
} satisfies Record<NodeExpectation['subject'], z.ZodType>;

export const nodeExpectationShapes = {
  ...ofNodes,
  serves: z.strictObject({
    serves: userReference.meta({ description: 'A user of this scenario.' }),
    is: nodeReference.meta({
      description: `The node that serves the user, or ${NONE}.`,
      examples: ['imp2', NONE],
    }),
  }),
};
