/** Users and their clients as a scenario declares them. */
import * as z from 'zod';
import { devices } from '../../model/devices/device.js';
import { emUser } from './em-shape.js';
import { nodeReference, userReference } from './reference-shape.js';
import { nameKey, oneOrMore, yesOrNo } from './text-shape.js';
import { expresswayVersion, jabberVersion } from './version-shape.js';

/** More than any table of logins has; the vendor's figures end at a handful. */
export const CLIENTS_PER_USER_MAX = 32;

const DEFAULT_VERSION = '14';

const device = z.enum(devices, `a device: ${devices.join(', ')}`).meta({
  description: 'The device that the client runs on (DEV-1).',
});

export const longClient = z.strictObject(
  {
    device,
    version: jabberVersion
      .prefault(DEFAULT_VERSION)
      .meta({ description: 'Version of Jabber, as text (DEV-5).', examples: ['14', '11.7'] }),
    expressway: expresswayVersion.optional().meta({
      description: 'Version of the Expressway the client comes in through; none: on-premises.',
      examples: ['X8.8', 'X12.5'],
    }),
    push: yesOrNo.prefault(false).meta({
      description: 'Whether the client takes push notifications; mobiles only (QM-11).',
    }),
  },
  'a device, or a mapping such as { device: iphone, version: 11.7 }',
);

/** The short form is the device alone; all else is as in the long form without it. */
export const shortClient = device.transform((name) => longClient.parse({ device: name }));

const client = z.union([shortClient, longClient]).meta({
  description: 'A device, or a mapping with the device and what else is to be said of the client.',
  examples: [
    'desktop',
    { device: 'iphone', version: '11.7', expressway: 'X8.8' },
    { device: 'iphone', push: true },
  ],
});

const contacts = z
  .array(userReference, 'a list of users, such as [bob, colin]')
  .prefault([])
  .meta({
    description: 'The contact list: the users whose presence the user watches.',
    examples: [['bob', 'colin']],
  });

export const userName = nameKey('a name for a user');
export const clientName = nameKey('a name for a client');

export const user = z
  .strictObject(
    {
      clients: z
        .record(clientName, client)
        .meta({
          description: 'The clients of the user by name; elsewhere a client is named user/client.',
          minProperties: 1,
          maxProperties: CLIENTS_PER_USER_MAX,
        })
        .optional(),
      contacts,
      'extension-mobility': oneOrMore(emUser, 'a cluster with a PIN and a device profile')
        .optional()
        .meta({
          description:
            'The cluster that knows the user, or several; without it: nobody who logs in.',
        }),
      node: nodeReference.optional().meta({
        description: 'The node that the user is assigned to; default: users are spread over all.',
        examples: ['imp1'],
      }),
      hybrid: yesOrNo.prefault(false).meta({
        description: 'Whether the user is a Spark interop user, with a hybrid session (JSM-1).',
      }),
    },
    'a user with clients, such as { clients: { phone: iphone } }',
  )
  .meta({
    examples: [{ clients: { phone: 'iphone', laptop: 'desktop' }, contacts: ['bob', 'colin'] }],
  });
