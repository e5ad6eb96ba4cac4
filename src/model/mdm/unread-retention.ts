/**
 * How long an unread message is remembered. The bounds keep memory with the population: without
 * them, users who never read would make it follow the number of messages.
 */
import { elapsed, type Duration } from '../../engine/units.js';
import type { UserId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { Deliberation } from './deliberation.js';
import { unreadAgeMax, unreadMax } from './mdm-figures.js';
import { mdmReasons } from './mdm-reasons.js';

/** Forgets what of a user's unread messages is too much, or too old, now that another one came. */
export const forgetOldUnread = (
  { state: { messages }, observer, now }: Deliberation,
  user: UserId,
): void => {
  let oldest = messages.oldestUnreadOf(user);
  while (oldest !== undefined) {
    const age = elapsed(messages.sentAt(oldest), now);
    const because = forgetsOldest(messages.unreadCountOf(user), age);
    if (because === undefined) return;
    observer.forgotten?.(now, oldest, because);
    messages.forget(oldest);
    oldest = messages.oldestUnreadOf(user);
  }
};

/** Why a user's oldest unread message is remembered no longer, or undefined where it still is. */
export const forgetsOldest = (unread: number, ageOfOldest: Duration): Reason | undefined => {
  if (unread > unreadMax.value) return mdmReasons['unread-too-many'];
  if (ageOfOldest > unreadAgeMax.value) return mdmReasons['unread-too-old'];
  return undefined;
};
