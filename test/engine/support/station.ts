/**
 * A waiting line before servers, built on the Simulation: customers arrive at random, wait for a free
 * server in the order in which they came, are served and leave. Kendall's M/M/c.
 */
import {
  durations,
  exponential,
  type DurationDistribution,
} from '../../../src/engine/distributions.js';
import type { RandomStream } from '../../../src/engine/random-stream.js';
import { RandomStreams } from '../../../src/engine/random-streams.js';
import { Simulation, type EventKind } from '../../../src/engine/simulation.js';
import { Tally } from '../../../src/engine/tally.js';
import { TimeWeighted } from '../../../src/engine/time-weighted.js';
import { elapsed, inSeconds, seconds, START, type Instant } from '../../../src/engine/units.js';

export type Load = { readonly servers: number; readonly utilization: number };
type Customer = number;

/** A server serves one customer a second in the mean. */
const MEAN_SERVICE = seconds(1);

export class Station {
  readonly #simulation: Simulation;
  readonly #servers: number;
  readonly #gaps: DurationDistribution;
  readonly #services = durations(exponential(MEAN_SERVICE));
  readonly #gapChance: RandomStream;
  readonly #serviceChance: RandomStream;
  readonly #arrives: EventKind<Customer>;
  readonly #leaves: EventKind<Customer>;
  readonly #cameAt: Instant[] = [];
  readonly #customers: number;
  readonly #warmUp: number;
  /** The first customer that waits. Those before it are in service or gone. */
  #next = 0;
  #busy = 0;
  readonly #steady = new TimeWeighted(START, 0);

  /** In seconds. Of customers after the warm-up. */
  readonly waits = new Tally();
  /** The fraction of customers after the warm-up that had to wait. */
  readonly waited = new Tally();
  /** Customers in the system, from the first to the last. */
  readonly inSystem = new TimeWeighted(START, 0);
  /** Microseconds in the system, summed over all customers. */
  timeInSystem = 0;
  /** The mean number in the system, from the end of the warm-up to the last arrival. */
  meanInSystem = NaN;

  constructor({ servers, utilization }: Load, replication: number, customers: number) {
    const streams = new RandomStreams('queueing theory', replication);
    this.#gapChance = streams.named('gaps');
    this.#serviceChance = streams.named('services');
    this.#gaps = durations(exponential(MEAN_SERVICE / (servers * utilization)));
    this.#servers = servers;
    this.#customers = customers;
    this.#warmUp = customers / 10;
    this.#simulation = new Simulation({
      eventsMax: 2 * customers,
      pendingMax: servers + 1,
      simultaneousMax: 100,
    });
    this.#arrives = this.#simulation.define('customer arrives', 'timer', (it) => this.#arrive(it));
    this.#leaves = this.#simulation.define('customer leaves', 'timer', (it) => this.#leave(it));
  }

  /** Serves all customers; answers when the last one left. */
  run(): Instant {
    this.#simulation.after(this.#gaps.draw(this.#gapChance), this.#arrives, 0);
    return this.#simulation.run().at;
  }

  #arrive(customer: Customer): void {
    const { now } = this.#simulation;
    this.#cameAt.push(now);
    this.inSystem.change(now, this.inSystem.level + 1);
    this.#steady.change(now, this.inSystem.level);
    if (customer === this.#warmUp) this.#steady.reset(now);
    if (this.#busy < this.#servers) this.#serveNext();
    if (customer + 1 < this.#customers)
      this.#simulation.after(this.#gaps.draw(this.#gapChance), this.#arrives, customer + 1);
    else this.meanInSystem = this.#steady.average(now);
  }

  #serveNext(): void {
    const customer = this.#next++;
    this.#busy += 1;
    if (customer >= this.#warmUp) {
      const wait = elapsed(this.#cameAt[customer]!, this.#simulation.now);
      this.waits.add(inSeconds(wait));
      this.waited.add(wait > 0 ? 1 : 0);
    }
    this.#simulation.after(this.#services.draw(this.#serviceChance), this.#leaves, customer);
  }

  #leave(customer: Customer): void {
    const { now } = this.#simulation;
    this.#busy -= 1;
    this.timeInSystem += elapsed(this.#cameAt[customer]!, now);
    this.inSystem.change(now, this.inSystem.level - 1);
    this.#steady.change(now, this.inSystem.level);
    if (this.#next < this.#cameAt.length) this.#serveNext();
  }
}
