/**
 * Who takes part in Multiple Device Messaging, and whether it is on at all (DEV-5, MDM-10, MDM-15,
 * MDM-16).
 */
import type { Release } from '../deployment/release.js';
import { profileOf } from '../deployment/release-profile.js';
import type { Reason } from '../rulebook/reason.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import type { ClientView } from './view.js';

/** MDM-10: with MDM off nobody takes part; with MDM on, every MDM-capable client does. */
export const takesPart = ({ mdmCapable }: ClientView, { mdm }: MdmParameters): boolean =>
  mdm && mdmCapable;

/** What decides whether MDM can be on, and is. */
export type MdmSettings = {
  readonly release: Release;
  readonly instantMessaging: boolean;
  readonly multipleDeviceMessaging: boolean;
};

/** MDM-15, MDM-16: why MDM is off; undefined where it is on. */
export const whyMdmIsOff = (settings: MdmSettings): Reason | undefined => {
  if (!profileOf(settings.release).knowsMdm) return mdmReasons['mdm-unknown'];
  if (!settings.instantMessaging) return mdmReasons['mdm-without-im'];
  return settings.multipleDeviceMessaging ? undefined : mdmReasons['mdm-turned-off'];
};

export const mdmIsOn = (settings: MdmSettings): boolean => whyMdmIsOff(settings) === undefined;
