/**
 * Who takes part in Multiple Device Messaging, and whether it is on at all (DEV-5, MDM-10, MDM-15,
 * MDM-16).
 */
import type { Release } from '../deployment/release.js';
import { profileOf } from '../deployment/release-profile.js';
import type { MdmParameters } from './mdm-parameters.js';
import type { ClientView } from './view.js';

/** MDM-10: with MDM off nobody takes part; with MDM on, every MDM-capable client does. */
export const takesPart = ({ mdmCapable }: ClientView, { mdm }: MdmParameters): boolean =>
  mdm && mdmCapable;

/** MDM-15, MDM-16: MDM is on where it is set so, the release knows it, and there is IM. */
export const mdmIsOn = (settings: {
  readonly release: Release;
  readonly instantMessaging: boolean;
  readonly multipleDeviceMessaging: boolean;
}): boolean =>
  settings.multipleDeviceMessaging &&
  settings.instantMessaging &&
  profileOf(settings.release).knowsMdm;
