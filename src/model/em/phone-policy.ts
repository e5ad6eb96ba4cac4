/** Whether a phone takes a login or a logout (EM-1, EM-7). */
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';

/** A phone as the service of its cluster sees it. */
export type PhoneView = {
  readonly isKnown: boolean;
  readonly hasExtensionMobility: boolean;
  /** Who is logged in, as seen by who asks. */
  readonly loggedIn: 'nobody' | 'same-user' | 'another-user';
};

/** Why the phone takes no login of the user; undefined where it does. */
export const refusesLogin = (phone: PhoneView): EmRefusal | undefined => {
  if (!phone.isKnown) return refusal(11, emReasons['phone-unknown']);
  if (!phone.hasExtensionMobility) return refusal(22, emReasons['mobility-off-at-login']);
  if (phone.loggedIn === 'another-user') return refusal(18, emReasons['another-user']);
  return undefined;
};

/** Why nobody can be logged out of the phone; undefined where somebody can. */
export const refusesLogout = (phone: PhoneView): EmRefusal | undefined => {
  if (!phone.isKnown) return refusal(11, emReasons['phone-unknown']);
  if (!phone.hasExtensionMobility) return refusal(5, emReasons['mobility-off-at-logout']);
  if (phone.loggedIn === 'nobody') return refusal(19, emReasons['nobody-logged-in']);
  return undefined;
};
