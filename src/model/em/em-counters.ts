/**
 * The counters of the object `Cisco Extension Mobility`, cluster by cluster, and what EM-8 looks at:
 * the busiest minute. A minute is one of the run, counted from its start (A).
 */
import { minutes, type Instant } from '../../engine/units.js';
import type { CucmClusterId } from '../devices/identifiers.js';
import type { EmDecision, EmMoment } from './em-decision.js';
import type { EmObserver } from './em-observer.js';
import type { EmAnswer, EmRequest } from './em-request.js';
import type { EmState } from './em-state.js';
import { isBusy } from './slot-policy.js';

/** By the vendor's names; RequestsInProgress is a gauge, the others only grow. */
export const emCounters = [
  'RequestsHandled',
  'RequestsInProgress',
  'RequestsThrottled',
  'LoginsSuccessful',
  'LogoutsSuccessful',
] as const;

export type EmCounter = (typeof emCounters)[number];

/** The minute in which most logins and logouts ended, of those the first. */
export type BusiestMinute = {
  /** Minutes from the start of the run to its beginning. */
  readonly minute: number;
  readonly loginsAndLogouts: number;
};

type Tally = Record<Exclude<EmCounter, 'RequestsInProgress'>, number> & {
  minute: number;
  inMinute: number;
  busiest: BusiestMinute;
};

const MINUTE = minutes(1);

export class EmCounters implements EmObserver {
  readonly #state: EmState;
  readonly #tallies: readonly Tally[];

  constructor(state: EmState) {
    this.#state = state;
    this.#tallies = state.clusters.map(() => ({
      RequestsHandled: 0,
      RequestsThrottled: 0,
      LoginsSuccessful: 0,
      LogoutsSuccessful: 0,
      minute: 0,
      inMinute: 0,
      busiest: { minute: 0, loginsAndLogouts: 0 },
    }));
  }

  /** A home that is busy throttles the request there, whatever the visiting cluster does. */
  decided(_at: Instant, moment: EmMoment, decisions: readonly EmDecision[]): void {
    if (moment.moment !== 'home-asked' && moment.moment !== 'home-decides') return;
    const home = moment.request.visit?.home;
    if (home === undefined) return;
    const tally = this.#tallies[home]!;
    if (moment.moment === 'home-decides') tally.RequestsHandled += 1;
    else if (decisions.some(refusesBusy)) tally.RequestsThrottled += 1;
  }

  answered(at: Instant, request: EmRequest, answer: EmAnswer): void {
    const { asks, cluster, number, visit } = request;
    // What the phone refuses never comes to the service.
    if (number === undefined) return;
    const tally = this.#tallies[cluster]!;
    if (isBusy(answer?.code) && visit === undefined) {
      tally.RequestsThrottled += 1;
      return;
    }
    tally.RequestsHandled += 1;
    if (answer !== undefined) return;
    if (asks === 'login') tally.LoginsSuccessful += 1;
    else tally.LogoutsSuccessful += 1;
    countInMinute(tally, Math.floor(at / MINUTE));
  }

  valueOf(counter: EmCounter, cluster: CucmClusterId): number {
    return counter === 'RequestsInProgress'
      ? this.#state.cluster(cluster).inProgress
      : this.#tallies[cluster]![counter];
  }

  busiestMinuteOf(cluster: CucmClusterId): BusiestMinute {
    return this.#tallies[cluster]!.busiest;
  }
}

const refusesBusy = (decision: EmDecision): boolean =>
  decision.do === 'refuse' && isBusy(decision.code);

const countInMinute = (tally: Tally, minute: number): void => {
  if (minute !== tally.minute) {
    tally.minute = minute;
    tally.inMinute = 0;
  }
  tally.inMinute += 1;
  if (tally.inMinute > tally.busiest.loginsAndLogouts)
    tally.busiest = { minute, loginsAndLogouts: tally.inMinute };
};
