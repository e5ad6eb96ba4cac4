/**
 * The post between clusters that has visited phones logged out (EMCC-4). Home sends and does not
 * wait; the phone's cluster takes the time of a logout, and logs the phone out if it still shows the
 * login that is meant. What cannot be delivered is lost.
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import type { EmUserId, PhoneId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { EmDecision } from './em-decision.js';
import { logoutTime } from './em-figures.js';
import { emReasons } from './em-reasons.js';
import type { EmState } from './em-state.js';
import { visitingLogoutXml } from './visiting-logout-document.js';

/** A login that home ends at a visited phone. */
export type VisitToEnd = {
  readonly user: EmUserId;
  readonly phone: PhoneId;
  readonly serial: number;
  /** The number of the request at home. */
  readonly number: number;
  /** Why the phone shows its logout profile again. */
  readonly because: Reason;
};

export class VisitingLogoutPost {
  readonly #state: EmState;
  readonly #simulation: Simulation;
  readonly #arrives: EventKind<PhoneId>;
  /** The logins that are to end at each phone, in the order in which home said so. */
  readonly #underway = new Map<PhoneId, VisitToEnd[]>();

  /** @param ended what is to be done at a phone that still shows the login */
  constructor(state: EmState, simulation: Simulation, ended: (visit: VisitToEnd) => void) {
    this.#state = state;
    this.#simulation = simulation;
    this.#arrives = simulation.define<PhoneId>('visiting logout', 'timer', (phone) => {
      const [visit, ...rest] = this.#underway.get(phone) ?? [];
      if (rest.length > 0) this.#underway.set(phone, rest);
      else this.#underway.delete(phone);
      if (visit !== undefined && state.sessions.serialAt(phone) === visit.serial) ended(visit);
    });
  }

  send(visit: VisitToEnd): EmDecision {
    const { phones, users } = this.#state;
    const { phone, user, number } = visit;
    const home = users.homeOf(user);
    const to = phones.clusterOf(phone);
    const isReached = this.#state.areLinked(home, to);
    if (isReached) {
      this.#underway.set(phone, [...(this.#underway.get(phone) ?? []), visit]);
      this.#simulation.after(logoutTime.value, this.#arrives, phone);
    }
    return {
      do: 'send-visiting-logout',
      phone,
      to,
      document: visitingLogoutXml({
        requestNumber: number,
        deviceName: phones.nameOf(phone),
        clusterId: this.#state.cluster(home).name,
      }),
      isReached,
      because: isReached ? emReasons['visiting-logout-sent'] : emReasons['stale-login'],
    };
  }
}
