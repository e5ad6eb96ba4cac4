/** A refusal of Extension Mobility: its code, its text, and why. */
import type { Reason } from '../rulebook/reason.js';
import { errorOf, type EmErrorCode } from './em-error.js';

export type EmRefusal = {
  readonly code: EmErrorCode;
  /** What the response says beside the code. */
  readonly text: string;
  readonly because: Reason;
};

/** A refusal in the words of the catalogue, unless others are given. */
export const refusal = (
  code: EmErrorCode,
  because: Reason,
  text: string = errorOf(code).text,
): EmRefusal => ({ code, text, because });
