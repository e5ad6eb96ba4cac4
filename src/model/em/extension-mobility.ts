/**
 * Extension Mobility of one or several clusters, put together: state, services and counters. Scripts
 * and workloads enter the model through its services and only there.
 */
import type { Simulation } from '../../engine/simulation.js';
import { cucmClusterId, type CucmClusterId, type EmUserId } from '../devices/identifiers.js';
import type { PhoneTable } from '../devices/phone-table.js';
import { CucmCluster, type NewCucmCluster } from './cucm-cluster.js';
import { DocumentService } from './document-service.js';
import { EmCounters } from './em-counters.js';
import type { EmDecision } from './em-decision.js';
import { allOf, type EmObserver } from './em-observer.js';
import type { EmParameters } from './em-parameters.js';
import { emReasons } from './em-reasons.js';
import { EmState } from './em-state.js';
import type { EmUserTable } from './em-user-table.js';
import { HomeCluster } from './home-cluster.js';
import { LoginBook } from './login-book.js';
import { LoginService } from './login-service.js';
import { LogoutService } from './logout-service.js';
import { RequestDesk } from './request-desk.js';
import { VisitingLoginService } from './visiting-login-service.js';
import { VisitingLogoutPost, type VisitToEnd } from './visiting-logout-post.js';

export type ExtensionMobilityParts = {
  readonly simulation: Simulation;
  /** Remote clusters are named by their places here. */
  readonly clusters: readonly NewCucmCluster[];
  /** All phones, with nobody logged in. */
  readonly phones: PhoneTable;
  readonly users: EmUserTable;
  /** Told of all that happens, after the counters; given the state that they may look at. */
  readonly observers: readonly ((state: EmState) => EmObserver)[];
};

export class ExtensionMobility {
  readonly state: EmState;
  readonly counters: EmCounters;
  readonly logins: LoginService;
  readonly logouts: LogoutService;
  readonly documents: DocumentService;
  readonly #simulation: Simulation;
  readonly #observer: EmObserver;
  readonly #desk: RequestDesk;
  readonly #book: LoginBook;

  constructor({ simulation, clusters, phones, users, observers }: ExtensionMobilityParts) {
    const made = clusters.map((cluster, place) => new CucmCluster(cucmClusterId(place), cluster));
    this.state = new EmState(made, phones, users);
    this.counters = new EmCounters(this.state);
    this.#simulation = simulation;
    this.#observer = allOf([this.counters, ...observers.map((observe) => observe(this.state))]);
    this.#desk = new RequestDesk(this.state, this.#observer, simulation);
    const post = new VisitingLogoutPost(this.state, simulation, (visit) => this.#endVisit(visit));
    this.#book = new LoginBook(this.state, simulation, post, (login) => this.logouts.expire(login));
    const home = new HomeCluster(this.#desk, this.#book);
    const visits = new VisitingLoginService(this.#desk, this.#book, home);
    this.logins = new LoginService(this.#desk, this.#book, visits);
    this.logouts = new LogoutService(this.#desk, this.#book);
    this.documents = new DocumentService(this.#desk, this.logins, this.logouts);
    for (const { id } of made) this.#observer.parametersInForce?.(simulation.now, id);
  }

  /** Changes parameters of a cluster; they are in force at once. */
  configure(cluster: CucmClusterId, change: Partial<EmParameters>): void {
    this.state.cluster(cluster).configure(change);
    this.#observer.parametersInForce?.(this.#simulation.now, cluster);
  }

  /** The cluster reaches the others and is reached by them from now on, or not. */
  setReachable(cluster: CucmClusterId, isReachable: boolean): void {
    this.state.cluster(cluster).isReachable = isReachable;
    this.#observer.reachabilityChanged?.(this.#simulation.now, cluster, isReachable);
  }

  /** The user has another PIN from now on; a cached one is good for a while (EM-6). */
  changePin(user: EmUserId, pin: string): void {
    this.state.users.setPin(user, pin);
    this.#desk.tell({ moment: 'pin-changes', user }, [
      { do: 'go-on', because: emReasons['pin-changed'] },
    ]);
  }

  /** EMCC-4, EMCC-6: a visited phone that still shows the login which home has ended. */
  #endVisit({ phone, user, because }: VisitToEnd): void {
    const cluster = this.state.phones.clusterOf(phone);
    const decisions: readonly EmDecision[] = [this.#book.logOut(phone, user, because)];
    this.#desk.tell({ moment: 'visiting-logout', cluster, phone }, decisions);
  }
}
