/** Users and their clients as a scenario declares them. */
import * as z from 'zod';
import { devices } from '../../model/devices/device.js';
import { isVersion, type Version } from '../../model/devices/version.js';
import { nameKey, textLike } from './text-shape.js';

/** More than any table of logins has; the vendor's figures end at a handful. */
export const CLIENTS_PER_USER_MAX = 32;

/** Nobody's version is longer; a longer one would only be a slip. */
const JABBER = /^(?=.{1,32}$)\d+(\.\d+)*$/;
const EXPRESSWAY = /^(?=.{1,32}$)X\d+(\.\d+)*$/;

export const DEFAULT_VERSION = '14';

const device = z.enum(devices, `a device: ${devices.join(', ')}`).meta({
  description: 'The device that the client runs on (DEV-1).',
});

/** The last step only tells the compiler what the form has ensured. */
const versionLike = (form: RegExp, expected: string) =>
  textLike(form, expected).transform((text, context): Version => {
    if (isVersion(text)) return text;
    context.addIssue(expected);
    return z.NEVER;
  });

export const longClient = z.strictObject(
  {
    device,
    version: versionLike(JABBER, 'a version of Jabber, such as 11.7')
      .prefault(DEFAULT_VERSION)
      .meta({ description: 'Version of Jabber, as text (DEV-5).', examples: ['14', '11.7'] }),
    expressway: versionLike(EXPRESSWAY, 'a version of Expressway with its X, such as X8.8')
      .optional()
      .meta({
        description: 'Version of the Expressway the client comes in through; none: on-premises.',
        examples: ['X8.8', 'X12.5'],
      }),
  },
  'a device, or a mapping such as { device: iphone, version: 11.7 }',
);

/** The short form is the device alone; all else is as in the long form without it. */
export const shortClient = device.transform((name) => longClient.parse({ device: name }));

const client = z.union([shortClient, longClient]).meta({
  description: 'A device, or a mapping with the device, the version and the Expressway.',
  examples: ['desktop', { device: 'iphone', version: '11.7', expressway: 'X8.8' }],
});

export const userName = nameKey('a name for a user');
export const clientName = nameKey('a name for a client');

export const user = z
  .strictObject(
    {
      clients: z.record(clientName, client).meta({
        description: 'The clients of the user by name; elsewhere a client is named user/client.',
        minProperties: 1,
        maxProperties: CLIENTS_PER_USER_MAX,
      }),
    },
    'a user with clients, such as { clients: { phone: iphone } }',
  )
  .meta({ examples: [{ clients: { phone: 'iphone', laptop: 'desktop' } }] });
