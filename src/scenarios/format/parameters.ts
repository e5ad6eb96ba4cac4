/** Settings of the deployment that a scenario may change; each default is the model's or the release's. */
import type { Reach } from '../../model/deployment/release-profile.js';
import type { HaParameters } from '../../model/ha/ha-parameters.js';
import type { AlertSettings } from '../../model/jsm/alert-settings.js';
import type { PresenceHandling } from '../../model/mdm/mdm-parameters.js';

export type Parameters = {
  /** MDM-1, MDM-15, MDM-16: off by default where the release or the lack of IM rules it out. */
  readonly mdm: boolean;
  /** MDM-16 */
  readonly im: boolean;
  /** MDM-9 */
  readonly offlineIm: boolean;
  /** QM-11: needs MDM and Stream Management. */
  readonly push: boolean;
  readonly streamManagement: boolean;
  /** MDM-12: the release decides where the scenario does not. */
  readonly groupChat: Reach;
  /** MDM-13: the release decides where the scenario does not. */
  readonly fileTransfer: Reach;
  /** QM-10 */
  readonly presenceWhileQuiet: PresenceHandling;
  /** QM-7: packets held for one quiet client before its buffer is flushed; 1 or more. */
  readonly mdmBufferLimit: number;
  /** DEV-8 */
  readonly contactsMax: number;
  /** DEV-8 */
  readonly watchersMax: number;
  /** HA-2, with the re-login limits of nodes that have their own. */
  readonly highAvailability: HaParameters;
  /** JSM-7 */
  readonly alert: AlertSettings;
};

/** Parameters that a timeline can set; they come into force with a restart of the XCP Router. */
export const settableParameters = ['mdm'] as const;
export type SettableParameter = (typeof settableParameters)[number];
