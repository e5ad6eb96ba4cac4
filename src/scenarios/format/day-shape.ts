/** The day of a population as a scenario file writes it. */
import * as z from 'zod';
import { seconds } from '../../engine/units.js';
import { dayModelNames, type DayKey } from './day.js';
import { duration } from './duration-shape.js';
import { GROUP_SIZE } from './population.js';
import { share } from './share-shape.js';

const HOURS_MAX = 24;
const WEIGHT_MAX = 1000;
const PER_DAY_MAX = 1000;
const MESSAGES_MAX = 1000;
/** DEV-8 lets a user have 200 contacts. */
const CONTACT_GROUP_MAX = 200;
const ROOM_MIN = 2;
const TIMES_MIN = 0.01;
const TIMES_MAX = 100;
const GAP_MIN = seconds(1);

/** Something that is repeated all day: shorter gaps would be another kind of load. */
const gap = (description: string) =>
  duration
    .refine((span) => span >= GAP_MIN, 'a mean of 1s or more')
    .optional()
    .meta({ description });

const span = (description: string) => duration.optional().meta({ description });

const numberUpTo = (min: number, max: number) => {
  const expected = `a number from ${min} to ${max}`;
  return z.number(expected).min(min, expected).max(max, expected);
};

const weightExpected = `a whole number from 0 to ${WEIGHT_MAX}`;

const rhythm = z
  .array(
    z.int(weightExpected).min(0, weightExpected).max(WEIGHT_MAX, weightExpected),
    'a list of weights, one an hour',
  )
  .min(1, `1 to ${HOURS_MAX} weights`)
  .max(HOURS_MAX, `1 to ${HOURS_MAX} weights`)
  .refine((weights) => weights.some((weight) => weight > 0), 'one weight above 0');

const groupExpected = `a multiple of ${GROUP_SIZE} from ${GROUP_SIZE} to ${CONTACT_GROUP_MAX}`;

const contactGroup = z
  .int(groupExpected)
  .min(GROUP_SIZE, groupExpected)
  .max(CONTACT_GROUP_MAX, groupExpected)
  .refine((size) => size % GROUP_SIZE === 0, groupExpected);

const roomExpected = `a whole number from ${ROOM_MIN} to ${CONTACT_GROUP_MAX}`;

const roomSize = z
  .int(roomExpected)
  .min(ROOM_MIN, roomExpected)
  .max(CONTACT_GROUP_MAX, roomExpected);

/** What a heavy user has more or less of than a light one. */
const times = (description: string) =>
  numberUpTo(TIMES_MIN, TIMES_MAX).optional().meta({ description });

const modelExpected = `a model of a day: ${dayModelNames.join(', ')}`;

export const dayModel = z.enum(dayModelNames, modelExpected);

/** What a file says in place of the model's numbers, key by key. */
const overrides = {
  'opens-at': span('When the first users sign in.'),
  'logon-window': span('How long it takes until all have signed in.'),
  attendance: share.optional().meta({ description: 'Share of the users who come at all.' }),
  'session-length': span('Mean time from sign-in to sign-out.'),
  'session-length-deviation': span('Its standard deviation.'),
  'further-client-after': gap("Mean time from a user's first client to another one."),
  'tries-again-after': gap('Time after which a refused sign-in is tried again.'),
  'desktop-used-every': gap('Mean time between two uses of a desktop.'),
  'presence-chosen-every': gap('Mean time between two presences that a user chooses.'),
  'at-desktop': gap('Mean stay at the desktop.'),
  'away-from-desktop': gap('Mean absence from it.'),
  'lid-closed-share': share
    .optional()
    .meta({ description: 'Share of the absences with a closed lid; others lock.' }),
  'app-in-front': gap("Mean stay of a mobile's app in the foreground."),
  'app-in-background': gap('Mean stay of it in the background.'),
  'iq-every': gap('Mean time between two `<iq>` stanzas of a mobile.'),
  'conversations-per-day': numberUpTo(0, PER_DAY_MAX)
    .optional()
    .meta({ description: 'Conversations that a user begins in a whole day, on average.' }),
  rhythm: rhythm
    .optional()
    .meta({ description: 'How they fall on the hours since the day opens, by weight.' }),
  'messages-per-conversation': numberUpTo(1, MESSAGES_MAX)
    .optional()
    .meta({ description: 'Mean messages of a conversation.' }),
  'reply-gap': gap('Mean time from one message of a conversation to the next.'),
  'reply-gap-deviation': span('Its standard deviation.'),
  'read-after': gap('Mean time until the user reads what came.'),
  'contact-group': contactGroup
    .optional()
    .meta({ description: 'Users who all have each other as contacts.' }),
  'group-messages-per-day': numberUpTo(0, PER_DAY_MAX)
    .optional()
    .meta({ description: 'Group messages that a user sends in a whole day, on average.' }),
  'room-size': roomSize
    .optional()
    .meta({ description: 'Users of a group chat room; it divides the contact group.' }),
  'heavy-share': share
    .optional()
    .meta({ description: 'Share of each contact group who are heavy users; others are light.' }),
  'heavy-conversations': times(
    'Conversations and group messages of a heavy user, as times those of a light one.',
  ),
  'heavy-messages': times(
    'Messages of a conversation that a heavy user begins, as times those of a light user’s.',
  ),
  'heavy-reply-gap': times('Reply gap of such a conversation, as times that of a light user’s.'),
} satisfies Record<DayKey, z.ZodType>;

export const dayOverrides = z.strictObject(
  {
    model: dayModel
      .prefault('enterprise')
      .meta({ description: 'The named model whose numbers hold where none stands here.' }),
    ...overrides,
  },
  'a model of a day, or numbers in its place, such as { model: enterprise, attendance: 0.8 }',
);

export const day = z.union([dayModel, dayOverrides], modelExpected).meta({
  description: 'What the users do all day: a named model, whose numbers can be overridden.',
  examples: ['enterprise', { model: 'enterprise', 'conversations-per-day': 12 }],
});
