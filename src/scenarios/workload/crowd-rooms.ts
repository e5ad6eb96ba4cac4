/**
 * The group chat rooms of a population: users that follow each other by place have one together. The
 * last room may be smaller.
 */
import { roomId, userId, type RoomId, type UserId } from '../../model/devices/identifiers.js';
import type { RoomTable } from '../../model/mdm/room-table.js';
import { placeIn, type Crowd } from './crowd.js';

export class CrowdRooms {
  readonly #crowd: Crowd;
  readonly #size: number;
  readonly #first: RoomId;

  /** Opens the rooms; a size of the users of one. */
  constructor(crowd: Crowd, size: number, table: RoomTable) {
    this.#crowd = crowd;
    this.#size = size;
    this.#first = table.open();
    for (let users = size; users < crowd.users; users += size) table.open();
  }

  roomOf(user: UserId): RoomId {
    return roomId(this.#first + Math.floor(placeIn(this.#crowd, user) / this.#size));
  }

  /** Those who have the room with the user, in their order. */
  othersOf(user: UserId): readonly UserId[] {
    const place = placeIn(this.#crowd, user);
    const first = place - (place % this.#size);
    const end = Math.min(first + this.#size, this.#crowd.users);
    const others: UserId[] = [];
    for (let other = first; other < end; other += 1)
      if (other !== place) others.push(userId(this.#crowd.firstUser + other));
    return others;
  }
}
