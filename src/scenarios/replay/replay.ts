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
import { ContactTable } from '../../model/devices/contact-table.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';
import type { MdmParameters } from '../../model/mdm/mdm-parameters.js';
import { whyMdmIsOff } from '../../model/mdm/participation.js';
import { decideContactPresence } from '../../model/mdm/presence-policy.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { Scenario } from '../format/scenario.js';
import { timeOfDayAt } from '../format/time-of-day.js';
import { scheduleDay } from '../workload/population-day.js';
import { AlertTally } from './alert-tally.js';
import { assumptionsOf } from './assumptions.js';
import { Cast } from './cast.js';
import { CopyLedger } from './copy-ledger.js';
import { MessageNames } from './message-names.js';
import { notesOf } from './notes.js';
import { Performer } from './performer.js';
import { PopulationDriver } from './population-driver.js';
import { PresenceCited } from './presence-cited.js';
import { RulesCited } from './rules-cited.js';
import { RunDigest } from './run-digest.js';
import type { RunResult } from './run-result.js';
import { deploymentOf, limitsFor, mdmParametersOf, mdmSettingsOf } from './run-settings.js';
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

/** A run in legs, so that whoever has it run can look up in between. How long they are changes nothing. */
export class Replay {
  readonly scenario: Scenario;
  readonly horizon: Instant;
  readonly cluster: Cluster;
  readonly #copiesTraced: number;
  readonly #tracer: Tracer;
  readonly #alerts = new AlertTally();
  readonly #digest = new RunDigest();
  readonly #cited = new RulesCited();
  readonly #driver: ScriptDriver;
  readonly #populations: PopulationDriver;

  constructor(scenario: Scenario, { traceAll, replication = 0, observers = [] }: ReplayOptions) {
    this.scenario = scenario;
    this.horizon = instant(scenario.duration);
    this.#copiesTraced = traceAll ? scenario.copies : 1;
    const cast = new Cast(scenario);
    const names = new MessageNames();
    const ledger = new CopyLedger(names, cast.clients);
    this.#tracer = new Tracer(cast, names, this.#copiesTraced);
    // Where nobody has a name there is no message to trace, and none to look up.
    const ofCast =
      scenario.users.length > 0
        ? [names, ledger, this.#tracer, new PresenceCited(this.#cited)]
        : [ofNodesAlone(this.#tracer)];
    this.cluster = new Cluster({
      limits: limitsFor(scenario, cast),
      seed: scenario.seed,
      replication,
      clients: cast.clients,
      contacts: new ContactTable(cast.contactLists()),
      parameters: mdmParametersOf(scenario),
      deployment: deploymentOf(scenario, cast),
      highAvailability: scenario.parameters.highAvailability,
      alert: scenario.parameters.alert,
      clock: { timeOfDayAtStart: timeOfDayAt(scenario.start) },
      observers: [...ofCast, this.#alerts, this.#digest, this.#cited, ...observers],
    });
    this.#open();
    const parts = { scenario, cluster: this.cluster, cast, ledger, alerts: this.#alerts };
    const performer = new Performer(this.cluster, cast, names);
    this.#driver = new ScriptDriver(parts, performer, this.#tracer);
    // They come second, and so of one instant behind the timeline.
    this.#populations = new PopulationDriver(this.cluster, cast);
    for (const { population, crowd } of cast.populations)
      if (population.day !== undefined) scheduleDay(crowd, this.cluster, population.day.figures);
  }

  /** Runs everything up to and including that moment. */
  runUntil(moment: Instant): void {
    this.cluster.simulation.runUntil(moment);
  }

  /** What the run came to, once it has reached its horizon. */
  result(): RunResult {
    const { scenario, cluster } = this;
    const { events, now } = cluster.simulation;
    return {
      scenario,
      outcomes: this.#driver.outcomes,
      counters: countersOf(cluster, now),
      packetsLost: cluster.mdm.counters.lost,
      trace: this.#tracer.entries,
      copiesTraced: this.#copiesTraced,
      assumptions: assumptionsOf(this.#cited.reasons, scenario.parameters),
      notes: notesOf({
        scenario,
        cluster,
        populations: this.#populations,
        alerts: this.#alerts,
      }),
      events,
      endedAt: now,
      digest: digestOf(cluster, this.#digest),
    };
  }

  /** Before anything happens: rooms are there, and whether MDM is on is said. */
  #open(): void {
    const { scenario, cluster } = this;
    for (let room = 0; room < scenario.copies * scenario.rooms.length; room += 1)
      cluster.mdm.state.rooms.open();
    const whyOff = whyMdmIsOff(mdmSettingsOf(scenario));
    if (scenario.populations.some(({ day }) => day !== undefined))
      for (const because of presenceReasonsOf(cluster.mdm.parameters)) this.#cited.cite(because);
    if (whyOff === undefined) return;
    this.#tracer.notice(START, 'MDM is off', whyOff);
    this.#cited.cite(whyOff);
  }
}

/** What a day cites of presence, of which nobody hears one by one. */
const presenceReasonsOf = (parameters: MdmParameters): readonly Reason[] =>
  (['normal', 'quiet'] as const).map((mode) => decideContactPresence(mode, parameters).because);

const countersOf = (cluster: Cluster, at: Instant): RunResult['counters'] =>
  mdmCounters.map((counter) => ({ counter, value: cluster.mdm.counters.valueOf(counter, at) }));

const digestOf = (cluster: Cluster, decided: RunDigest): string => {
  const hash = createHash('sha256');
  hash.update(new Uint8Array(decided.words.buffer));
  cluster.digest((bytes) => hash.update(bytes));
  return hash.digest('hex');
};
