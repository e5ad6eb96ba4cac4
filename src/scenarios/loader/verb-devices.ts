/** Which devices take a verb. */
import { devices, isMobile, type Device } from '../../model/devices/device.js';
import { knowsMovement } from '../../model/devices/posture.js';
import type { ClientVerb } from '../format/stimulus-item.js';
import type { KnownClient } from './directory.js';

/** Why the client's device does not take the verb; undefined where it does, or is not known. */
export function refusal(verb: ClientVerb, { name, device }: KnownClient): string | undefined {
  if (device === undefined || takes(device, verb)) return undefined;
  return notFor(verb, name, device, (one) => takes(one, verb));
}

/** QM-11: why the client cannot take push notifications; undefined where it can. */
export function pushRefusal(name: string, device: Device): string | undefined {
  return isMobile(device) ? undefined : notFor('push', name, device, isMobile);
}

function takes(device: Device, verb: ClientVerb): boolean {
  switch (verb) {
    case 'sign-out':
      return true;
    case 'use':
      return device === 'desktop';
    default:
      return knowsMovement(device, verb);
  }
}

const notFor = (
  what: string,
  name: string,
  device: Device,
  isFor: (device: Device) => boolean,
): string => `${what} is for ${devices.filter(isFor).join(', ')}; ${name} runs on ${device}`;
