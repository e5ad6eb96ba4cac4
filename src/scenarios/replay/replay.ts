/**
 * Replays the script of a scenario: a cluster of its cast, its timeline as events, an observer that
 * writes the trace, and a verdict on every expectation.
 *
 * Stimuli and expectations are events of the first and the last phase of their instant (TIME-1), so
 * that the model's own timers run in between.
 */
import { createHash } from 'node:crypto';
import type { Limits } from '../../engine/limits.js';
import type { Instant } from '../../engine/units.js';
import { START } from '../../engine/units.js';
import { Cluster } from '../../model/cluster.js';
import { ContactTable } from '../../model/devices/contact-table.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';
import type { Scenario } from '../format/scenario.js';
import { assumptionsOf } from './assumptions.js';
import { Cast } from './cast.js';
import { CopyLedger } from './copy-ledger.js';
import { MessageNames } from './message-names.js';
import { Performer } from './performer.js';
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
  const ledger = new CopyLedger(names);
  const tracer = new Tracer(cast, names, copiesTraced);
  const digest = new RunDigest();
  const cited = new RulesCited();
  const cluster = new Cluster({
    limits: limitsFor(scenario),
    clients: cast.clients,
    contacts: new ContactTable(Array.from({ length: cast.clients.users }, () => [])),
    parameters: { bufferLimit: scenario.parameters.mdmBufferLimit },
    observers: [names, ledger, tracer, digest, cited],
  });
  const performer = new Performer(cluster, cast, names);
  const driver = new ScriptDriver({ scenario, cluster, cast, ledger }, performer, tracer);

  const { events, at } = cluster.simulation.runUntil(endOf(scenario));
  return {
    scenario,
    outcomes: driver.outcomes,
    counters: countersOf(cluster, at),
    trace: tracer.entries,
    copiesTraced,
    assumptions: assumptionsOf(cited, scenario.parameters),
    events,
    endedAt: at,
    digest: digestOf(cluster, digest),
  };
};

/** A script ends with its last item. */
const endOf = ({ timeline }: Scenario): Instant => timeline.at(-1)?.at ?? START;

/** Generous bounds: each client has a timer, and each item of the script two events. */
const limitsFor = ({ timeline, clients, copies }: Scenario): Limits => ({
  eventsMax: 100_000_000,
  pendingMax: 2 * timeline.length + 2 * clients.length * copies + 1,
  simultaneousMax: 10_000_000,
});

const countersOf = (cluster: Cluster, at: Instant): RunResult['counters'] =>
  mdmCounters.map((counter) => ({ counter, value: cluster.mdmCounters.valueOf(counter, at) }));

const digestOf = (cluster: Cluster, decided: RunDigest): string => {
  const hash = createHash('sha256');
  hash.update(new Uint8Array(decided.words.buffer));
  cluster.digest((bytes) => hash.update(bytes));
  return hash.digest('hex');
};
