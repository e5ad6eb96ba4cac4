/** Clusters, subclusters and nodes as a scenario file writes them. */
import * as z from 'zod';
import {
  subclustersPerCluster,
  nodesPerSubcluster,
} from '../../model/deployment/cluster-limits.js';
import { DEFAULT_OVA, ovas } from '../../model/deployment/ova.js';
import { redundancies } from '../../model/deployment/redundancy.js';
import { duration } from './duration-shape.js';
import { NONE } from './reference-shape.js';
import { nameText, yesOrNo } from './text-shape.js';

export const nodeName = nameText('a name for a node')
  .refine((name) => name !== NONE, `a name for a node other than ${NONE}`)
  .meta({
    description: 'A name for the node; no other node has it, whatever the case.',
    examples: ['imp1'],
  });

export const longNode = z.strictObject(
  {
    name: nodeName,
    'client-re-login-lower-limit': duration.optional().meta({
      description: 'Client Re-Login Lower Limit of this node; default: that of parameters (HA-2).',
    }),
    'client-re-login-upper-limit': duration.optional().meta({
      description: 'Client Re-Login Upper Limit of this node; default: that of parameters (HA-2).',
    }),
  },
  'a node, or a mapping such as { name: imp1, client-re-login-upper-limit: 620s }',
);

/** The short form is the name alone. */
export const shortNode = nodeName.transform((name) => longNode.parse({ name }));

const node = z.union([shortNode, longNode]).meta({
  description: 'A node by its name, or a mapping with what else is to be said of it.',
  examples: ['imp1', { name: 'imp1', 'client-re-login-upper-limit': '620s' }],
});

/** The one OVA that YAML reads as a number. */
const OVA_OF_DIGITS = 500;

const ovaExpected = `an OVA: ${ovas.join(', ')}`;

const ova = z
  .union([z.enum(ovas), z.literal(OVA_OF_DIGITS)], ovaExpected)
  .transform(String)
  .pipe(z.enum(ovas, ovaExpected))
  .prefault(DEFAULT_OVA)
  .meta({ description: 'The OVA of its nodes (SIZE-9).', examples: [...ovas] });

export const subcluster = z
  .strictObject(
    {
      name: nameText('a name for a subcluster').meta({
        description: 'A name for the subcluster; no other one has it, whatever the case.',
      }),
      ova,
      nodes: z
        .array(node)
        .min(1)
        .meta({
          description: `One node or two (HA-1). Of active-standby the first is the active one.`,
          examples: [['imp1', 'imp2']],
        }),
      redundancy: z
        .enum(redundancies, `a redundancy: ${redundancies.join(', ')}`)
        .optional()
        .meta({
          description:
            'How its two nodes share the users. Default: active-active where ' +
            'high-availability is on and there are two, else none (HA-1).',
        }),
    },
    'a subcluster, such as { name: a, nodes: [imp1, imp2] }',
  )
  .meta({
    description: `A subcluster (presence redundancy group) of up to ${nodesPerSubcluster.value} nodes.`,
  });

const subclusters = z
  .array(subcluster)
  .min(1)
  .meta({
    description: `The subclusters of the cluster, up to ${subclustersPerCluster.value} (HA-1).`,
    examples: [[{ name: 'a', ova: '25K', nodes: ['imp1', 'imp2'] }]],
  });

export const cluster = z.strictObject(
  {
    name: nameText('a name for a cluster').meta({
      description: 'A name for the cluster; no other one has it, whatever the case.',
    }),
    subclusters,
  },
  'a cluster, such as { name: east, subclusters: [...] }',
);

export const topology = z
  .strictObject(
    {
      'high-availability': yesOrNo.prefault(false).meta({
        description:
          'Whether each subcluster of two nodes is active-active unless it says otherwise.',
      }),
      subclusters: subclusters.optional(),
      clusters: z
        .array(cluster)
        .min(1)
        .optional()
        .meta({ description: 'Several clusters, instead of the subclusters of one.' }),
    },
    'a topology, such as { subclusters: [{ name: a, nodes: [imp1] }] }',
  )
  .meta({
    description: `Clusters, subclusters and nodes. Default: one ${DEFAULT_OVA} node, imp1.`,
    examples: [
      {
        'high-availability': true,
        subclusters: [{ name: 'a', ova: '25K', nodes: ['imp1', 'imp2'] }],
      },
    ],
  });
