/** Whether a client takes part in Multiple Device Messaging (DEV-5). */
import type { Figure } from '../rulebook/figure.js';
import type { Device } from './device.js';
import { isAtLeast, isVersion, type Version } from './version.js';

const version = (text: string): Version => {
  if (!isVersion(text)) throw new TypeError(`"${text}" is not a version`);
  return text;
};

/** DEV-5: the oldest Jabber that is MDM-capable. */
export const oldestCapableJabber: Figure<Version> = {
  name: 'oldest MDM-capable Jabber',
  value: version('11.7'),
  status: 'P',
  rule: 'DEV-5',
};

/** DEV-5: the oldest Expressway that carries MDM. */
export const oldestCapableExpressway: Figure<Version> = {
  name: 'oldest Expressway that carries MDM',
  value: version('X8.8'),
  status: 'P',
  rule: 'DEV-5',
};

export type Installation = {
  readonly device: Device;
  readonly version: Version;
  /** The Expressway that it comes in through, or none when it is on-premises. */
  readonly expressway: Version | undefined;
};

/** DEV-5: Jabber 11.7 or newer and, off-premises, Expressway X8.8 or newer; a third party never. */
export const isMdmCapable = ({ device, version: jabber, expressway }: Installation): boolean =>
  device !== 'thirdParty' &&
  isAtLeast(jabber, oldestCapableJabber.value) &&
  (expressway === undefined || isAtLeast(expressway, oldestCapableExpressway.value));
