/** Whether a PIN is right (EM-7): after a change the user cache still takes the old one (EM-6). */
import type { Reason } from '../rulebook/reason.js';
import { emReasons } from './em-reasons.js';

export type PinView = {
  readonly pin: string;
  /** The PIN in the user cache, if it holds one that is not too old. */
  readonly cached: string | undefined;
};

export type PinDecision = {
  readonly is: 'right' | 'right-before' | 'wrong';
  readonly because: Reason;
};

export const checkPin = (given: string, { pin, cached }: PinView): PinDecision => {
  if (given === pin) return { is: 'right', because: emReasons['pin-is-right'] };
  return given === cached
    ? { is: 'right-before', because: emReasons['pin-was-right'] }
    : { is: 'wrong', because: emReasons['wrong-pin'] };
};
