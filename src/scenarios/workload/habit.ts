/** Something that a client, or its user, does again and again while the user's day lasts. */
import type { ClientId, UserId } from '../../model/devices/identifiers.js';

export type Habit = {
  /** The client comes to hand. Schedules at most one event for each purpose. */
  begin(client: ClientId, user: UserId): void;
};
