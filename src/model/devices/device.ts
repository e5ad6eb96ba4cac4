/**
 * The kinds of device that a client runs on (DEV-1). A kind is stored as its index in `devices`.
 */
export const devices = [
  'desktop',
  'iphone',
  'ipad',
  'android',
  'androidTablet',
  'thirdParty',
] as const;

export type Device = (typeof devices)[number];

/** DEV-1: every device is mobile but the desktop and the third-party XMPP client. */
export const isMobile = (device: Device): boolean =>
  device !== 'desktop' && device !== 'thirdParty';
