/** Whether a service takes one more request (EM-5). */
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';

/** Why the request is refused; undefined where a slot is free. */
export const refusesRequest = (
  inProgress: number,
  maximumConcurrentRequests: number,
): EmRefusal | undefined =>
  inProgress < maximumConcurrentRequests ? undefined : refusal(26, emReasons['requests-busy']);
