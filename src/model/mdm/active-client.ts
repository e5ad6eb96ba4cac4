/**
 * MDM-5, MDM-6: a user's active client is the one that was last to send Available or an IM, within
 * the window that closes five minutes later; one a user, or none.
 */
import { elapsed, later, type Instant } from '../../engine/units.js';
import type { ClientId } from '../devices/identifiers.js';
import type { Presence } from '../devices/presence.js';
import { activeClientWindow } from './mdm-figures.js';
import type { MdmParameters } from './mdm-parameters.js';
import { takesPart } from './participation.js';
import type { ClientView, UserView } from './view.js';

/** The user's active client at that instant, or undefined where none is. */
export const activeClientOf = (
  view: UserView,
  at: Instant,
  parameters: MdmParameters,
): ClientId | undefined => {
  let latest: ClientView | undefined;
  for (const client of view.clients) {
    if (!canBeActive(client, parameters) || !isWithinWindow(client, at)) continue;
    if (latest === undefined || client.stampOrder > latest.stampOrder) latest = client;
  }
  return latest?.client;
};

/** MDM-5: signed in, MDM-capable, and in neither quiet nor silent mode. */
const canBeActive = (client: ClientView, parameters: MdmParameters): boolean =>
  client.mode === 'normal' && takesPart(client, parameters);

/** MDM-6: the window is closed: at exactly five minutes the client is still active. */
const isWithinWindow = ({ stampedAt, stampOrder }: ClientView, at: Instant): boolean =>
  stampOrder > 0 && elapsed(stampedAt, at) <= activeClientWindow.value;

/** MDM-6: whether a stamp counts at that instant for the last time. */
export const isLastMoment = (stampedAt: Instant, at: Instant): boolean =>
  elapsed(stampedAt, at) === activeClientWindow.value;

/** MDM-6: the last moment at which a stamp of that moment counts. */
export const lastMomentOf = (stampedAt: Instant): Instant =>
  later(stampedAt, activeClientWindow.value);

/** MDM-6: of all presences only Available stamps; Away, DND and XA stamp nothing, and clear nothing. */
export const presenceStamps = (presence: Presence): boolean => presence === 'available';
