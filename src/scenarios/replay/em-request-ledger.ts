/**
 * The way of requests between phones and clusters, step by step, for those who draw it: an observer.
 * Memory is bounded: of the first requests of the copies that the trace shows every step is kept, of later ones nothing but how many
 * they are.
 */
import type { Instant } from '../../engine/units.js';
import type { CucmClusterId, PhoneId } from '../../model/devices/identifiers.js';
import type { EmDecision, EmMoment } from '../../model/em/em-decision.js';
import type { EmObserver } from '../../model/em/em-observer.js';
import type { EmAnswer, EmRequest } from '../../model/em/em-request.js';
import type { EmState } from '../../model/em/em-state.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { EmCast } from './em-cast.js';
import { EmParties } from './em-parties.js';
import { answerReasons, answerStep, stepsOf, type EmStep } from './em-steps.js';

export type EmRequestRecord = {
  /** The system asks by itself when the time of a login is over. */
  readonly asks: EmRequest['asks'] | 'expiry';
  /** Its number at that cluster; undefined where it never got to the service. */
  readonly number: number | undefined;
  readonly cluster: string;
  readonly phone: string | undefined;
  readonly user: string | undefined;
  readonly arrivedAt: Instant;
  /** The home cluster, where a visited one has found it. */
  home: string | undefined;
  /** Undefined while it is under way. */
  endedAt: Instant | undefined;
  /** Why it failed; undefined where it succeeded, or is under way. */
  failure: EmAnswer;
  readonly steps: EmStep[];
};

export type EmRequestLog = {
  /** Of the first requests, in the order of arrival. */
  readonly kept: readonly EmRequestRecord[];
  /** Requests of the same copies behind these, as far as a service had them: those that have a number. */
  readonly more: number;
};

const KEPT_MAX = 200;
/** Hot desks are alike: a few of their requests show what all do. */
const DESKS_KEPT_MAX = 20;

export class EmRequestLedger implements EmObserver {
  readonly #kept: EmRequestRecord[] = [];
  readonly #underway = new Map<EmRequest, EmRequestRecord>();
  /** What has sent a phone's cluster to log it out, while that is under way. */
  readonly #logouts = new Map<PhoneId, EmRequestRecord>();
  /** Why the request that ends now ends as it does. */
  #reasons: readonly Reason[] = [];
  readonly #cast: EmCast;
  readonly #parties: EmParties;
  readonly #copies: number;
  #more = 0;
  #desks = 0;

  /** @param copies the copies of the cast, from the first on, whose requests are kept */
  constructor(state: EmState, cast: EmCast, copies: number) {
    this.#cast = cast;
    this.#parties = new EmParties(state, cast);
    this.#copies = copies;
  }

  get log(): EmRequestLog {
    return { kept: this.#kept, more: this.#more };
  }

  decided(at: Instant, moment: EmMoment, decisions: readonly EmDecision[]): void {
    const record = this.#recordOf(at, moment);
    if (record === undefined) {
      if (this.#isMore(moment)) this.#more += 1;
      return;
    }
    record.steps.push(...stepsOf(at, moment, decisions, this.#parties));
    if ('request' in moment) record.home = this.#parties.home(moment.request)?.name;
    if (moment.moment === 'ends') this.#reasons = answerReasons(decisions, moment.request);
    for (const decision of decisions)
      if (decision.do === 'send-visiting-logout' && decision.isReached)
        this.#logouts.set(decision.phone, record);
  }

  answered(at: Instant, request: EmRequest, answer: EmAnswer): void {
    const record = this.#underway.get(request);
    if (record === undefined) return;
    this.#underway.delete(request);
    record.endedAt = at;
    record.failure = answer;
    record.steps.push(answerStep(at, request, answer, this.#reasons, this.#parties));
  }

  /** Undefined where nothing is kept of what the moment belongs to. */
  #recordOf(at: Instant, moment: EmMoment): EmRequestRecord | undefined {
    switch (moment.moment) {
      case 'arrives':
        return this.#arrived(at, moment.request);
      case 'expires':
        return this.#expired(at, moment);
      case 'visiting-logout': {
        const record = this.#logouts.get(moment.phone);
        this.#logouts.delete(moment.phone);
        return record;
      }
      case 'pin-changes':
        return undefined;
      default:
        return this.#underway.get(moment.request);
    }
  }

  /** Whether the moment begins a request, of which nothing is kept, in a service log of the run. */
  #isMore(moment: EmMoment): boolean {
    if (moment.moment === 'expires') return this.#isTraced(moment.cluster);
    if (moment.moment !== 'arrives') return false;
    const { cluster, number } = moment.request;
    return number !== undefined && this.#isTraced(cluster);
  }

  #arrived(at: Instant, request: EmRequest): EmRequestRecord | undefined {
    const { asks, number, cluster, phone, userName } = request;
    if (!this.#hasRoom(cluster, phone)) return undefined;
    const record = {
      asks,
      number,
      cluster: this.#cast.clusterName(cluster),
      phone: phone === undefined ? request.deviceName : this.#cast.phoneName(phone),
      user: userName,
      arrivedAt: at,
      ...unanswered(),
    };
    this.#kept.push(record);
    this.#underway.set(request, record);
    return record;
  }

  #expired(
    at: Instant,
    { cluster, number, phone }: { cluster: CucmClusterId; number: number; phone: PhoneId },
  ): EmRequestRecord | undefined {
    if (!this.#hasRoom(cluster, phone)) return undefined;
    const record = {
      asks: 'expiry',
      number,
      cluster: this.#cast.clusterName(cluster),
      phone: this.#cast.phoneName(phone),
      user: undefined,
      arrivedAt: at,
      ...unanswered(),
      endedAt: at,
    } as const;
    this.#kept.push(record);
    return record;
  }

  #hasRoom(cluster: CucmClusterId, phone: PhoneId | undefined): boolean {
    if (!this.#isTraced(cluster) || this.#kept.length >= KEPT_MAX) return false;
    if (phone === undefined || !this.#cast.isDesk(phone)) return true;
    this.#desks += 1;
    return this.#desks <= DESKS_KEPT_MAX;
  }

  #isTraced(cluster: CucmClusterId): boolean {
    return this.#cast.copyOfCluster(cluster) < this.#copies;
  }
}

const unanswered = (): Pick<EmRequestRecord, 'home' | 'endedAt' | 'failure' | 'steps'> => ({
  home: undefined,
  endedAt: undefined,
  failure: undefined,
  steps: [],
});
