/**
 * Which stimuli cannot happen: nobody acts on a client that is signed out (MDM-8), or on a desktop
 * that is locked or whose lid is closed (DEV-6), be it to sign in. A mobile in the background can be
 * acted on: its notifications take an answer.
 */
import type { Device } from '../devices/device.js';
import type { UserId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Posture } from '../devices/posture.js';
import type { Reason } from '../rulebook/reason.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';

/** Why a client cannot sign in, or undefined where it can. */
export const refusesSignIn = (mode: Mode): Reason | undefined =>
  mode === 'signed-out' ? undefined : mdmReasons['signed-in-already'];

/** Why nothing can pass on a client's session, or undefined where it can. */
export const refusesSession = (mode: Mode): Reason | undefined =>
  mode === 'signed-out' ? mdmReasons['signed-out'] : undefined;

/** Why a user cannot act on a client, or undefined where the user can. */
export const refusesAct = (client: {
  readonly device: Device;
  readonly mode: Mode;
  readonly posture: Posture;
}): Reason | undefined => refusesSession(client.mode) ?? refusesUse(client);

/** Why a user cannot use a device, signed in or not; undefined where the user can. */
export const refusesUse = ({
  device,
  posture,
}: {
  readonly device: Device;
  readonly posture: Posture;
}): Reason | undefined => {
  if (device !== 'desktop') return undefined;
  if (posture === 'lid-closed') return mdmReasons['lid-is-closed'];
  return posture === 'locked' ? mdmReasons['desktop-is-locked'] : undefined;
};

/** Why an IM cannot be sent from one user to another, or undefined where it can. */
export const refusesSending = (from: UserId, to: UserId): Reason | undefined =>
  from === to ? mdmReasons['to-oneself'] : undefined;

/** MDM-16: why nothing can be sent, or undefined where it can. */
export const refusesIm = ({ instantMessaging }: MdmParameters): Reason | undefined =>
  instantMessaging ? undefined : mdmReasons['im-is-off'];
