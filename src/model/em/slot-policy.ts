/** Whether a service takes one more request (EM-5). */
import type { EmErrorCode } from './em-error.js';
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';

const BUSY = 26;

/** Whether a code says that every slot is taken, so that it is worth trying again. */
export const isBusy = (code: EmErrorCode | undefined): boolean => code === BUSY;

/** Why the request is refused; undefined where a slot is free. */
export const refusesRequest = (
  inProgress: number,
  maximumConcurrentRequests: number,
): EmRefusal | undefined =>
  inProgress < maximumConcurrentRequests ? undefined : refusal(BUSY, emReasons['requests-busy']);
