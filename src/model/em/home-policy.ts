/**
 * A login at a visited phone, as the home cluster decides it (EMCC-1 to EMCC-3, EMCC-7), in the
 * order in which its log shows the checks.
 */
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';
import type { LoginDecision } from './login-policy.js';
import { decideMultipleLogin, type MultipleLoginView } from './multiple-login-policy.js';
import { refusesSecurity, type SecuredCluster } from './security-policy.js';

export type HomeView = {
  readonly home: SecuredCluster;
  readonly visiting: SecuredCluster;
  readonly phoneIsSecure: boolean;
  readonly pinIsRight: boolean;
  /** Whether the visiting cluster is one of home's remote clusters. */
  readonly knowsVisiting: boolean;
  /** Whether the user may log in to phones of other clusters. */
  readonly userMayVisit: boolean;
  readonly hasProfile: boolean;
  /** Whether home counts the user at that very phone already; `ended`: in vain, since the phone has ended it. */
  readonly countedThere: 'yes' | 'no' | 'ended';
  /** Whether a device of home has the name of the phone. */
  readonly hasDeviceOfThatName: boolean;
  /** EMCC base devices that are free. */
  readonly freeBaseDevices: number;
  readonly multiple: MultipleLoginView;
};

export const decideHomeLogin = (view: HomeView): LoginDecision => {
  const refused = refusesVisit(view);
  if (refused !== undefined) return { do: 'refuse', refusal: refused };
  if (view.countedThere === 'yes') return { do: 'keep', because: emReasons['same-user-again'] };
  const multiple = decideMultipleLogin(view.multiple);
  if (multiple.do === 'refuse') return multiple;
  if (view.hasDeviceOfThatName)
    return { do: 'refuse', refusal: refusal(37, emReasons['same-device-name']) };
  // Logging a visited phone out frees its base device for this login, and so does a count in vain.
  const visited = multiple.loggedOut.filter(({ isVisited }) => isVisited).length;
  const freed = visited + Number(view.countedThere === 'ended');
  if (view.freeBaseDevices + freed === 0)
    return { do: 'refuse', refusal: refusal(33, emReasons['no-base-device']) };
  return { do: 'log-in', loggedOut: multiple.loggedOut, because: multiple.because };
};

/** What is checked of the clusters and the user, before any policy. */
const refusesVisit = (view: HomeView): EmRefusal | undefined => {
  const insecure = refusesSecurity(view.home, view.visiting, view.phoneIsSecure);
  if (insecure !== undefined) return insecure;
  if (!view.pinIsRight) return refusal(2, emReasons['wrong-pin']);
  if (!view.knowsVisiting) return refusal(35, emReasons['visiting-unknown']);
  if (!view.userMayVisit) return refusal(31, emReasons['not-for-this-user']);
  if (!view.hasProfile) return refusal(12, emReasons['no-profile']);
  return undefined;
};
