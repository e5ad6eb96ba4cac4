/**
 * Whom the users of a population know: closed groups, everybody in one a contact of everybody else.
 * Groups go by place, so that whole groups more leave the others as they are; the last one may be
 * smaller.
 */
import { userId, type UserId } from '../../model/devices/identifiers.js';
import { placeIn, type Crowd } from './crowd.js';

export class ContactGroups {
  readonly #crowd: Crowd;
  readonly #size: number;

  constructor(crowd: Crowd, size: number) {
    this.#crowd = crowd;
    this.#size = size;
  }

  contactCountOf(user: UserId): number {
    const first = this.#firstInGroupOf(user);
    return Math.min(this.#size, this.#crowd.users - first) - 1;
  }

  /** The user's contact at that place, from 0 up to and not including the count. */
  contactAt(user: UserId, place: number): UserId {
    const candidate = this.#crowd.firstUser + this.#firstInGroupOf(user) + place;
    return userId(candidate < user ? candidate : candidate + 1);
  }

  contactsOf(user: UserId): readonly UserId[] {
    return Array.from({ length: this.contactCountOf(user) }, (_, place) =>
      this.contactAt(user, place),
    );
  }

  #firstInGroupOf(user: UserId): number {
    const place = placeIn(this.#crowd, user);
    return place - (place % this.#size);
  }
}
