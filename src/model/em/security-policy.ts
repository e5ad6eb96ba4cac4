/**
 * Whether the security modes of two clusters let a phone visit (EMCC-7). A phone that is not secure
 * always can.
 */
import { isFrom9, type CucmRelease } from './cucm-release.js';
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';

/** A cluster in mixed mode takes secure and nonsecure phones. */
export const securityModes = ['nonsecure', 'mixed'] as const;
export type SecurityMode = (typeof securityModes)[number];

export type SecuredCluster = { readonly release: CucmRelease; readonly securityMode: SecurityMode };

/** Why the phone cannot visit, by the vendor's table of modes; undefined where it can. */
export const refusesSecurity = (
  home: SecuredCluster,
  visiting: SecuredCluster,
  phoneIsSecure: boolean,
): EmRefusal | undefined => {
  if (!phoneIsSecure) return undefined;
  // The table says that an 8.x visiting cluster takes no secure phone, and names no code.
  if (!isFrom9(visiting.release)) return refusal(46, emReasons['remote-security']);
  if (!isFrom9(home.release)) return refusal(45, emReasons['remote-version']);
  return home.securityMode === 'nonsecure' && visiting.securityMode === 'mixed'
    ? refusal(46, emReasons['remote-security'])
    : undefined;
};
