/** What users do with a device, and what its client says of it (DEV-6, DEV-7, QM-1, QM-6). */
import { isMobile } from '../../../src/model/devices/device.js';
import type { Movement, Posture } from '../../../src/model/devices/posture.js';
import { flush } from './buffer.js';
import { isSignedIn, modeOf, postureOf } from './client.js';
import { releaseHeld } from './held-presence.js';
import type { History } from './history.js';
import { sendPresence } from './presence.js';

export const move = (history: History, client: number, movement: Movement): string | undefined => {
  if (!isSignedIn(history, client)) return 'signed-out';
  const { device } = history.world.clients[client]!;
  const kind = device === 'desktop' ? 'desktop' : isMobile(device) ? 'mobile' : 'other';
  const to = ways.get(`${kind} ${postureOf(history, client)} ${movement}`);
  if (to === undefined) return undefined;
  history.add(client, { did: 'move', to });
  history.add(client, { did: 'use' });
  if (to === 'in-use') sendPresence(history, client, 'available');
  else if (to !== 'lid-closed') sendPresence(history, client, 'away');
  if (modeOf(history, client) === 'normal') {
    flush(history, client);
    releaseHeld(history, client);
  }
  return undefined;
};

/** Device, how it stands, what is done to it: how it stands then. All else changes nothing. */
const ways = new Map<string, Posture>([
  ['desktop in-use lock', 'locked'],
  ['desktop in-use close-lid', 'lid-closed'],
  ['desktop locked unlock', 'in-use'],
  ['desktop locked close-lid', 'lid-closed'],
  ['desktop lid-closed open-lid', 'in-use'],
  ['mobile in-use background', 'background'],
  ['mobile in-use lock', 'locked'],
  ['mobile background foreground', 'in-use'],
  ['mobile locked foreground', 'in-use'],
  ['mobile locked unlock', 'in-use'],
]);
