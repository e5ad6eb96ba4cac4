/**
 * Keeps the service log of every cluster (EM-9, EMCC-8): an observer that turns what it is told into
 * the lines of the published lab logs. What those logs do not show is not made up.
 */
import { elapsed, milliseconds, type Instant } from '../../engine/units.js';
import type { CucmClusterId } from '../devices/identifiers.js';
import type { EmDecision, EmMoment } from './em-decision.js';
import type { EmObserver } from './em-observer.js';
import type { EmAnswer, EmRequest } from './em-request.js';
import type { EmState } from './em-state.js';
import {
  failureEntries,
  homeArrivalEntries,
  homeBeginEntries,
  homeCheckEntries,
  homeLoginEntries,
} from './home-log-lines.js';
import { homeLogView, serviceUrl, visitingLogView } from './log-views.js';
import { deviceLogoutEntries, visitingLogoutEntries } from './logout-log-lines.js';
import { parameterEntries } from './parameter-log-lines.js';
import { answerEntries } from './request-log-lines.js';
import { LogoutThreads, PARAMETER_THREAD, threadOfCluster, workerOf } from './log-threads.js';
import { onOneLine, type LogEntry, type ServiceLogLine } from './service-log-line.js';
import {
  askEntry,
  homeFoundEntries,
  homeKnowsEntries,
  homeRefusedEntries,
  visitingSuccessEntries,
} from './visiting-log-lines.js';

const MILLISECOND = milliseconds(1);

export class ServiceLog implements EmObserver {
  readonly #state: EmState;
  readonly #lines: readonly ServiceLogLine[][];
  readonly #logoutThreads: LogoutThreads;

  constructor(state: EmState) {
    this.#state = state;
    this.#lines = state.clusters.map(() => []);
    this.#logoutThreads = new LogoutThreads(state.clusters.length);
  }

  /** The log of a cluster, in the order of time. */
  linesOf(cluster: CucmClusterId): readonly ServiceLogLine[] {
    return this.#lines[cluster]!;
  }

  parametersInForce(at: Instant, cluster: CucmClusterId): void {
    const { parameters } = this.#state.cluster(cluster);
    this.#write(at, cluster, PARAMETER_THREAD, parameterEntries(parameters));
  }

  decided(at: Instant, moment: EmMoment, decisions: readonly EmDecision[]): void {
    switch (moment.moment) {
      case 'remote-asked':
        return this.#remoteAsked(at, moment.request, moment.remote);
      case 'home-found':
        return this.#homeFound(at, moment.request);
      case 'home-asked':
        return this.#homeAsked(at, moment.request, decisions);
      case 'home-decides':
        return this.#homeDecides(at, moment.request, decisions);
      case 'ends':
        return this.#homePhoneLogin(at, moment.request, decisions);
      case 'expires':
        // The schedule is the one that runs, so nobody removes it.
        return this.#loggedOut(at, moment, decisions, 'runs');
      default:
        return undefined;
    }
  }

