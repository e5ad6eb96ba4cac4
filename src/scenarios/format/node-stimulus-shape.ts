/** The verbs of nodes: what befalls them, and what an administrator asks of them. */
import * as z from 'zod';
import { cause } from './failure-shape.js';
import { nodeReference, subclusterReference } from './reference-shape.js';
import type { NodeVerb } from './stimulus-item.js';

const ofNode = (description: string) => nodeReference.meta({ description, examples: ['imp1'] });

const verbsOfOneNode = {
  recover: z.strictObject({
    recover: ofNode('A node that is back, or whose services run again.'),
  }),
  failover: z.strictObject({
    failover: ofNode('A node that an administrator has its peer take over (HA-3).'),
  }),
  fallback: z.strictObject({
    fallback: ofNode('A node that an administrator has its users fall back to (HA-10).'),
  }),
} satisfies Record<NodeVerb, z.ZodType>;

export const nodeStimulusShapes = {
  fail: z.strictObject({ fail: ofNode('A node that fails (HA-3).'), cause }),
  ...verbsOfOneNode,
  'recover-subcluster': z.strictObject({
    'recover-subcluster': subclusterReference.meta({
      description: 'A subcluster that an administrator recovers, both of its nodes having failed.',
      examples: ['a'],
    }),
  }),
};
