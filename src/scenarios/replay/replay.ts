/**
 * Replays a scenario: a cluster of its cast, its timeline and its days as events, an observer that
 * writes the trace, and a verdict on every expectation.
 *
 * Stimuli and expectations are events of the first and the last phase of their instant (TIME-1), so
 * that the model's own timers run in between.
 */
import { createHash } from 'node:crypto';
import { instant, START, type Instant } from '../../engine/units.js';
import { Cluster } from '../../model/cluster.js';
import type { ClusterObserver } from '../../model/cluster-observer.js';
import type { ClientId } from '../../model/devices/identifiers.js';
import { reLoginLimits } from '../../model/ha/effective-times.js';
import type { ReLoginLimits } from '../../model/ha/ha-parameters.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';
import type { MdmParameters } from '../../model/mdm/mdm-parameters.js';
import { whyMdmIsOff } from '../../model/mdm/participation.js';
import { decideContactPresence } from '../../model/mdm/presence-policy.js';
import type { Reason } from '../../model/rulebook/reason.js';
import { hasDay } from '../format/population.js';
import type { Scenario } from '../format/scenario.js';
import type { Measurement } from '../measure/measurement.js';
import { scheduleDay } from '../workload/population-day.js';
import { ActivityWatch } from './activity-watch.js';
import { AlertTally } from './alert-tally.js';
import { assumptionsOf } from './assumptions.js';
import { Cast } from './cast.js';
import { clusterPartsOf, mdmSettingsOf } from './cluster-of-scenario.js';
import { CopyLedger } from './copy-ledger.js';
import { emNotesOf } from './em-notes.js';
import { measurementOf } from './measurement-of-scenario.js';
import { MessageNames } from './message-names.js';
import { playPhones, type MobilityPlay } from './mobility-play.js';
import { notesOf } from './notes.js';
import { Performer } from './performer.js';
import { PopulationDriver } from './population-driver.js';
import { PresenceCited } from './presence-cited.js';
import { ReturnWaves } from './return-waves.js';
import { RulesCited } from './rules-cited.js';
import { RunDigest } from './run-digest.js';
import type { RunResult } from './run-result.js';
import { ScriptDriver } from './script-driver.js';
import { ofNodesAlone, Tracer } from './tracer.js';

export type ReplayOptions = {
  /** Show every copy of the cast in the trace, not only the first. */
  readonly traceAll: boolean;
  /** Which of several runs that differ in chance alone; the first, 0, unless said otherwise. */
  readonly replication?: number;
  /** Who wants to know what happens, beside those who make the result. */
  readonly observers?: readonly ClusterObserver[];
};

/**
 * A run from its start to its end.
 * @throws {LimitExceeded} where the script asks for more than a run may use.
 */
export const replay = (scenario: Scenario, options: ReplayOptions): RunResult => {
  const run = new Replay(scenario, options);
  run.runUntil(run.horizon);
  return run.result();
};

/** A run in legs, so that whoever runs it can look up in between. How long they are changes nothing. */
export class Replay {
  readonly scenario: Scenario;
  readonly horizon: Instant;
  readonly cluster: Cluster;
  readonly #copiesTraced: number;
  readonly #cast: Cast;
  readonly #tracer: Tracer;
  readonly #measurement: Measurement;
  readonly #phones: MobilityPlay | undefined;
  readonly #alerts = new AlertTally();
  readonly #returns: ReturnWaves;
  readonly #digest = new RunDigest();
  readonly #cited = new RulesCited();
  readonly #driver: ScriptDriver;
  readonly #populations: PopulationDriver;

