import { isVersion, type Version } from '../../src/model/devices/version.js';

/** The version that the text names. @throws {TypeError} if it names none. */
export const aVersion = (text: string): Version => {
  if (!isVersion(text)) throw new TypeError(`"${text}" is not a version`);
  return text;
};
