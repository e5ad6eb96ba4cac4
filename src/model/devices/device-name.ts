/**
 * Names of phones (DEV-4): usually SEP and 12 hexadecimal digits, but any name of up to 50 letters,
 * digits, `.`, `_` and `-` is one, such as the `test2` of the published lab.
 */
const LENGTH_MAX = 50;

const FORM = new RegExp(`^[A-Za-z0-9._-]{1,${LENGTH_MAX}}$`);

export const deviceNameExpected =
  `a device name, such as SEP0123456789AB: letters, digits, ".", "_" and "-", ` +
  `up to ${LENGTH_MAX}`;

/** Whether the text can be the name of a phone. */
export const isDeviceName = (text: string): boolean => FORM.test(text);

const USUAL = /^SEP[0-9A-F]{12}$/;

/** Whether the name is made of SEP and the MAC address of the phone, as it usually is. */
export const isUsualDeviceName = (text: string): boolean => USUAL.test(text);

const MAC_DIGITS = 12;
const HEXADECIMAL = 16;

/** The usual name of the phone whose MAC address is that number. */
export const usualDeviceName = (address: number): string =>
  `SEP${address.toString(HEXADECIMAL).toUpperCase().padStart(MAC_DIGITS, '0')}`;