  constructor(scenario: Scenario, { traceAll, replication = 0, observers = [] }: ReplayOptions) {
    this.scenario = scenario;
    this.horizon = instant(scenario.duration);
    this.#copiesTraced = traceAll ? scenario.copies : 1;
    this.#cast = new Cast(scenario);
    this.#measurement = measurementOf(scenario);
    const cast = this.#cast;
    const names = new MessageNames();
    const ledger = new CopyLedger(names, cast.clients);
    const activity = new ActivityWatch(cast, () => this.cluster.mdm);
    this.#tracer = new Tracer({ cast, names, activity, copiesTraced: this.#copiesTraced });
    this.#returns = new ReturnWaves({
      told: (at, wave) => this.#tracer.everybodyBack(at, wave),
      limitsOf: (client) => this.#reLoginLimitsOf(client),
    });
    // Where nobody has a name there is no message to trace, and none to look up.
    const ofCast =
      scenario.users.length > 0
        ? [names, ledger, this.#tracer, new PresenceCited(this.#cited)]
        : [ofNodesAlone(this.#tracer)];
    const ofRun = [
      this.#alerts,
      this.#returns,
      this.#digest,
      this.#cited,
      this.#measurement.observer,
    ];
    this.cluster = new Cluster({
      ...clusterPartsOf(scenario, cast),
      replication,
      observers: [...ofCast, ...ofRun, ...observers],
    });
    this.#open();
    const { cluster } = this;
    this.#phones = playPhones(scenario, {
      simulation: cluster.simulation,
      streams: cluster.streams,
      tracer: this.#tracer,
      cited: this.#cited,
      copiesTraced: this.#copiesTraced,
      showsDesks: traceAll,
    });
    const parts = { scenario, cluster, cast, ledger, alerts: this.#alerts, phones: this.#phones };
    this.#driver = new ScriptDriver(parts, new Performer(cluster, cast, names), this.#tracer);
    // They come second, and so of one instant behind the timeline.
    this.#populations = new PopulationDriver(cluster, cast);
    for (const { population, crowd } of cast.populations)
      if (population.day !== undefined)
        scheduleDay(crowd, cluster, population.day.figures, this.#phones?.phonesFor(crowd.name));
  }

  /** Runs everything up to and including that moment. */
  runUntil(moment: Instant): void {
    this.cluster.simulation.runUntil(moment);
  }

  /** What the run came to, once it has reached its horizon; asked for once. */
  result(): RunResult {
    const { scenario, cluster } = this;
    const { events, now } = cluster.simulation;
    const measured = this.#measurement.end();
    const mobility = this.#phones?.result;
    return {
      scenario,
      measured,
      userName: (user) => this.#cast.userName(user),
      outcomes: this.#driver.outcomes,
      counters: countersOf(cluster, now),
      packetsLost: cluster.mdm.counters.lost,
      returns: this.#returns.waves,
      returnCurves: this.#returns.curves,
      trace: this.#tracer.entries,
      copiesTraced: this.#copiesTraced,
      assumptions: assumptionsOf(this.#cited.reasons, scenario.parameters),
      mobility,
      notes: [...this.#notes(), ...(mobility === undefined ? [] : emNotesOf(mobility))],
      events: events - measured.looks,
      endedAt: now,
      digest: digestOf(cluster, this.#digest, this.#phones),
    };
  }

  #reLoginLimitsOf(client: ClientId): ReLoginLimits {
    const { clients, placement, mdm } = this.cluster;
    const home = placement.homeOf(clients.userOf(client));
    return reLoginLimits(home, this.scenario.parameters.highAvailability, mdm.parameters.mdm);
  }

  /** Before anything happens: rooms are there, and whether MDM is on is said. */
  #open(): void {
    const { scenario, cluster } = this;
    for (let room = 0; room < scenario.copies * scenario.rooms.length; room += 1)
      cluster.mdm.state.rooms.open();
    this.#beginMeasuring();
    if (scenario.populations.some(hasDay))
      for (const because of presenceReasonsOf(cluster.mdm.parameters)) this.#cited.cite(because);
    const whyOff = whyMdmIsOff(mdmSettingsOf(scenario));
    if (whyOff === undefined) return;
    this.#tracer.notice(START, 'MDM is off', whyOff);
    this.#cited.cite(whyOff);
  }

  /** What happens in the warm-up is in the trace and in the counters, and counts for no statistic. */
  #beginMeasuring(): void {
    const { simulation } = this.cluster;
    const { warmUp } = this.scenario;
    if (warmUp === 0) return this.#measurement.begin(this.cluster);
    const isOver = simulation.define('warm-up is over', 'stimulus', () =>
      this.#measurement.begin(this.cluster),
    );
    return simulation.at(instant(warmUp), isOver, 0);
  }

  #notes(): readonly string[] {
    const { scenario, cluster } = this;
    const populations = this.#populations;
    return notesOf({ scenario, cluster, populations, alerts: this.#alerts });
  }
}

/** What a day cites of presence, of which nobody hears one by one. */
const presenceReasonsOf = (parameters: MdmParameters): readonly Reason[] =>
  (['normal', 'quiet'] as const).map((mode) => decideContactPresence(mode, parameters).because);

const countersOf = (cluster: Cluster, at: Instant): RunResult['counters'] =>
  mdmCounters.map((counter) => ({ counter, value: cluster.mdm.counters.valueOf(counter, at) }));

const digestOf = (
  cluster: Cluster,
  decided: RunDigest,
  phones: MobilityPlay | undefined,
): string => {
  const hash = createHash('sha256');
  hash.update(new Uint8Array(decided.words.buffer));
  cluster.digest((bytes) => hash.update(bytes));
  if (phones !== undefined) {
    hash.update(new Uint8Array(phones.digest.words.buffer));
    phones.mobility.state.digest((bytes) => hash.update(bytes));
  }
  return hash.digest('hex');
};
