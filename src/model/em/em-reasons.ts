/** Why Extension Mobility decides as it does. */
import { defineReasons } from '../rulebook/reason.js';

export const emReasons = defineReasons({
  'parameters-in-force': ['EM-9', 'a start and every change of a parameter is logged'],
  'cannot-be-reached': ['EMCC-7', 'no other cluster reaches it, nor it any other'],
  'reachable-again': ['EMCC-7', 'other clusters reach it, and it them'],
  // Logging in to a phone of one's own cluster.
  'logs-in': ['EM-1', 'the user is known, and the phone is free'],
  'same-user-again': ['EM-1', 'the same user is logged in there already, and no policy is asked'],
  'another-user': ['EM-1', 'another user is logged in there'],
  'logs-out': ['EM-1', 'the user leaves, and the phone shows its logout profile'],
  'logs-all-out': ['EM-1', 'every user of every phone is logged out'],
  // Multiple Login Behavior.
  'no-other-phone': ['EM-2', 'the user is logged in to no other phone'],
  'several-allowed': ['EM-2', 'multiOK allows several phones'],
  'several-refused': ['EM-2', 'noLogin refuses a second phone'],
  'others-logged-out': ['EM-2', 'autoLogout logs the other phones out'],
  // Who is not served.
  malformed: ['EM-3', 'the document is not the request that the service reads'],
  'requests-busy': ['EM-5', 'Maximum Concurrent Requests is reached'],
  'phone-unknown': ['EM-7', 'the cluster has no such phone'],
  'user-unknown': ['EM-7', 'the cluster has no such user'],
  'no-profile': ['EM-7', 'the user has no such device profile'],
  'mobility-off-at-login': ['EM-7', 'Extension Mobility is off on the phone'],
  'mobility-off-at-logout': ['EM-7', 'Extension Mobility is off on the phone'],
  'blank-field': ['EM-7', 'the user ID or the PIN is blank'],
  'wrong-pin': ['EM-7', 'the PIN is wrong'],
  'nobody-logged-in': ['EM-7', 'nobody is logged in'],
  'not-authorized': ['EM-3', 'the application is not who it says it is'],
  'no-proxy-rights': ['EM-3', 'the application may not act for users'],
  // PINs.
  'pin-is-right': ['EM-7', 'the PIN is right'],
  'pin-was-right': ['EM-6', 'the user cache still takes the PIN of before'],
  'pin-changed': ['EM-6', 'the user cache still takes the PIN of before, for up to 2 minutes'],
  // How long a login lasts.
  'maximum-not-enforced': ['EM-4', 'no maximum is enforced'],
  'intra-cluster-maximum': ['EM-4', 'the intra-cluster maximum is enforced'],
  'own-maximum': ['EM-4', 'the user’s own maximum overrides'],
  'requested-duration': ['EM-4', 'the application asked for a shorter time'],
  'maximum-reached': ['EM-4', 'the maximum login time is over'],
  // Visiting another cluster.
  'home-found': ['EMCC-1', 'it is the first remote cluster that knows the user'],
  'asks-next-cluster': ['EMCC-1', 'the cluster does not know the user, so the next one is asked'],
  'home-logs-in': ['EMCC-1', 'home has authenticated the user and applied its policy'],
  'visiting-logs-in': ['EMCC-1', 'home has logged the device in'],
  'home-before-12-5': ['EMCC-2', 'before 12.5 at home visited phones are always allowed'],
  'visits-not-counted': [
    'EMCC-2',
    'before 12.5 at home visited phones do not count at home phones',
  ],
  'visiting-not-asked': ['EMCC-2', 'home decides; the visiting cluster’s parameter is not asked'],
  'second-visit-refused': ['EMCC-3', 'noLogin at home refuses a second phone'],
  'visiting-logout-sent': ['EMCC-4', 'home logs the phone out, and tells its cluster so'],
  'visiting-logout': ['EMCC-4', 'home has told the visiting cluster to'],
  'stale-login': [
    'EMCC-4',
    'its cluster cannot be reached: it shows a login that home counts no more',
  ],
  'home-not-told': ['EMCC-4', 'home cannot be reached, and counts the login until it expires'],
  'counts-with-visits': ['EMCC-5', 'home phones and visited phones count together'],
  'inter-cluster-maximum': ['EMCC-6', 'home’s inter-cluster maximum holds'],
  'own-maximum-visiting': ['EMCC-6', 'the user’s own maximum holds for visited phones too'],
  'visit-expired': ['EMCC-6', 'the effective duration is over'],
  'home-silent': ['EMCC-7', 'the home cluster did not answer within 120 s'],
  'home-not-found': ['EMCC-7', 'no remote cluster knows the user'],
  'no-remote-clusters': ['EMCC-7', 'there are no remote clusters'],
  'no-base-device': ['EMCC-7', 'no EMCC base device is free'],
  'same-device-name': ['EMCC-7', 'home has a device of that name'],
  'visiting-unknown': ['EMCC-7', 'home does not know the visiting cluster'],
  'not-for-this-user': ['EMCC-7', 'the user may not visit'],
  'remote-version': ['EMCC-7', 'a secure phone cannot visit with a home of 8.x'],
  'remote-security': ['EMCC-7', 'the security modes of the two clusters do not fit a secure phone'],
});

export type EmReasonCode = keyof typeof emReasons;
