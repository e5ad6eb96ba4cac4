/**
 * Logins at phones of the user's own cluster (EM-1 to EM-7). The phone's screens check the PIN
 * before the service hears of it; the service looks at everything else at the end, in one step.
 */
import { emReasons } from './em-reasons.js';
import { decideLogin, type LoginView } from './login-policy.js';
import type { LoginBook } from './login-book.js';
import type { EmDecision } from './em-decision.js';
import { refusal, type EmRefusal } from './em-refusal.js';
import { newRequest, type EmRequest, type LoginAsk } from './em-request.js';
import { loginTime } from './em-figures.js';
import { checkPin } from './pin-policy.js';
import { refused, type RequestDesk, type RequestStage } from './request-desk.js';
import type { EmUserId } from '../devices/identifiers.js';
import { othersOf } from './other-logins.js';
import type { VisitingLoginService } from './visiting-login-service.js';

export class LoginService {
  readonly #desk: RequestDesk;
  readonly #book: LoginBook;
  readonly #visits: VisitingLoginService;
  readonly #ends: RequestStage;

  constructor(desk: RequestDesk, book: LoginBook, visits: VisitingLoginService) {
    this.#desk = desk;
    this.#book = book;
    this.#visits = visits;
    this.#ends = desk.stage('login ends', (request) => this.#end(request));
  }

  /** A user, or an application for one, asks to log in to a phone. */
  logIn(ask: LoginAsk): void {
    const { state } = this.#desk;
    const cluster = state.cluster(ask.cluster);
    const user = state.users.find(ask.cluster, ask.userName);
    const atPhone = this.#refusesAtPhone(ask, user);
    if (atPhone !== undefined) {
      this.#desk.turnAway(this.#request(ask, user, undefined), atPhone);
      return;
    }
    const request = this.#request(ask, user, cluster.nextRequestNumber());
    const busy = this.#desk.admit(ask.cluster);
    if (busy !== undefined) {
      this.#desk.turnAway(request, busy);
      return;
    }
    // The API does not support visits; neither does a cluster that has no use for them.
    const visits =
      user === undefined && ask.pin !== undefined && cluster.made.remoteClusters !== undefined;
    this.#desk.tell({ moment: 'arrives', request }, this.#welcome(ask, user));
    if (visits) this.#visits.search(request);
    else this.#ends.after(loginTime.value, request);
  }

  /** What the phone itself refuses: a blank field, or a PIN that is wrong. */
  #refusesAtPhone(ask: LoginAsk, user: EmUserId | undefined): EmRefusal | undefined {
    if (ask.pin === undefined) return undefined;
    if (ask.pin === '' || ask.userName === '') return refusal(202, emReasons['blank-field']);
    if (user === undefined) return undefined;
    const { users } = this.#desk.state;
    const { now } = this.#desk.simulation;
    const pin = checkPin(ask.pin, users.pinView(user, now));
    if (pin.is === 'wrong') return refusal(201, pin.because);
    return undefined;
  }

  /** How the PIN was found right, where a user has typed it. */
  #welcome(ask: LoginAsk, user: EmUserId | undefined): readonly EmDecision[] {
    if (ask.pin === undefined || user === undefined) return [];
    const { users } = this.#desk.state;
    const { now } = this.#desk.simulation;
    const { is, because } = checkPin(ask.pin, users.pinView(user, now));
    if (is === 'right') users.cachePin(user, now);
    return [{ do: 'go-on', because }];
  }

  #request(ask: LoginAsk, user: EmUserId | undefined, number: number | undefined): EmRequest {
    const { phones } = this.#desk.state;
    const { cluster, answered, ...told } = ask;
    return newRequest(
      { asks: 'login', cluster, arrivedAt: this.#desk.simulation.now, number, answered },
      { ...told, phone: phones.find(cluster, ask.deviceName), user },
    );
  }

  #end(request: EmRequest): void {
    const { state } = this.#desk;
    const { phone, user } = request;
    const decision = decideLogin(this.#view(request));
    if (decision.do === 'refuse') {
      this.#desk.finish(request, decision.refusal, [refused(decision.refusal)]);
      return;
    }
    if (phone === undefined || user === undefined) return;
    if (decision.do === 'keep') {
      this.#desk.finish(request, undefined, [
        { do: 'keep', phone, user, because: decision.because },
      ]);
      return;
    }
    const profile = state.users.profileOf(user, request.profile) ?? '';
    const number = request.number ?? 0;
    const cleared = this.#book.logOutOthers(decision.loggedOut, {
      number,
      because: decision.because,
    });
    const { serial, decision: counted } = this.#book.count({
      user,
      phone,
      requested: request.duration,
    });
    const because = emReasons['logs-in'];
    this.#desk.finish(request, undefined, [
      { do: 'go-on', because: decision.because },
      ...cleared,
      counted,
      this.#book.logIn(phone, user, { serial, profile, because }),
    ]);
  }

  #view(request: EmRequest): LoginView {
    const { state } = this.#desk;
    const { phone, user, cluster } = request;
    const { release, parameters } = state.cluster(cluster);
    return {
      phone: state.phoneView(phone, user),
      userIsKnown: user !== undefined,
      hasProfile: user !== undefined && state.users.profileOf(user, request.profile) !== undefined,
      multiple: {
        release,
        behavior: parameters.multipleLoginBehavior,
        isVisited: false,
        others: user === undefined ? [] : othersOf(state, user, phone),
      },
    };
  }
}
