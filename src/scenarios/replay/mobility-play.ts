/**
 * Plays what a scenario says of phones: Extension Mobility around the simulation of the run, those
 * who observe it, and what its results are.
 */
import type { RandomStreams } from '../../engine/random-streams.js';
import type { Simulation } from '../../engine/simulation.js';
import { capacityPerMinute } from '../../model/em/cucm-release.js';
import { emCounters } from '../../model/em/em-counters.js';
import { ExtensionMobility } from '../../model/em/extension-mobility.js';
import { ServiceLog } from '../../model/em/service-log.js';
import type { EmScenario } from '../format/em-scenario.js';
import type { Scenario } from '../format/scenario.js';
import { EmAnswers } from './em-answers.js';
import { EmCast } from './em-cast.js';
import { EmDigest } from './em-digest.js';
import { EmRequestLedger } from './em-request-ledger.js';
import type { EmResult } from './em-result.js';
import { EmSessionLedger, recordOf } from './em-session-ledger.js';
import { EmTracer, type TraceSurroundings } from './em-tracer.js';
import { Shift, type ShiftPlan } from './shift.js';

/** What of a run the phones take part in. */
export type Surroundings = TraceSurroundings & {
  readonly simulation: Simulation;
  readonly streams: RandomStreams;
};

export class MobilityPlay {
  readonly cast: EmCast;
  readonly mobility: ExtensionMobility;
  readonly log: ServiceLog;
  readonly answers: EmAnswers;
  readonly digest = new EmDigest();
  readonly simulation: Simulation;
  readonly #requests: EmRequestLedger;
  readonly #ledger = new EmSessionLedger();
  readonly #shifts: Shift[] = [];
  readonly #streams: RandomStreams;
  readonly #copiesTraced: number;

  constructor(scenario: EmScenario, copies: number, surroundings: Surroundings) {
    const { simulation, streams, copiesTraced } = surroundings;
    this.#copiesTraced = copiesTraced;
    this.simulation = simulation;
    this.#streams = streams;
    this.cast = new EmCast(scenario, copies);
    const { cast } = this;
    let log: ServiceLog | undefined;
    let requests: EmRequestLedger | undefined;
    this.mobility = new ExtensionMobility({
      simulation,
      clusters: cast.clusters,
      phones: cast.phones,
      users: cast.users,
      observers: [
        (state) => new EmTracer(state, cast, surroundings),
        (state) => (log = new ServiceLog(state)),
        () => this.#ledger,
        (state) => (requests = new EmRequestLedger(state, cast, copiesTraced)),
        () => this.digest,
      ],
    });
    this.log = log ?? new ServiceLog(this.mobility.state);
    this.#requests = requests ?? new EmRequestLedger(this.mobility.state, cast, copiesTraced);
    this.answers = new EmAnswers(this.mobility.state);
  }

  /** A shift starts or ends at hot desks. */
  beginShift(plan: ShiftPlan): void {
    const { simulation } = this;
    const around = { simulation, streams: this.#streams };
    this.#shifts.push(new Shift(plan, this.cast, this.mobility, around));
  }

  /** Of clusters and requests, those of the copies that the trace shows; of sessions and shifts, all. */
  get result(): EmResult {
    const { state, counters } = this.mobility;
    const { cast } = this;
    const traced = state.clusters.filter(({ id }) => cast.copyOfCluster(id) < this.#copiesTraced);
    return {
      clusters: traced.map(({ id, release }) => ({
        name: cast.clusterName(id),
        release,
        counters: emCounters.map((counter) => ({ counter, value: counters.valueOf(counter, id) })),
        busiestMinute: counters.busiestMinuteOf(id),
        capacity: capacityPerMinute(release),
        log: this.log.linesOf(id),
      })),
      sessions: this.#ledger.sessions.map((session) =>
        recordOf(session, {
          phoneName: (phone) => cast.phoneName(phone),
          userName: (user) => cast.userName(user),
          clusterName: (cluster) => cast.clusterName(cluster),
          homeOf: (user) => state.users.homeOf(user),
          clusterOf: (phone) => state.phones.clusterOf(phone),
        }),
      ),
      requests: this.#requests.log,
      shifts: this.#shifts.map(({ record }) => record),
    };
  }
}

/** Plays the phones of a scenario; undefined where it has none. */
export const playPhones = (
  { mobility, copies }: Scenario,
  surroundings: Surroundings,
): MobilityPlay | undefined => mobility && new MobilityPlay(mobility, copies, surroundings);

/** Events that can wait because of phones: one a login, one a hot desk, and requests under way. */
export const pendingOfPhones = ({ mobility, copies }: Scenario): number => {
  if (mobility === undefined) return 0;
  const desks = mobility.hotDesks.reduce((sum, { count }) => sum + count, 0);
  return EVENTS_A_PHONE * (mobility.phones.length + desks) * copies + REQUESTS_MAX;
};

/** A login that expires, one before it whose timer is still to come, a shift, and its logout. */
const EVENTS_A_PHONE = 8;
const REQUESTS_MAX = 100_000;
