/** Who was logged in to which phone, from when to when, and why it ended: an observer. */
import type { Instant } from '../../engine/units.js';
import type { CucmClusterId, EmUserId, PhoneId } from '../../model/devices/identifiers.js';
import type { EmDecision, EmMoment } from '../../model/em/em-decision.js';
import type { EmObserver } from '../../model/em/em-observer.js';
import type { Reason } from '../../model/rulebook/reason.js';

export type EmSession = {
  readonly phone: PhoneId;
  readonly user: EmUserId;
  readonly login: Instant;
  /** Undefined while it lasts. */
  logout: Instant | undefined;
  /** Why it ended; undefined while it lasts. */
  ended: Reason | undefined;
};

/** A session with names in place of numbers, for reports. */
export type EmSessionRecord = {
  readonly phone: string;
  readonly user: string;
  readonly home: string;
  /** The cluster of the phone, where that is another one. */
  readonly visited: string | undefined;
  readonly login: Instant;
  readonly logout: Instant | undefined;
  readonly ended: Reason | undefined;
};

export class EmSessionLedger implements EmObserver {
  /** In the order of login. */
  readonly sessions: EmSession[] = [];
  readonly #open = new Map<PhoneId, EmSession>();

  decided(at: Instant, _moment: EmMoment, decisions: readonly EmDecision[]): void {
    for (const decision of decisions) {
      if (decision.do === 'log-out') this.#end(decision.phone, at, decision.because);
      if (decision.do !== 'log-in') continue;
      const { phone, user } = decision;
      // A login that home had given up is still shown; the same user's next one follows it.
      this.#end(phone, at, decision.because);
      const session: EmSession = { phone, user, login: at, logout: undefined, ended: undefined };
      this.sessions.push(session);
      this.#open.set(phone, session);
    }
  }

  #end(phone: PhoneId, at: Instant, because: Reason): void {
    const session = this.#open.get(phone);
    if (session === undefined) return;
    session.logout = at;
    session.ended = because;
    this.#open.delete(phone);
  }
}

/** The names that a record has in place of numbers. */
export type SessionNames = {
  readonly phoneName: (phone: PhoneId) => string;
  readonly userName: (user: EmUserId) => string;
  readonly clusterName: (cluster: CucmClusterId) => string;
  readonly homeOf: (user: EmUserId) => CucmClusterId;
  readonly clusterOf: (phone: PhoneId) => CucmClusterId;
};

export const recordOf = (
  { phone, user, login, logout, ended }: EmSession,
  names: SessionNames,
): EmSessionRecord => {
  const home = names.homeOf(user);
  const at = names.clusterOf(phone);
  return {
    phone: names.phoneName(phone),
    user: names.userName(user),
    home: names.clusterName(home),
    visited: at === home ? undefined : names.clusterName(at),
    login,
    logout,
    ended,
  };
};
