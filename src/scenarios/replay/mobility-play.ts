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
import { phonesOf } from '../format/population.js';
import type { Scenario } from '../format/scenario.js';
import type { CrowdPhones, PhoneRecord } from '../workload/desk-phones.js';
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

/** What a scenario says of phones, and who plays it. */
type PhoneScript = Pick<Scenario, 'copies' | 'populations'> & { readonly scenario: EmScenario };

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
  readonly #populations: PhoneRecord[] = [];
  readonly #streams: RandomStreams;
  readonly #copiesTraced: number;

  constructor({ scenario, copies, populations }: PhoneScript, surroundings: Surroundings) {
    const { simulation, streams, copiesTraced } = surroundings;
    this.#copiesTraced = copiesTraced;
    this.simulation = simulation;
    this.#streams = streams;
    this.cast = new EmCast(scenario, copies, populations);
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

  /** What a population needs for its day at phones; undefined where it has none. Asked for once. */
  phonesFor(population: string): CrowdPhones | undefined {
    const desks = this.cast.populations.find(({ name }) => name === population);
    if (desks === undefined) return undefined;
    const tally = { loggedIn: 0, loggedOut: 0, ended: 0, throttled: 0, refused: 0 };
    const record: PhoneRecord = { population, users: desks.count, ...tally };
    this.#populations.push(record);
    return { mobility: this.mobility, seatAt: (place) => desks.seatAt(place), record };
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
      populations: this.#populations,
    };
  }
}

/** Plays the phones of a scenario; undefined where it has none. */
export const playPhones = (
  { mobility, copies, populations }: Scenario,
  surroundings: Surroundings,
): MobilityPlay | undefined =>
  mobility && new MobilityPlay({ scenario: mobility, copies, populations }, surroundings);

/** Events that can wait because of phones: one a login, one a desk, and requests under way. */
export const pendingOfPhones = ({ mobility, copies, populations }: Scenario): number => {
  if (mobility === undefined) return 0;
  const desks = mobility.hotDesks.reduce((sum, { count }) => sum + count, 0);
  const ofPopulations = populations.reduce((sum, one) => sum + phonesOf(one), 0);
  const phones = (mobility.phones.length + desks) * copies + ofPopulations;
  return EVENTS_A_PHONE * phones + REQUESTS_MAX;
};

/** A login that expires, one before it whose timer is still to come, a shift, and its logout. */
const EVENTS_A_PHONE = 8;
const REQUESTS_MAX = 100_000;
