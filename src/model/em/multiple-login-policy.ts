/**
 * Whether a user may log in to a further phone (EM-2), as the home cluster decides it by its own
 * release and parameter (EMCC-2, EMCC-3, EMCC-5). Nothing about the visiting cluster is asked.
 */
import type { LoginId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import { governsVisits, type CucmRelease } from './cucm-release.js';
import type { MultipleLoginBehavior } from './em-parameters.js';
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';

/** Another phone at which the home cluster counts the user. */
export type OtherLogin = {
  readonly login: LoginId;
  /** Whether the phone is one of another cluster. */
  readonly isVisited: boolean;
};

export type MultipleLoginView = {
  /** Release and parameter of the home cluster. */
  readonly release: CucmRelease;
  readonly behavior: MultipleLoginBehavior;
  /** Whether the phone is one of another cluster. */
  readonly isVisited: boolean;
  /** Where else the user is logged in, in the order of login. */
  readonly others: readonly OtherLogin[];
};

export type MultipleLoginDecision =
  | {
      readonly do: 'allow';
      /** Who has to leave first, in the order of login. */
      readonly loggedOut: readonly OtherLogin[];
      readonly because: Reason;
    }
  | { readonly do: 'refuse'; readonly refusal: EmRefusal };

/** EM-2: the text of code 25 at a phone of the home cluster. */
export const POLICY_VIOLATION =
  'Policy Violation: com.cisco.emservice.PolicyValidatorException: ' +
  'Not allowed to log into multiple devices.';

/** EMCC-3: the text of code 25 at a visited phone. */
export const NOT_ALLOWED = 'Not allowed to log into multiple devices.';

export const decideMultipleLogin = (view: MultipleLoginView): MultipleLoginDecision => {
  const governed = governsVisits(view.release);
  if (view.isVisited && !governed) return allow(emReasons['home-before-12-5']);
  const counted = governed ? view.others : view.others.filter(({ isVisited }) => !isVisited);
  if (counted.length === 0)
    return allow(
      view.others.length > 0 ? emReasons['visits-not-counted'] : emReasons['no-other-phone'],
    );
  switch (view.behavior) {
    case 'multiOK':
      return allow(emReasons['several-allowed']);
    case 'autoLogout':
      return allow(emReasons['others-logged-out'], counted);
    case 'noLogin':
      return { do: 'refuse', refusal: secondPhoneRefusal({ ...view, others: counted }) };
  }
};

const allow = (because: Reason, loggedOut: readonly OtherLogin[] = []): MultipleLoginDecision => ({
  do: 'allow',
  loggedOut,
  because,
});

/** EMCC-5: said where a visited phone and a home phone meet. */
const secondPhoneRefusal = ({ isVisited, others }: MultipleLoginView): EmRefusal => {
  const isMixed = others.some((other) => other.isVisited !== isVisited);
  const alone = isVisited ? emReasons['second-visit-refused'] : emReasons['several-refused'];
  const because = isMixed ? emReasons['counts-with-visits'] : alone;
  return refusal(25, because, isVisited ? NOT_ALLOWED : POLICY_VIOLATION);
};
