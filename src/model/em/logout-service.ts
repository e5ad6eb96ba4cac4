/**
 * Logouts: of one phone by whoever is at it or by an application, of every phone of a cluster, and
 * by the system when the time of a login is over (EM-1, EM-4, EMCC-6).
 */
import { phoneId, type LoginId } from '../devices/identifiers.js';
import { logoutTime } from './em-figures.js';
import { emReasons } from './em-reasons.js';
import { newRequest, type EmRequest, type LogoutAsk } from './em-request.js';
import type { LoginBook } from './login-book.js';
import { refusesLogout } from './phone-policy.js';
import { refused, type RequestDesk, type RequestStage } from './request-desk.js';

export class LogoutService {
  readonly #desk: RequestDesk;
  readonly #book: LoginBook;
  readonly #ends: RequestStage;
  readonly #allEnd: RequestStage;

  constructor(desk: RequestDesk, book: LoginBook) {
    this.#desk = desk;
    this.#book = book;
    this.#ends = desk.stage('logout ends', (request) => this.#end(request));
    this.#allEnd = desk.stage('logout of all ends', (request) => this.#endAll(request));
  }

  /** Whoever is at the phone leaves it. */
  logOut(ask: LogoutAsk): void {
    this.#ask('logout', ask, ask.deviceName, this.#ends);
  }

  /** Everybody is logged out of every phone of the cluster. */
  logOutAll(ask: Omit<LogoutAsk, 'deviceName'>): void {
    this.#ask('logout-all', ask, undefined, this.#allEnd);
  }

  /** The time of a login is over: home logs its phone out, or has it logged out (EMCC-6). */
  expire(login: LoginId): void {
    const { state } = this.#desk;
    const phone = state.logins.phoneOf(login);
    const user = state.logins.userOf(login);
    const home = state.cluster(state.users.homeOf(user));
    const because = state.isVisited(user, phone)
      ? emReasons['visit-expired']
      : emReasons['maximum-reached'];
    const number = home.nextRequestNumber();
    const decisions = this.#book.logOutFromHome(login, {
      number,
      because,
      becauseVisited: because,
    });
    this.#desk.tell({ moment: 'expires', cluster: home.id, number, phone }, decisions);
  }

  #ask(
    asks: 'logout' | 'logout-all',
    { cluster, answered }: Omit<LogoutAsk, 'deviceName'>,
    deviceName: string | undefined,
    stage: RequestStage,
  ): void {
    const { state, simulation } = this.#desk;
    const number = state.cluster(cluster).nextRequestNumber();
    const request = newRequest(
      { asks, cluster, arrivedAt: simulation.now, number, answered },
      {
        deviceName,
        phone: deviceName === undefined ? undefined : state.phones.find(cluster, deviceName),
      },
    );
    const busy = this.#desk.admit(cluster);
    if (busy !== undefined) {
      this.#desk.turnAway(request, busy);
      return;
    }
    this.#desk.tell({ moment: 'arrives', request }, []);
    stage.after(logoutTime.value, request);
  }

  #end(request: EmRequest): void {
    const { state } = this.#desk;
    const { phone } = request;
    const unfit = refusesLogout(state.phoneView(phone, undefined));
    const user = phone === undefined ? undefined : state.sessions.userAt(phone);
    if (unfit !== undefined || phone === undefined || user === undefined) {
      this.#desk.finish(request, unfit, unfit === undefined ? [] : [refused(unfit)]);
      return;
    }
    this.#desk.finish(request, undefined, this.#book.leave(phone, user, emReasons['logs-out']));
  }

  #endAll(request: EmRequest): void {
    const { state } = this.#desk;
    const decisions = [];
    for (let row = 0; row < state.phones.phones; row += 1) {
      const phone = phoneId(row);
      const user = state.sessions.userAt(phone);
      if (user === undefined || state.phones.clusterOf(phone) !== request.cluster) continue;
      decisions.push(...this.#book.leave(phone, user, emReasons['logs-all-out']));
    }
    this.#desk.finish(request, undefined, decisions);
  }
}
