/** SIZE-11: what the administrator enters with a plan. */
import {
  defaultUpperReLoginLimit,
  lowerReLoginLimit,
  mdmFailoverFactor,
  recommendedUpperLimit,
} from '../model/deployment/login-profile.js';
import { activeActiveShare } from '../model/deployment/session-limit.js';
import type { Plan } from './plan.js';
import type { Requirements } from './requirements.js';

export type Settings = {
  /** To enter, undoubled (HA-8). */
  readonly clientReLoginLowerLimitSeconds: number;
  /** To enter, undoubled. Without high availability no profile is printed: the product's default. */
  readonly clientReLoginUpperLimitSeconds: number;
  /** What MDM multiplies both limits by, once entered (HA-5). */
  readonly mdmFactor: number;
  /** To enter for the JSM alert: a whole percentage, halved under active-active (JSM-7). */
  readonly rtmtAlertPercent: number;
};

export const settingsOf = (
  { ova, redundancy, perNode }: Plan,
  { mdm, release, alertPercent }: Requirements,
): Settings => ({
  clientReLoginLowerLimitSeconds: lowerReLoginLimit.value,
  clientReLoginUpperLimitSeconds:
    redundancy === 'none'
      ? defaultUpperReLoginLimit.value
      : recommendedUpperLimit({ ova, redundancy, release, users: perNode.users }),
  mdmFactor: mdm ? mdmFailoverFactor.value : 1,
  rtmtAlertPercent:
    redundancy === 'active-active'
      ? // Rounded down, so that the alert comes no later than asked for.
        Math.max(1, Math.floor(alertPercent * activeActiveShare.value))
      : alertPercent,
});
