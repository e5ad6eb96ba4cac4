/**
 * What befalls a node, as an item of `failures`: it fails, it recovers, or its users fall back to it.
 */
import * as z from 'zod';
import { failureCauses } from '../../model/ha/failure-cause.js';
import { duration } from './duration-shape.js';
import { nodeReference } from './reference-shape.js';

/** A failover by request, which befalls no node by itself. */
export const ADMINISTRATOR = 'administrator';

const causes = [...failureCauses, ADMINISTRATOR] as const;

const DEFAULT_CAUSE = failureCauses[0];

export const cause = z
  .enum(failureCauses, `a cause: ${failureCauses.join(', ')}`)
  .prefault(DEFAULT_CAUSE)
  .meta({ description: 'Why the node fails (HA-3).' });

const only = z.literal(true, 'true, or no such key');

export const failure = z
  .strictObject(
    {
      at: duration.meta({ description: 'Time since the start of the run; never goes back.' }),
      node: nodeReference,
      cause: z
        .enum(causes, `a cause: ${causes.join(', ')}`)
        .optional()
        .meta({
          description: `Why it fails (HA-3); ${ADMINISTRATOR}: failover by request. Default: ${DEFAULT_CAUSE}.`,
        }),
      recovers: only.optional().meta({
        description: 'The node is back, or its services run again.',
      }),
      'falls-back': only.optional().meta({
        description: 'An administrator has the users of the node fall back to it (HA-10).',
      }),
    },
    'a failure, such as { at: 10h, node: imp2, cause: node-lost }',
  )
  .meta({
    examples: [
      { at: '10h', node: 'imp2', cause: 'node-lost' },
      { at: '12h', node: 'imp2', recovers: true },
      { at: '13h', node: 'imp2', 'falls-back': true },
    ],
  });
