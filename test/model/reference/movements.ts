/** What users do with a device, and what its client says of it (DEV-6, DEV-7, QM-1, QM-6). */
import { isMobile } from '../../../src/model/devices/device.js';
import type { Movement, Posture } from '../../../src/model/devices/posture.js';
import type { Presence } from '../../../src/model/devices/presence.js';
import { flush } from './buffer.js';
import { isSignedIn, modeOf, postureOf } from './client.js';
import { releaseHeld } from './held-presence.js';
import type { History } from './history.js';
import { sendPresence } from './presence.js';
import { wake } from './sessions.js';

/** `isBack`: whether the client signed in by itself with that, where chance decides it. */
export const move = (
  history: History,
  client: number,
  movement: Movement,
  isBack: boolean,
): undefined => {
  const { device } = history.world.clients[client]!;
  const kind = device === 'desktop' ? 'desktop' : isMobile(device) ? 'mobile' : 'other';
  const to = ways.get(`${kind} ${postureOf(history, client)} ${movement}`);
  if (to === undefined) return;
  history.add(client, { did: 'move', to });
  if (movement === 'open-lid' && !isSignedIn(history, client)) wake(history, client, isBack);
  const presence = sentIn(to);
  if (!isSignedIn(history, client)) {
    if (presence !== undefined) history.add(client, { did: 'would-send-presence', presence });
    return;
  }
  history.add(client, { did: 'use' });
  if (presence !== undefined) sendPresence(history, client, presence);
  if (modeOf(history, client) === 'normal') {
    flush(history, client);
    releaseHeld(history, client);
  }
};

/** What a client sends of which the device stands so from now on. */
const sentIn = (posture: Posture): Presence | undefined => {
  if (posture === 'lid-closed') return undefined;
  return posture === 'in-use' ? 'available' : 'away';
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
