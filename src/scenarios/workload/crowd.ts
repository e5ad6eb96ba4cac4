/** The users of one population, whose rows in the cluster's tables follow each other. */
import { userId, type UserId } from '../../model/devices/identifiers.js';
import { ONE, portionAt } from '../format/share.js';

export type Crowd = {
  /** Tells its chance and its events from those of others. */
  readonly name: string;
  readonly firstUser: UserId;
  readonly users: number;
};

export const placeIn = ({ firstUser }: Crowd, user: UserId): number => user - firstUser;

/** Those who come, where so many in a million do, in their order. */
export function* attending(crowd: Crowd, attendance: number): Generator<UserId> {
  for (let place = 0; place < crowd.users; place += 1)
    if (attendance === ONE || portionAt(place, attendance) > 0)
      yield userId(crowd.firstUser + place);
}
