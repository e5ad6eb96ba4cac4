/** Device types as the user sessions report names them (DEV-2, DEV-3). */
import type { Device } from '../model/devices/device.js';

/** DEV-2: an Android tablet shows as Desktop. */
export const deviceTypeOf = (device: Device): string => deviceTypes[device];

const deviceTypes: Readonly<Record<Device, string>> = {
  desktop: 'Desktop',
  iphone: 'iPhone',
  ipad: 'iPad',
  android: 'Android',
  androidTablet: 'Desktop',
  thirdParty: 'Third-party',
};
