/**
 * The font of all pictures. It comes with impsim, since a machine may have none; under a name that
 * none has, so that what is installed changes nothing.
 */
import { fileURLToPath } from 'node:url';

export const FONT = 'impsim Pretendard';

/** Latin and all of Hangul; beside this file, or in the package beside the bundle. */
export const fontFile = (): string =>
  fileURLToPath(new URL('./fonts/pretendard-400.woff2', import.meta.url));
