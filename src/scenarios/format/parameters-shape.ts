/**
 * The settings of the deployment as a scenario file writes them. Where a default depends on the
 * release or on another setting, the shape leaves it open and the loader fills it in.
 */
import * as z from 'zod';
import type { Reach } from '../../model/deployment/release-profile.js';
import { contactsMax, watchersMax } from '../../model/devices/contact-table.js';
import { bufferLimit } from '../../model/mdm/mdm-figures.js';
import { presenceHandlings } from '../../model/mdm/mdm-parameters.js';
import { alert } from './alert-shape.js';
import { haParameters } from './ha-parameters-shape.js';
import { yesOrNo } from './text-shape.js';

const ALL = 'all';

/** Which of a user's devices take part: those that do something for it, or all. */
const reach = (some: string) =>
  z
    .enum([some, ALL], `${some} or ${ALL}`)
    .transform((word): Reach => (word === ALL ? 'every-mdm-client' : 'joined-or-active'))
    .optional();

const limitExpected = 'a whole number from 1 up';
const limit = z.int(limitExpected).min(1, limitExpected);

export const parameters = z.strictObject(
  {
    mdm: yesOrNo.optional().meta({
      description:
        'Multiple Device Messaging (MDM-1). Default: true; false in release 11.0 (MDM-15) and ' +
        'without im (MDM-16).',
    }),
    im: yesOrNo.prefault(true).meta({ description: 'Instant messaging (MDM-16).' }),
    'offline-im': yesOrNo.prefault(true).meta({
      description: 'Whether an IM to a user with no signed-in client is stored (MDM-9).',
    }),
    push: yesOrNo.prefault(false).meta({
      description: 'Push notifications; they need mdm and stream-management (QM-11).',
    }),
    'stream-management': yesOrNo.prefault(true).meta({
      description: 'Stream Management, which push needs (QM-11).',
    }),
    'group-chat': reach('joined').meta({
      description:
        'Who gets a message of a group chat: the devices that joined the room, or all of their ' +
        'users’ devices (MDM-12). Default: joined; all from release 15 on.',
    }),
    'file-transfer': reach('active').meta({
      description:
        'Who is offered a file: the active device, or all (MDM-13). Default: active; all from ' +
        'release 15 on.',
    }),
    'presence-while-quiet': z
      .enum(presenceHandlings, `one of ${presenceHandlings.join(', ')}`)
      .prefault('hold')
      .meta({
        description:
          'Presence for a quiet client is held beside its buffer, delivered at once, or counted ' +
          'among the packets of the buffer (QM-10).',
      }),
    'mdm-buffer-limit': limit
      .prefault(bufferLimit.value)
      .meta({ description: `Packets held for one quiet client (${bufferLimit.rule}).` }),
    'contacts-max': limit
      .prefault(contactsMax.value)
      .meta({ description: 'Contacts that one user may have (DEV-8).' }),
    'watchers-max': limit
      .prefault(watchersMax.value)
      .meta({ description: 'Users in whose contact lists one user may be (DEV-8).' }),
    ...haParameters,
    alert: alert.prefault({}).meta({
      description: 'The alert JSMSessionsExceedsThreshold (JSM-7).',
      examples: [{ percentage: 70, schedule: { from: '08:00', to: '18:00' } }],
    }),
  },
  'parameters, such as { mdm-buffer-limit: 100 }',
);
