/**
 * Applies what policies decide: begins and ends logins at home clusters and on phones, and answers
 * what was done, decision by decision. It branches on nothing but where a phone stands.
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import { later, type Duration } from '../../engine/units.js';
import type { EmUserId, LoginId, PhoneId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import { effectiveDuration } from './duration-policy.js';
import type { EmDecision } from './em-decision.js';
import { emReasons } from './em-reasons.js';
import type { EmState } from './em-state.js';
import type { VisitingLogoutPost } from './visiting-logout-post.js';

export type NewLogin = {
  readonly user: EmUserId;
  readonly phone: PhoneId;
  /** What an application asked for; undefined is no wish. */
  readonly requested: Duration | undefined;
};

/** A logout that home begins by itself. */
export type HomeLogout = {
  /** The number of the request at home that it belongs to. */
  readonly number: number;
  /** Why home counts the login no more. */
  readonly because: Reason;
  /** Why a visited phone shows its logout profile again. */
  readonly becauseVisited: Reason;
};

export class LoginBook {
  readonly #state: EmState;
  readonly #simulation: Simulation;
  readonly #post: VisitingLogoutPost;
  readonly #expires: EventKind<LoginId>;

  /** @param expired what is to be done when the time of a login is over */
  constructor(
    state: EmState,
    simulation: Simulation,
    post: VisitingLogoutPost,
    expired: (login: LoginId) => void,
  ) {
    this.#state = state;
    this.#simulation = simulation;
    this.#post = post;
    this.#expires = simulation.define<LoginId>('login expires', 'timer', (login) => {
      // The row may serve another login by now, whose time is not over.
      if (state.logins.expiryOf(login) === simulation.now) expired(login);
    });
  }

  /** Logs out the logins that a new one ends, wherever their phones stand. */
  logOutOthers(
    loggedOut: readonly { readonly login: LoginId }[],
    { number, because }: Pick<HomeLogout, 'number' | 'because'>,
  ): readonly EmDecision[] {
    const becauseVisited = emReasons['visiting-logout'];
    return loggedOut.flatMap(({ login }) =>
      this.logOutFromHome(login, { number, because, becauseVisited }),
    );
  }

  /** Home counts the login, and schedules its end. */
  count({ user, phone, requested }: NewLogin): { serial: number; decision: EmDecision } {
    const { logins, users } = this.#state;
    const isVisited = this.#state.isVisited(user, phone);
    const home = this.#state.cluster(users.homeOf(user));
    const { duration, because } = effectiveDuration({
      release: home.release,
      parameters: home.parameters,
      isVisited,
      ownMaximum: users.describe(user).ownMaximum,
      requested,
    });
    if (isVisited) home.takeBaseDevice();
    const expires = duration === undefined ? undefined : later(this.#simulation.now, duration);
    const login = logins.open(user, phone, expires);
    if (expires !== undefined) this.#simulation.at(expires, this.#expires, login);
    return {
      serial: logins.serialOf(login),
      decision: { do: 'count', user, phone, duration, because },
    };
  }

  /** The phone takes the user's profile. */
  logIn(
    phone: PhoneId,
    user: EmUserId,
    { serial, profile, because }: { serial: number; profile: string; because: Reason },
  ): EmDecision {
    this.#state.sessions.begin(phone, user, serial);
    this.#state.phones.takeProfile(phone, profile, this.#state.users.homeOf(user));
    return { do: 'log-in', phone, user, profile, because };
  }

  /** The phone shows its logout profile again. */
  logOut(phone: PhoneId, user: EmUserId, because: Reason): EmDecision {
    this.#state.sessions.end(phone);
    this.#state.phones.dropProfile(phone);
    return { do: 'log-out', phone, user, because };
  }

  /**
   * Home logs a phone out (EM-2, EMCC-4): one of its own at once; of a visited one it tells the
   * phone's cluster, and does not wait.
   */
  logOutFromHome(login: LoginId, logout: HomeLogout): readonly EmDecision[] {
    const { number, because, becauseVisited } = logout;
    const { logins, sessions } = this.#state;
    const user = logins.userOf(login);
    const phone = logins.phoneOf(login);
    const isVisited = this.#state.isVisited(user, phone);
    const serial = logins.serialOf(login);
    const visit = { user, phone, serial, number, because: becauseVisited };
    const told = isVisited ? [this.#post.send(visit)] : [];
    const decisions = [...told, this.#close(login, because)];
    if (!isVisited && sessions.serialAt(phone) === serial)
      decisions.push(this.logOut(phone, user, because));
    return decisions;
  }

  /** Whoever is at the phone leaves it; home is told, if it can be. */
  leave(phone: PhoneId, user: EmUserId, because: Reason): readonly EmDecision[] {
    const left = this.logOut(phone, user, because);
    const told = this.#tellHome(phone, user, because);
    return told === undefined ? [left] : [left, told];
  }

  /** A login that home counts cannot begin on the phone; home is told, if it can be. */
  takeBack(phone: PhoneId, user: EmUserId, because: Reason): readonly EmDecision[] {
    const told = this.#tellHome(phone, user, because);
    return told === undefined ? [] : [told];
  }

  /** What home still counts of the user at the phone, though the phone has ended it, it counts no more. */
  closeEnded(phone: PhoneId, user: EmUserId): readonly EmDecision[] {
    const login = this.#state.logins.at(user, phone);
    return login === undefined ? [] : [this.#close(login, emReasons['ended-unheard'])];
  }

  #tellHome(phone: PhoneId, user: EmUserId, because: Reason): EmDecision | undefined {
    const login = this.#state.logins.at(user, phone);
    if (login === undefined) return undefined;
    const home = this.#state.users.homeOf(user);
    if (this.#state.areLinked(home, this.#state.phones.clusterOf(phone)))
      return this.#close(login, because);
    this.#state.logins.markEnded(login);
    return { do: 'go-on-counting', user, phone, because: emReasons['home-not-told'] };
  }

  #close(login: LoginId, because: Reason): EmDecision {
    const { logins, users } = this.#state;
    const user = logins.userOf(login);
    const phone = logins.phoneOf(login);
    if (this.#state.isVisited(user, phone))
      this.#state.cluster(users.homeOf(user)).freeBaseDevice();
    const hadSchedule = logins.expiryOf(login) !== undefined;
    logins.close(login);
    return { do: 'count-no-more', user, phone, hadSchedule, because };
  }
}
