/**
 * Logins at visited phones (EMCC-1 to EMCC-7): the visiting cluster searches the home cluster, home
 * decides and counts the login, and the visiting cluster then logs the phone in.
 *
 *     arrives ─ search, 200 ms ─► home found ─ home, 40 ms ─► home decides ─ 160 ms ─► ends
 *
 * A cluster that cannot be reached costs 120 s of waiting. What is under way arrives: only sending
 * asks whether the other cluster can be reached.
 */
import { invariant } from '../../engine/errors.js';
import type { CucmClusterId } from '../devices/identifiers.js';
import type { EmDecision } from './em-decision.js';
import { homeTime, remoteTimeout, searchTime, visitingLoginTime } from './em-figures.js';
import { emReasons } from './em-reasons.js';
import { refusal, type EmRefusal } from './em-refusal.js';
import { newVisit, type EmRequest } from './em-request.js';
import type { HomeCluster } from './home-cluster.js';
import type { LoginBook } from './login-book.js';
import { refusesLogin } from './phone-policy.js';
import { refused, type RequestDesk, type RequestStage } from './request-desk.js';
import { nextStep } from './search-policy.js';
import { homeOf, visitOf } from './visit.js';

export class VisitingLoginService {
  readonly #desk: RequestDesk;
  readonly #book: LoginBook;
  readonly #home: HomeCluster;
  readonly #asksOn: RequestStage;
  readonly #gaveUp: RequestStage;
  readonly #found: RequestStage;
  readonly #waited: RequestStage;
  readonly #decides: RequestStage;
  readonly #ends: RequestStage;

  constructor(desk: RequestDesk, book: LoginBook, home: HomeCluster) {
    this.#desk = desk;
    this.#book = book;
    this.#home = home;
    this.#asksOn = desk.stage('remote cluster is silent', (request) => this.#askOn(request));
    this.#gaveUp = desk.stage('search is in vain', (request) => this.#fail(request));
    this.#found = desk.stage('home is found', (request) => this.#askHome(request));
    this.#waited = desk.stage('home is silent', (request) => this.#fail(request));
    this.#decides = desk.stage('home decides', (request) => this.#decide(request));
    this.#ends = desk.stage('visiting login ends', (request) => this.#end(request));
  }

  /** The service of the phone's cluster does not know the user: some other cluster may. */
  search(request: EmRequest): void {
    request.visit = newVisit();
    this.#askOn(request);
  }

  #askOn(request: EmRequest): void {
    const visit = visitOf(request);
    const { state } = this.#desk;
    const { remoteClusters } = state.cluster(request.cluster).made;
    for (;;) {
      const step = nextStep({ remoteClusters, asked: visit.asked, hasSilent: visit.hasSilent });
      if (step.do === 'give-up') {
        visit.refusal = step.refusal;
        this.#gaveUp.after(searchTime.value, request);
        return;
      }
      visit.asked += 1;
      const answer = this.#ask(request, step.cluster);
      if (answer === 'knows') {
        visit.home = step.cluster;
        this.#found.after(searchTime.value, request);
        return;
      }
      if (answer === 'silent') {
        visit.hasSilent = true;
        this.#asksOn.after(remoteTimeout.value, request);
        return;
      }
    }
  }

  /** Whether a remote cluster knows the user; a query is a request there, with its number. */
  #ask(request: EmRequest, remote: CucmClusterId): 'knows' | 'unknown' | 'silent' {
    const { state } = this.#desk;
    const moment = { moment: 'remote-asked', request, remote } as const;
    if (!state.areLinked(request.cluster, remote)) {
      this.#desk.tell(moment, []);
      return 'silent';
    }
    state.cluster(remote).nextRequestNumber();
    request.user = state.users.find(remote, request.userName ?? '');
    const isHome = request.user !== undefined;
    const because = isHome ? emReasons['home-found'] : emReasons['asks-next-cluster'];
    this.#desk.tell(moment, [
      { do: isHome ? 'find-home' : 'ask-cluster', cluster: remote, because },
    ]);
    return isHome ? 'knows' : 'unknown';
  }

  /** EMCC-1: the phone is looked at before home is asked. */
  #askHome(request: EmRequest): void {
    const visit = visitOf(request);
    const { state } = this.#desk;
    const home = homeOf(visit);
    this.#desk.tell({ moment: 'home-found', request }, []);
    const unfit = refusesLogin(state.phoneView(request.phone, request.user));
    if (unfit !== undefined) {
      this.#refuse(request, unfit);
      return;
    }
    if (!state.areLinked(request.cluster, home)) {
      visit.refusal = refusal(40, emReasons['home-silent']);
      this.#waited.after(remoteTimeout.value, request);
      return;
    }
    visit.refusal = this.#home.admit(request);
    if (visit.refusal === undefined) this.#decides.after(homeTime.value, request);
    else this.#ends.after(visitingLoginTime.value, request);
  }

  #decide(request: EmRequest): void {
    this.#home.decide(request);
    this.#ends.after(visitingLoginTime.value, request);
  }

  #end(request: EmRequest): void {
    const visit = visitOf(request);
    const { phone, user } = request;
    if (visit.refusal !== undefined || visit.serial === undefined) {
      this.#fail(request);
      return;
    }
    invariant(phone !== undefined && user !== undefined, 'home has looked at phone and user');
    const unfit = refusesLogin(this.#desk.state.phoneView(phone, user));
    if (unfit !== undefined) {
      this.#refuse(request, unfit, this.#book.takeBack(phone, user, unfit.because));
      return;
    }
    const profile = this.#desk.state.users.profileOf(user, request.profile) ?? '';
    const because = emReasons['visiting-logs-in'];
    this.#desk.finish(request, undefined, [
      this.#book.logIn(phone, user, { serial: visit.serial, profile, because }),
    ]);
  }

  /** The refusal that the search or home has come to. */
  #fail(request: EmRequest): void {
    const { refusal: found } = visitOf(request);
    invariant(found !== undefined, 'a visit that fails was refused');
    this.#refuse(request, found);
  }

  #refuse(request: EmRequest, found: EmRefusal, undone: readonly EmDecision[] = []): void {
    this.#desk.finish(request, found, [refused(found), ...undone]);
  }
}