  answered(at: Instant, request: EmRequest, answer: EmAnswer): void {
    const { number, cluster, visit, arrivedAt } = request;
    if (number === undefined) return;
    const thread = workerOf(number);
    if (visit === undefined) {
      this.#write(at, cluster, thread, answerEntries(number, request, answer));
      return;
    }
    if (answer === undefined) {
      const view = visitingLogView(this.#state, request);
      this.#write(at, cluster, thread, visitingSuccessEntries(view));
      return;
    }
    const { code } = answer;
    const text = onOneLine(answer.text);
    if (visit.refusal === answer && visit.homeNumber !== undefined)
      this.#write(at, cluster, thread, homeRefusedEntries(number, code, text));
    const took = elapsed(arrivedAt, at) / MILLISECOND;
    const failure = { exception: 'MyException', milliseconds: took, hadSlot: true } as const;
    this.#write(at, cluster, thread, failureEntries(number, text, failure));
  }

  #remoteAsked(at: Instant, { cluster, number }: EmRequest, remote: CucmClusterId): void {
    const { name } = this.#state.cluster(remote);
    const url = serviceUrl(this.#state, remote);
    this.#write(at, cluster, threadOfCluster(name), [askEntry(number ?? 0, url)]);
  }

  #homeFound(at: Instant, request: EmRequest): void {
    const view = visitingLogView(this.#state, request);
    const { cluster } = request;
    this.#write(at, cluster, threadOfCluster(view.homeId), homeKnowsEntries(view));
    this.#write(at, cluster, workerOf(view.number), homeFoundEntries(view));
  }

  #homeAsked(at: Instant, request: EmRequest, decisions: readonly EmDecision[]): void {
    const { view, home } = homeLogView(this.#state, request);
    const thread = workerOf(view.home);
    const hasSlot = decisions.every((decision) => decision.do !== 'refuse');
    this.#write(at, home, thread, homeArrivalEntries(view));
    if (hasSlot) this.#write(at, home, thread, homeBeginEntries(view));
    else this.#homeFails(at, request, decisions, false);
  }

  #homeDecides(at: Instant, request: EmRequest, decisions: readonly EmDecision[]): void {
    const { view, home } = homeLogView(this.#state, request);
    const thread = workerOf(view.home);
    const refusal = decisions.find((decision) => decision.do === 'refuse');
    this.#write(at, home, thread, homeCheckEntries(view, refusal?.code));
    this.#loggedOut(at, { cluster: home, number: view.home }, decisions, 'is-removed');
    for (const decision of decisions)
      if (decision.do === 'count') this.#write(at, home, thread, homeLoginEntries(view, decision));
    this.#homeFails(at, request, decisions, true);
  }

  /** EMCC-4, EMCC-5: a login at a home phone logs other phones out as one at a visited phone does. */
  #homePhoneLogin(at: Instant, request: EmRequest, decisions: readonly EmDecision[]): void {
    const { asks, cluster, number, visit } = request;
    if (asks !== 'login' || visit !== undefined || number === undefined) return;
    this.#loggedOut(at, { cluster, number }, decisions, 'is-removed');
  }

  #homeFails(
    at: Instant,
    request: EmRequest,
    decisions: readonly EmDecision[],
    hadSlot: boolean,
  ): void {
    const { view, home, askedAt } = homeLogView(this.#state, request);
    for (const decision of decisions) {
      if (decision.do !== 'refuse') continue;
      const took = elapsed(askedAt, at) / MILLISECOND;
      const exception = decision.code === POLICY ? 'PolicyValidatorException' : 'MyException';
      const failure = { exception, milliseconds: took, hadSlot } as const;
      this.#write(at, home, workerOf(view.home), failureEntries(view.home, decision.text, failure));
    }
  }

  /** Phones that a home cluster logs out by itself. */
  #loggedOut(
    at: Instant,
    { cluster, number }: { readonly cluster: CucmClusterId; readonly number: number },
    decisions: readonly EmDecision[],
    schedule: 'runs' | 'is-removed',
  ): void {
    for (const decision of decisions) {
      if (decision.do === 'send-visiting-logout') {
        const { document, to } = decision;
        const url = serviceUrl(this.#state, to);
        const entries = visitingLogoutEntries(number, url, document);
        this.#write(at, cluster, this.#logoutThreads.next(cluster), entries);
      }
      if (decision.do === 'count-no-more') {
        const device = this.#state.phones.nameOf(decision.phone);
        const removes = schedule === 'is-removed' && decision.hadSchedule;
        const entries = deviceLogoutEntries(number, device, removes);
        this.#write(at, cluster, workerOf(number), entries);
      }
    }
  }

  #write(at: Instant, cluster: CucmClusterId, thread: string, entries: readonly LogEntry[]): void {
    const lines = this.#lines[cluster]!;
    for (const entry of entries) lines.push({ ...entry, at, thread });
  }
}

/** The code of a policy that refuses. */
const POLICY = 25;
