/**
 * What happens on one client's session: signing in and out, what the user does with the device,
 * presence, and `<iq>` stanzas (DEV-6, DEV-7, MDM-5, MDM-8, QM-1, QM-3, QM-6, QM-9).
 */
import {
  announcedByMovement,
  announcedByNoChange,
  announcedByUse,
  type Announcement,
} from '../devices/announcement.js';
import { isMobile } from '../devices/device.js';
import { deviceReasons } from '../devices/device-reasons.js';
import type { ClientId } from '../devices/identifiers.js';
import type { Movement } from '../devices/posture.js';
import type { Presence } from '../devices/presence.js';
import { presenceStamps } from './active-client.js';
import { flush } from './buffering.js';
import type { Decision } from './decision.js';
import { mdmReasons } from './mdm-reasons.js';
import type { ClientView } from './view.js';

/** DEV-7, MDM-8: a client that signs in is reachable, and sends Available. */
export const decideSignIn = ({ client }: ClientView): readonly Decision[] => [
  { do: 'enter-mode', client, mode: 'normal', because: mdmReasons['signs-in'] },
  ...announce(client, { presence: 'available', because: deviceReasons['signed-in'] }),
];

/** MDM-8, QM-9: a client that signs out is out of reach; a quiet one loses its buffer. */
export const decideSignOut = ({ client, buffered }: ClientView): readonly Decision[] => {
  const decisions: Decision[] = [];
  if (buffered > 0)
    decisions.push({ do: 'lose-buffer', client, because: mdmReasons['buffer-lost-at-sign-out'] });
  decisions.push({
    do: 'enter-mode',
    client,
    mode: 'signed-out',
    because: mdmReasons['signs-out'],
  });
  return decisions;
};

/** DEV-6, DEV-7, QM-1, QM-6: the user moved the device; `changed` says whether it stands otherwise. */
export const decideMovement = (
  view: ClientView,
  { movement, changed }: { readonly movement: Movement; readonly changed: boolean },
): readonly Decision[] => {
  if (!changed) return announce(view.client, announcedByNoChange);
  const decisions = announce(view.client, announcedByMovement(movement, view.device));
  if (isMobile(view.device) && view.mdmCapable) {
    if (isInFront(movement)) leaveQuietMode(decisions, view);
    else enterQuietMode(decisions, view);
  }
  return decisions;
};

const isInFront = (movement: Movement): boolean =>
  movement === 'foreground' || movement === 'unlock';

/** QM-1: a mobile MDM client becomes quiet by itself when its app goes to the background. */
const enterQuietMode = (decisions: Decision[], { client }: ClientView): void => {
  const because = mdmReasons['app-in-background'];
  decisions.push({ do: 'enter-mode', client, mode: 'quiet', because });
};

/** QM-1, QM-6: back in the foreground it is quiet no more, and gets what was buffered. */
const leaveQuietMode = (decisions: Decision[], view: ClientView): void => {
  const { client } = view;
  const because = mdmReasons['app-in-foreground'];
  decisions.push({ do: 'enter-mode', client, mode: 'normal', because });
  flush(decisions, view, mdmReasons['flush-foreground']);
};

/** DEV-7: the first use after Away sends Available. */
export const decideUse = ({ client, posture, presence }: ClientView): readonly Decision[] =>
  announce(client, announcedByUse(posture, presence));

/** DEV-7: sending and reading are uses too; they say nothing where nothing is sent. */
export const announceUse = ({ client, posture, presence }: ClientView): Decision[] => {
  const announcement = announcedByUse(posture, presence);
  return announcement.presence === undefined ? [] : announce(client, announcement);
};

/** DEV-6: a desktop left without use for 15 minutes sends Away. */
export const decideIdle = ({ client }: ClientView): readonly Decision[] =>
  announce(client, { presence: 'away', because: deviceReasons['desktop-unused'] });

/** MDM-6: the user chooses a presence; of these only Available stamps. */
export const decidePresence = ({ client }: ClientView, presence: Presence): readonly Decision[] =>
  announce(client, { presence, because: deviceReasons['set-by-user'] });

/** QM-3: an `<iq>` on the session of a quiet client flushes its buffer. */
export const decideIq = (view: ClientView): readonly Decision[] => {
  const decisions: Decision[] = [];
  if (view.mode === 'quiet') flush(decisions, view, mdmReasons['flush-iq']);
  return decisions;
};

/** What the client sends, and MDM-5, MDM-6: the stamp that Available leaves. */
const announce = (client: ClientId, { presence, because }: Announcement): Decision[] => {
  if (presence === undefined) return [{ do: 'announce-nothing', client, because }];
  const decisions: Decision[] = [{ do: 'announce', client, presence, because }];
  if (presenceStamps(presence))
    decisions.push({ do: 'stamp', client, because: mdmReasons['sent-available'] });
  return decisions;
};
