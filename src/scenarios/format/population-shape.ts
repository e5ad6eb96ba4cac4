/** Populations of users as a scenario file writes them. */
import * as z from 'zod';
import type { Device } from '../../model/devices/device.js';
import { day } from './day-shape.js';
import { duration } from './duration-shape.js';
import { clusterReference, phoneModel } from './em-shape.js';
import { nodeReference } from './reference-shape.js';
import { decimal, share } from './share-shape.js';
import { nameText, NAME_LENGTH_MAX } from './text-shape.js';

/** More than a run is built for; a scenario that asks for more is refused before it takes memory. */
export const USERS_MAX = 500_000;
export const CLIENTS_MAX = 1_500_000;

/** Its users' names have a dash and their number behind it. */
const POPULATION_NAME_MAX = NAME_LENGTH_MAX - `-${USERS_MAX}`.length;

/** All six devices together stay within the clients that one user may have. */
const MEAN_MAX = 4;

const NONE_DEFAULT = '0';

const mean = (what: string) =>
  decimal('a mean', MEAN_MAX)
    .optional()
    .meta({ description: `How many ${what} a user has on average, 0 to ${MEAN_MAX}.` });

export const populationClients = z.strictObject(
  {
    desktop: mean('desktops'),
    iphone: mean('iPhones'),
    ipad: mean('iPads'),
    android: mean('Android phones'),
    androidTablet: mean('Android tablets'),
    thirdParty: mean('third-party clients'),
  } satisfies Record<Device, z.ZodType>,
  'mean clients a user by device, such as { desktop: 1.0, iphone: 0.5 }',
);

export const populationSignIn = z.strictObject(
  {
    at: duration.prefault('0s').meta({ description: 'When the first user signs in.' }),
    over: duration.prefault('0s').meta({
      description: 'How long all of them take, one after the other at even distances.',
    }),
  },
  'when they sign in, such as { at: 0s, over: 10m }',
);

/** Everybody has a phone. */
const WHOLE = '1';

export const populationPhones = z.strictObject(
  {
    cluster: clusterReference,
    share: share.prefault(WHOLE).meta({ description: 'Share of the users who have a phone.' }),
    model: phoneModel,
  },
  'phones of a cluster, such as { cluster: office, share: 0.6 }',
);

const usersExpected = `a whole number from 1 to ${USERS_MAX}`;

const shareOf = (description: string) => share.prefault(NONE_DEFAULT).meta({ description });

export const population = z
  .strictObject(
    {
      name: nameText('a name for a population', POPULATION_NAME_MAX).meta({
        description: 'A name for the population; its users are named after it: office-00001.',
        examples: ['office'],
      }),
      users: z
        .int(usersExpected)
        .min(1, usersExpected)
        .max(USERS_MAX, usersExpected)
        .meta({ description: 'How many users; copies does not multiply them.' }),
      clients: populationClients.meta({
        description:
          'Mean clients a user by device, spread evenly; a client is named office-00001/desktop, ' +
          'a second one on such a device office-00001/desktop-2.',
        minProperties: 1,
        examples: [{ desktop: '1.0', iphone: 0.5 }],
      }),
      node: nodeReference.optional().meta({
        description:
          'The node that all are assigned to; default: the serving nodes in turn, ten users each.',
      }),
      push: shareOf('Share of the mobile clients that take push, which parameters must turn on.'),
      hybrid: shareOf('Share of the users that are Spark interop users (JSM-1).'),
      'sign-in': populationSignIn.prefault({}).meta({
        description: 'When they sign in, each with all clients at once; default: all at 0s.',
        examples: [{ at: '0s', over: '10m' }],
      }),
      'in-background': shareOf(
        'Share of the mobile clients that are put into the background right after signing in.',
      ),
      'lids-closed': shareOf('Share of the desktops whose lid is closed right after signing in.'),
      day: day.optional(),
      phones: populationPhones.optional().meta({
        description:
          'Desk phones to which users log in when they come, and log out when they leave (EM-1).',
        examples: [{ cluster: 'office', share: 0.6 }],
      }),
    },
    'a population, such as { name: office, users: 100, clients: { desktop: 1.0 } }',
  )
  .meta({ description: 'Many users who are alike, by numbers.' });
