/** Which devices take a verb. A verb that is not here is taken by all. */
import { devices, isMobile, type Device } from '../../model/devices/device.js';
import type { ClientVerb } from '../format/stimulus-item.js';
import type { KnownClient } from './directory.js';

const desktops: readonly Device[] = ['desktop'];
const mobiles = devices.filter(isMobile);
const desktopsAndMobiles = [...desktops, ...mobiles];

const takersOf: { readonly [verb in ClientVerb]?: readonly Device[] } = {
  foreground: mobiles,
  background: mobiles,
  'open-lid': desktops,
  'close-lid': desktops,
  use: desktops,
  lock: desktopsAndMobiles,
  unlock: desktopsAndMobiles,
};

/** Why the client's device does not take the verb; undefined where it does, or is not known. */
export function refusal(verb: ClientVerb, { name, device }: KnownClient): string | undefined {
  const takers = takersOf[verb];
  if (device === undefined || takers === undefined || takers.includes(device)) return undefined;
  return `${verb} is for ${takers.join(', ')}; ${name} runs on ${device}`;
}
