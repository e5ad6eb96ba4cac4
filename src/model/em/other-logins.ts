/** Where else home counts a user, as policies see it. */
import type { EmUserId, PhoneId } from '../devices/identifiers.js';
import type { EmState } from './em-state.js';
import type { OtherLogin } from './multiple-login-policy.js';

/** The user's logins at other phones than this one, in the order in which they came. */
export const othersOf = (
  state: EmState,
  user: EmUserId,
  phone: PhoneId | undefined,
): readonly OtherLogin[] =>
  state.logins
    .of(user)
    .filter((login) => state.logins.phoneOf(login) !== phone)
    .map((login) => ({ login, isVisited: state.isVisited(user, state.logins.phoneOf(login)) }));
