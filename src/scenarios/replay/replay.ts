/**
 * Replays the script of a scenario: a cluster of its cast, its timeline as events, an observer that
 * writes the trace, and a verdict on every expectation.
 *
 * Stimuli and expectations are events of the first and the last phase of their instant (TIME-1), so
 * that the model's own timers run in between.
 */
import { createHash } from 'node:crypto';
import { instant, START, type Instant } from '../../engine/units.js';
import { Cluster } from '../../model/cluster.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';
import { whyMdmIsOff } from '../../model/mdm/participation.js';
import type { Scenario } from '../format/scenario.js';
import { AlertTally } from './alert-tally.js';
import { assumptionsOf } from './assumptions.js';
import { Cast } from './cast.js';
import { clusterPartsOf, mdmSettingsOf } from './cluster-of-scenario.js';
import { CopyLedger } from './copy-ledger.js';
import { measurementOf } from './measurement-of-scenario.js';
import { MessageNames } from './message-names.js';
import { emNotesOf } from './em-notes.js';
import { playPhones, type MobilityPlay } from './mobility-play.js';
import { notesOf } from './notes.js';
import { Performer } from './performer.js';
import { PopulationDriver } from './population-driver.js';
import { ReturnWaves } from './return-waves.js';
import { RulesCited } from './rules-cited.js';
import { RunDigest } from './run-digest.js';
import type { RunResult } from './run-result.js';
import { ScriptDriver } from './script-driver.js';
import { Tracer } from './tracer.js';

export type ReplayOptions = {
  /** Show every copy of the cast in the trace, not only the first. */
  readonly traceAll: boolean;
};

/** @throws {LimitExceeded} where the script asks for more than a run may use. */
export const replay = (scenario: Scenario, { traceAll }: ReplayOptions): RunResult => {
  const copiesTraced = traceAll ? scenario.copies : 1;
  const cast = new Cast(scenario);
  const names = new MessageNames();
  const ledger = new CopyLedger(names, cast.clients);
  const tracer = new Tracer(cast, names, copiesTraced);
  const alerts = new AlertTally();
  const returns = new ReturnWaves((wave) => tracer.everybodyBack(wave));
  const measurement = measurementOf(scenario);
  const digest = new RunDigest();
  const cited = new RulesCited();
  const cluster = new Cluster({
    ...clusterPartsOf(scenario, cast),
    observers: [names, ledger, alerts, tracer, returns, digest, cited, measurement.observer],
  });
  for (let room = 0; room < scenario.copies * scenario.rooms.length; room += 1)
    cluster.mdm.state.rooms.open();
  measurement.begin(cluster);
  const whyOff = whyMdmIsOff(mdmSettingsOf(scenario));
  if (whyOff !== undefined) {
    tracer.notice(START, 'MDM is off', whyOff);
    cited.cite(whyOff);
  }
  const { simulation, streams } = cluster;
  const shown = { tracer, cited, copiesTraced, showsDesks: traceAll };
  const phones = playPhones(scenario, { simulation, streams, ...shown });
  const performer = new Performer(cluster, cast, names);
  const driver = new ScriptDriver(
    { scenario, cluster, cast, ledger, alerts, phones },
    performer,
    tracer,
  );

  // It comes second, and so of one instant behind the timeline.
  const populations = new PopulationDriver(cluster, cast);

  const { events, at } = simulation.runUntil(instant(scenario.duration));
  const measured = measurement.end();
  const mobility = phones?.result;
  return {
    scenario,
    measured,
    userName: (user) => cast.userName(user),
    outcomes: driver.outcomes,
    counters: countersOf(cluster, at),
    packetsLost: cluster.mdm.counters.lost,
    returns: returns.waves,
    trace: tracer.entries,
    copiesTraced,
    assumptions: assumptionsOf(cited.reasons, scenario.parameters),
    mobility,
    notes: [
      ...notesOf({ scenario, cluster, populations, alerts }),
      ...(mobility === undefined ? [] : emNotesOf(mobility)),
    ],
    events: events - measured.looks,
    endedAt: at,
    digest: digestOf(cluster, digest, phones),
  };
};

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
