/** Days of small populations for tests, and what one hears of them. */
import type { Instant } from '../../../../src/engine/units.js';
import type { ClusterObserver } from '../../../../src/model/cluster-observer.js';
import type { UserId } from '../../../../src/model/devices/identifiers.js';
import type { Decision } from '../../../../src/model/mdm/decision.js';
import type { Stimulus } from '../../../../src/model/mdm/stimulus.js';
import type { Scenario } from '../../../../src/scenarios/format/scenario.js';
import { Replay } from '../../../../src/scenarios/replay/replay.js';
import { scenarioOf } from '../../replay/support/script.js';

export type DayText = {
  readonly users: number;
  readonly seed?: string;
  readonly clients?: string;
  /** In place of the model's numbers: `attendance: 0.5`. */
  readonly own?: string;
  /** Further keys of the population: `phones: { cluster: office }`. */
  readonly more?: string;
  /** Further lines of the file. */
  readonly header?: string;
};

const MIXED = '{ desktop: 1, iphone: 0.5, android: 0.3 }';

/** A scenario of one population, `office`. */
export const dayScenario = ({
  users,
  seed = '1',
  clients = MIXED,
  own = '',
  more = '',
  header = '',
}: DayText): Scenario =>
  scenarioOf(`name: a day
seed: "${seed}"
${header}
populations:
  - { name: office, users: ${users}, clients: ${clients}, day: { model: enterprise, ${own.replaceAll(/\s+/g, ' ')} }, ${more} }
`);

/** Runs a day to its end. */
export const runDay = (
  scenario: Scenario,
  observers: readonly ClusterObserver[] = [],
  replication = 0,
): Replay => {
  const run = new Replay(scenario, { traceAll: false, observers, replication });
  run.runUntil(run.horizon);
  return run;
};

/**
 * Everything that was decided about the first users, as text. Rows of messages are left out: they go
 * to whoever sends next, so their numbers depend on the others.
 */
export class TraceOfFirst implements ClusterObserver {
  readonly lines: string[] = [];
  readonly #users: number;

  constructor(users: number) {
    this.#users = users;
  }

  decided(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    if (user >= this.#users) return;
    const client = 'client' in stimulus ? ` ${stimulus.client}` : '';
    const decided = decisions.map((decision) => {
      const whose = 'client' in decision ? decision.client : decision.user;
      return `${decision.do} ${whose} ${decision.because.code}`;
    });
    this.lines.push(`${stimulus.at} ${user} ${stimulus.kind}${client}: ${decided.join(', ')}`);
  }
}

/** When clients signed in and out, and how often messages were sent. */
export class DayLog implements ClusterObserver {
  readonly signIns: Instant[] = [];
  readonly signOuts: Instant[] = [];
  /** Microseconds of all sessions together that are over. */
  timeSignedIn = 0;
  messages = 0;
  readonly #since = new Map<number, Instant>();

  decided(_user: UserId, stimulus: Stimulus): void {
    if (stimulus.kind === 'signs-in') {
      this.signIns.push(stimulus.at);
      this.#since.set(stimulus.client, stimulus.at);
    } else if (stimulus.kind === 'signs-out') {
      this.signOuts.push(stimulus.at);
      this.timeSignedIn += stimulus.at - (this.#since.get(stimulus.client) ?? stimulus.at);
      this.#since.delete(stimulus.client);
    }
  }

  sent(): void {
    this.messages += 1;
  }
}
