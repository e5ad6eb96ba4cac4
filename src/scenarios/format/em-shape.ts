/** Clusters of Extension Mobility, their phones and hot desks, as a scenario declares them. */
import * as z from 'zod';
import { deviceNameExpected, isDeviceName } from '../../model/devices/device-name.js';
import { DEFAULT_PHONE_MODEL, phoneModels } from '../../model/devices/phone-model.js';
import { cucmReleases } from '../../model/em/cucm-release.js';
import { securityModes } from '../../model/em/security-policy.js';
import { DEFAULT_RELEASE } from '../../model/deployment/release.js';
import { emParameters, maximum, maximumExpected, wholeUpTo } from './em-parameters-shape.js';
import { nameKey, nameText, textLike, yesOrNo } from './text-shape.js';

export const clusterName = nameKey('a name for a cluster');
export const clusterReference = nameText('a cluster').meta({
  description: 'A cluster of extension-mobility.',
});

const ADDRESS = /^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$/;
const KEY = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const databaseKey = textLike(
  KEY,
  'a key as databases have it, such as d23ef9ea-8392-dbbf-61db-1d9e1d505243',
).optional();

export const pinText = textLike(/^\d{0,20}$/, 'a PIN as text: up to 20 digits');

const releaseExpected = `a release: ${cucmReleases.join(', ')}`;

const release = z
  .union([z.enum(cucmReleases), z.number()], releaseExpected)
  .transform(String)
  .pipe(z.enum(cucmReleases, releaseExpected))
  .prefault(DEFAULT_RELEASE)
  .meta({ description: 'The release of CUCM, as text.', examples: [...cucmReleases] });

const application = z.strictObject(
  {
    certificate: nameText('a certificate').meta({ description: 'What the application shows.' }),
    'proxy-rights': yesOrNo.prefault(true).meta({ description: 'Whether it may act for users.' }),
  },
  'an application, such as { certificate: secret }',
);

const BASE_DEVICES = 100;
const BASE_DEVICES_MAX = 60_000;

export const emCluster = z.strictObject(
  {
    release,
    address: textLike(ADDRESS, 'the host of the service, such as 192.0.2.10')
      .optional()
      .meta({ description: 'The host of its service, for URLs in its log.' }),
    ...emParameters.shape,
    'remote-clusters': z
      .array(clusterReference, 'a list of clusters, such as [visiting]')
      .optional()
      .meta({
        description:
          'The clusters that it asks for users, in this order (EMCC-1); without the key EMCC is ' +
          'not in use.',
      }),
    'security-mode': z
      .enum(securityModes, `one of ${securityModes.join(', ')}`)
      .prefault('nonsecure')
      .meta({ description: 'Cluster security mode (EMCC-7).' }),
    'emcc-base-devices': wholeUpTo(0, BASE_DEVICES_MAX)
      .prefault(BASE_DEVICES)
      .meta({ description: 'How many users can visit at one time (EMCC-7).' }),
    applications: z
      .record(nameKey('a name for an application'), application)
      .prefault({})
      .meta({ description: 'Applications that may post documents (EM-3).' }),
    'database-key': databaseKey.meta({ description: 'The key that logs print for the cluster.' }),
  },
  'a cluster, such as { multiple-login-behavior: noLogin, remote-clusters: [visiting] }',
);

export const phoneModel = z
  .union([z.enum(phoneModels), z.number()], `a model: ${phoneModels.join(', ')}`)
  .transform(String)
  .pipe(z.enum(phoneModels, `a model: ${phoneModels.join(', ')}`))
  .prefault(DEFAULT_PHONE_MODEL)
  .meta({ description: 'The model of the phone (DEV-4).', examples: [...phoneModels] });

const DESKS_MAX = 75_000;

export const hotDesks = z.strictObject(
  {
    cluster: clusterReference,
    count: wholeUpTo(1, DESKS_MAX).meta({ description: 'How many desks there are.' }),
    model: phoneModel,
  },
  'hot desks, such as { cluster: home, count: 2000 }',
);

export const extensionMobility = z
  .strictObject(
    {
      clusters: z.record(clusterName, emCluster).meta({
        description: 'CUCM clusters by name, which is their cluster ID.',
        minProperties: 1,
      }),
      'hot-desks': z.record(nameKey('a name for hot desks'), hotDesks).optional().meta({
        description: 'Phones by the number, each with a user who logs in when a shift starts.',
      }),
    },
    'Extension Mobility, such as { clusters: { home: {} } }',
  )
  .meta({ description: 'Users who log in to phones.' });

export const deviceName = z.string(deviceNameExpected).refine(isDeviceName, deviceNameExpected);

export const phone = z.strictObject(
  {
    cluster: clusterReference,
    model: phoneModel,
    'device-name': deviceName.optional().meta({
      description: 'Its name in its cluster, where that is another one (DEV-4).',
    }),
    'extension-mobility': yesOrNo
      .prefault(true)
      .meta({ description: 'Whether users can log in to it.' }),
    secure: yesOrNo
      .prefault(false)
      .meta({ description: 'Whether its device security mode is a secure one (EMCC-7).' }),
    'logout-profile': nameText('a device profile')
      .prefault('logout-profile')
      .meta({ description: 'What it shows while nobody is logged in.' }),
  },
  'a phone, such as { cluster: home, model: 8851 }',
);

export const phones = z.record(deviceName, phone).meta({
  description: 'Desk phones by device name (DEV-4).',
  examples: [{ SEP0123456789AB: { cluster: 'home', model: '8851' } }],
});

const NO_MAXIMUM = 'none';

export const emUser = z.strictObject(
  {
    cluster: clusterReference.meta({ description: 'The cluster that knows the user: home.' }),
    pin: pinText.prefault('12345').meta({ description: 'The PIN, as text.' }),
    profile: z
      .union([nameText('a device profile'), z.array(nameText('a device profile'))])
      .optional()
      .meta({ description: 'The device profile, or several, the default first. Without: none.' }),
    'max-login-time': z
      .union([z.literal(NO_MAXIMUM), maximum], `${maximumExpected}, or ${NO_MAXIMUM}`)
      .optional()
      .meta({ description: 'The user’s own maximum login time (EM-4, from 12.5).' }),
    'may-visit': yesOrNo
      .prefault(true)
      .meta({ description: 'Whether the user may log in to phones of other clusters.' }),
    'database-key': databaseKey.meta({ description: 'The key that logs print for the user.' }),
  },
  'a user of a cluster, such as { cluster: home, pin: 12345, profile: alice-udp }',
);
