/**
 * A shift that starts or ends at hot desks: its users come within a span of time, each moment as
 * likely, and log in or out; who is told that the service is busy tries again a little later.
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import type { RandomStreams } from '../../engine/random-streams.js';
import {
  elapsed,
  later,
  microseconds,
  START,
  type Duration,
  type Instant,
} from '../../engine/units.js';
import type { EmAnswer } from '../../model/em/em-request.js';
import type { ExtensionMobility } from '../../model/em/extension-mobility.js';
import { isBusy } from '../../model/em/slot-policy.js';
import type { EmCast } from './em-cast.js';

export type ShiftPlan = {
  readonly what: 'start' | 'end';
  readonly copy: number;
  /** The place of the hot desks among all. */
  readonly desks: number;
  /** The line of the scenario that has it, which tells shifts apart. */
  readonly line: number;
  readonly within: Duration;
  readonly retryAfter: Duration;
};

/** What became of a shift so far. */
export type ShiftRecord = {
  readonly what: 'start' | 'end';
  readonly desks: string;
  readonly count: number;
  readonly beganAt: Instant;
  /** Users who got what they came for. */
  done: number;
  /** Times that a user was told that the service is busy. */
  throttled: number;
  /** Users who were refused for another reason, and left. */
  gaveUp: number;
  /** When the last of those who are done was done. */
  lastDoneAt: Instant | undefined;
};

export class Shift {
  readonly record: ShiftRecord;
  readonly #mobility: ExtensionMobility;
  readonly #simulation: Simulation;
  readonly #cast: EmCast;
  readonly #plan: ShiftPlan;
  readonly #comes: EventKind<number>;

  constructor(
    plan: ShiftPlan,
    cast: EmCast,
    mobility: ExtensionMobility,
    { simulation, streams }: { simulation: Simulation; streams: RandomStreams },
  ) {
    this.#plan = plan;
    this.#cast = cast;
    this.#mobility = mobility;
    this.#simulation = simulation;
    const { name, count } = cast.scenario.hotDesks[plan.desks]!;
    this.record = {
      what: plan.what,
      desks: name,
      count,
      beganAt: simulation.now,
      done: 0,
      throttled: 0,
      gaveUp: 0,
      lastDoneAt: undefined,
    };
    const called = `shift ${plan.what} of ${name} in line ${plan.line}, copy ${plan.copy + 1}, at ${elapsed(START, simulation.now)}`;
    // Workers are the outside world: they act before the model's own timers (TIME-1).
    this.#comes = simulation.define<number>(called, 'stimulus', (seat) => this.#come(seat));
    const chance = streams.rows(called, count);
    for (let seat = 0; seat < count; seat += 1) {
      const delay = microseconds(Math.floor(chance.row(seat).fraction() * plan.within));
      simulation.at(later(simulation.now, delay), this.#comes, seat);
    }
  }

  #come(seat: number): void {
    const { phone, user } = this.#cast.desk(this.#plan.copy, this.#plan.desks, seat);
    const { phones, users } = this.#mobility.state;
    const answered = (answer: EmAnswer): void => this.#hear(seat, answer);
    const cluster = phones.clusterOf(phone);
    const deviceName = phones.nameOf(phone);
    if (this.#plan.what === 'end') {
      this.#mobility.logouts.logOut({ cluster, deviceName, answered });
      return;
    }
    this.#mobility.logins.logIn({
      cluster,
      deviceName,
      userName: users.nameOf(user),
      pin: users.pinOf(user),
      profile: undefined,
      duration: undefined,
      answered,
    });
  }

  #hear(seat: number, answer: EmAnswer): void {
    if (answer === undefined) {
      this.record.done += 1;
      this.record.lastDoneAt = this.#simulation.now;
      return;
    }
    if (!isBusy(answer.code)) {
      this.record.gaveUp += 1;
      return;
    }
    this.record.throttled += 1;
    this.#simulation.after(this.#plan.retryAfter, this.#comes, seat);
  }
}
