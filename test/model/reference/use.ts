/** Use of a device: what a user may do with it, the first use after Away, and being left alone. */
import { minutes } from '../../../src/engine/units.js';
import type { Presence } from '../../../src/model/devices/presence.js';
import { isSignedIn, postureOf, presenceOf } from './client.js';
import type { History } from './history.js';
import { sendPresence } from './presence.js';

const IDLE = minutes(15);

/** MDM-8, DEV-6: why a user cannot act on the client. */
export const refusesAct = (history: History, client: number): string | undefined => {
  return isSignedIn(history, client) ? refusesUse(history, client) : 'signed-out';
};

/** DEV-6: why a user cannot use the device, whether or not the client is signed in. */
export const refusesUse = (history: History, client: number): string | undefined => {
  if (history.world.clients[client]!.device !== 'desktop') return undefined;
  const posture = postureOf(history, client);
  if (posture === 'lid-closed') return 'lid-is-closed';
  return posture === 'locked' ? 'desktop-is-locked' : undefined;
};

/** DEV-7: the first use after Away sends Available; a mobile in the background is not in use. */
export const use = (history: History, client: number): undefined => {
  history.add(client, { did: 'use' });
  if (postureOf(history, client) === 'in-use' && presenceOf(history, client) === 'away')
    sendPresence(history, client, 'available');
};

/** The user chooses a presence, which is a use too. */
export const setPresence = (
  history: History,
  client: number,
  presence: Presence,
): string | undefined => {
  const refusal = refusesAct(history, client);
  if (refusal !== undefined) return refusal;
  history.add(client, { did: 'use' });
  sendPresence(history, client, presence);
  return undefined;
};

/** DEV-6: when a desktop, left alone since it was used or signed in again, sends Away, if it does. */
export const idleDue = (history: History, client: number): number | undefined => {
  if (history.world.clients[client]!.device !== 'desktop') return undefined;
  if (!isSignedIn(history, client) || postureOf(history, client) !== 'in-use') return undefined;
  if (presenceOf(history, client) === 'away') return undefined;
  const last = history.facts[client]!.findLast(
    ({ did }) => did === 'use' || did === 'sign-in-again',
  );
  return last === undefined ? undefined : last.at + IDLE;
};
