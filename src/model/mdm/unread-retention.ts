/**
 * How long an unread message is remembered. The bounds keep memory with the population: without
 * them, users who never read would make it follow the number of messages.
 */
import type { Duration } from '../../engine/units.js';
import type { Reason } from '../rulebook/reason.js';
import { unreadAgeMax, unreadMax } from './mdm-figures.js';
import { mdmReasons } from './mdm-reasons.js';

/** Why a user's oldest unread message is remembered no longer, or undefined where it still is. */
export const forgetsOldest = (unread: number, ageOfOldest: Duration): Reason | undefined => {
  if (unread > unreadMax.value) return mdmReasons['unread-too-many'];
  if (ageOfOldest > unreadAgeMax.value) return mdmReasons['unread-too-old'];
  return undefined;
};
