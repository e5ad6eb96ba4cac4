/** The words for what happens to phones and what is decided about them. */
import { formatDuration } from '../../engine/duration-text.js';
import type { CucmClusterId, PhoneId } from '../../model/devices/identifiers.js';
import type { EmDecision, EmMoment } from '../../model/em/em-decision.js';
import type { EmRequest } from '../../model/em/em-request.js';
import type { EmCast } from './em-cast.js';
import type { TracedDecision } from './traced-decision.js';

export class EmWording {
  readonly #cast: EmCast;

  constructor(cast: EmCast) {
    this.#cast = cast;
  }

  /** `alice asks to log in at SEP0123456789AB, request 1 at home` */
  momentText(moment: EmMoment): string {
    switch (moment.moment) {
      case 'arrives':
        return `${this.#askText(moment.request)}, ${this.#numberText(moment.request)}`;
      case 'ends':
        return `${this.#numberText(moment.request)} ends`;
      case 'remote-asked': {
        const { request, remote } = moment;
        return `${this.#cluster(request.cluster)} asks ${this.#cluster(remote)} for ${request.userName}`;
      }
      case 'home-found':
        return `${this.#cluster(moment.request.cluster)} goes on with ${this.#home(moment.request)}`;
      case 'home-asked':
        return `${this.#numberText(moment.request)} comes to ${this.#home(moment.request)} as its request ${moment.request.visit?.homeNumber}`;
      case 'home-decides':
        return `${this.#home(moment.request)} decides its request ${moment.request.visit?.homeNumber}`;
      case 'expires':
        return `the time of the login at ${this.#phone(moment.phone)} is over`;
      case 'visiting-logout':
        return `${this.#cluster(moment.cluster)} hears that ${this.#phone(moment.phone)} is to be logged out`;
      case 'pin-changes':
        return `the PIN of ${this.#cast.userName(moment.user)} is changed`;
    }
  }

  /** Whom a decision is about and what it says; some need the request that they belong to. */
  traced(decision: EmDecision, moment: EmMoment): TracedDecision {
    const { because } = decision;
    const about = (subject: string, text: string): TracedDecision => ({
      do: 'extension-mobility',
      subject,
      text,
      because,
    });
    switch (decision.do) {
      case 'refuse':
        return about(this.#asker(moment), `is refused: ${decision.code}, ${decision.text}`);
      case 'go-on':
        return about(this.#asker(moment), 'may go on');
      case 'ask-cluster':
        return about(this.#cluster(decision.cluster), 'does not know the user');
      case 'find-home':
        return about(this.#cluster(decision.cluster), 'is the home cluster');
      case 'count': {
        const { user, phone, duration } = decision;
        const span = duration === undefined ? 'without end' : `for ${formatDuration(duration)}`;
        const name = this.#cast.userName(user);
        return about(name, `is counted at ${this.#phone(phone)} ${span}`);
      }
      case 'count-no-more':
      case 'go-on-counting': {
        const still = decision.do === 'go-on-counting' ? 'is still counted' : 'is no more counted';
        const name = this.#cast.userName(decision.user);
        return about(name, `${still} at ${this.#phone(decision.phone)}`);
      }
      case 'log-in': {
        const name = this.#cast.userName(decision.user);
        return about(this.#phone(decision.phone), `shows ${decision.profile} of ${name}`);
      }
      case 'log-out':
        return about(this.#phone(decision.phone), 'shows its logout profile');
      case 'keep':
        return about(this.#phone(decision.phone), `keeps ${this.#cast.userName(decision.user)}`);
      case 'send-visiting-logout': {
        const { phone, to, isReached } = decision;
        const can = isReached ? 'is told' : 'cannot be told';
        return about(this.#cluster(to), `${can} to log ${this.#phone(phone)} out`);
      }
    }
  }

  /** The phone that a request is about, or the cluster that it came to. */
  #asker(moment: EmMoment): string {
    if ('request' in moment)
      return moment.request.phone === undefined
        ? this.#cluster(moment.request.cluster)
        : this.#phone(moment.request.phone);
    if ('phone' in moment) return this.#phone(moment.phone);
    return this.#cast.userName(moment.user);
  }

  #askText({ asks, userName, deviceName, phone }: EmRequest): string {
    const where = phone === undefined ? deviceName : this.#phone(phone);
    switch (asks) {
      case 'login':
        return userName === undefined
          ? 'a document comes'
          : `${userName} asks to log in at ${where}`;
      case 'logout':
        return where === undefined ? 'a document comes' : `a logout is asked for at ${where}`;
      case 'logout-all':
        return 'the logout of everybody is asked for';
    }
  }

  #numberText({ number, cluster }: EmRequest): string {
    return number === undefined
      ? `which ${this.#cluster(cluster)} never hears of`
      : `request ${number} at ${this.#cluster(cluster)}`;
  }

  #home({ visit }: EmRequest): string {
    return visit?.home === undefined ? 'home' : this.#cluster(visit.home);
  }

  #cluster(cluster: CucmClusterId): string {
    return this.#cast.clusterName(cluster);
  }

  #phone(phone: PhoneId): string {
    return this.#cast.phoneName(phone);
  }
}
