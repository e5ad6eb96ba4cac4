/** A login at a phone of the user's own cluster: what becomes of it, at its end (EM-1, EM-7). */
import type { Reason } from '../rulebook/reason.js';
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';
import {
  decideMultipleLogin,
  type MultipleLoginView,
  type OtherLogin,
} from './multiple-login-policy.js';
import { refusesLogin, type PhoneView } from './phone-policy.js';

export type LoginView = {
  readonly phone: PhoneView;
  readonly userIsKnown: boolean;
  /** Whether the user has the device profile that was asked for, or any where none was. */
  readonly hasProfile: boolean;
  readonly multiple: MultipleLoginView;
};

export type LoginDecision =
  | { readonly do: 'refuse'; readonly refusal: EmRefusal }
  /** The same user again: nothing changes. */
  | { readonly do: 'keep'; readonly because: Reason }
  | {
      readonly do: 'log-in';
      readonly loggedOut: readonly OtherLogin[];
      readonly because: Reason;
    };

export const decideLogin = (view: LoginView): LoginDecision => {
  const refused = refusesLogin(view.phone);
  if (refused !== undefined) return refuse(refused);
  if (!view.userIsKnown) return refuse(refusal(23, emReasons['user-unknown']));
  if (!view.hasProfile) return refuse(refusal(12, emReasons['no-profile']));
  if (view.phone.loggedIn === 'same-user')
    return { do: 'keep', because: emReasons['same-user-again'] };
  const multiple = decideMultipleLogin(view.multiple);
  if (multiple.do === 'refuse') return multiple;
  return { do: 'log-in', loggedOut: multiple.loggedOut, because: multiple.because };
};

const refuse = (refused: EmRefusal): LoginDecision => ({ do: 'refuse', refusal: refused });
