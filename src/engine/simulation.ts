/**
 * The event-scheduling kernel: a virtual clock, a future event list, one handler a kind of event.
 *
 * The kernel knows nothing of what it simulates. It promises three things:
 *
 * 1. Order: events run by time; at one instant by phase; within a phase in the order in which they
 *    were scheduled. An event of an earlier phase that is scheduled for the present instant runs
 *    before what is left of that instant.
 * 2. Repeatability: a run depends on its inputs alone: no wall clock, no global chance, no await.
 * 3. Bounds: a run that goes beyond its limits stops with a LimitExceeded that says where it stood.
 */
import { invariant, InvariantViolation, SetupError } from './errors.js';
import { EventQueue } from './event-queue.js';
import { checkedLimits, LimitExceeded, type Limits } from './limits.js';
import { instant, later, microseconds, START, type Duration, type Instant } from './units.js';

/** Order among events at one instant: the outside world acts, then the model's own timers, then those who look. */
export const phases = ['stimulus', 'timer', 'observation'] as const;
export type Phase = (typeof phases)[number];

/** A kind of event, defined once by the part of the model that owns it. */
export type EventKind<Subject extends number> = {
  /** Shown in errors and traces. */
  readonly name: string;
  /** The number that stands for this kind in the event queue. */
  readonly code: number;
  readonly phase: Phase;
  /** Ties the kind to the identifier that its handler expects. Never present at run time. */
  readonly subject?: (subject: Subject) => void;
};

/** Why a run returned, and where. */
export type Stop = {
  readonly reason: 'horizon-reached' | 'nothing-pending';
  readonly at: Instant;
  /** Events executed since the simulation was made. */
  readonly events: number;
};

/** A kind as the kernel keeps it. `run` is a method so that handlers of any identifier fit. */
type Definition = { readonly name: string; readonly rank: number; run(subject: number): void };

export class Simulation {
  readonly #limits: Limits;
  readonly #queue = new EventQueue();
  readonly #definitions: Definition[] = [];
  #now: Instant = START;
  #events = 0;
  /** Events executed at the present instant. */
  #simultaneous = 0;
  #running = false;

  /** @throws {SetupError} if a limit is not a whole number from 1 up. */
  constructor(limits: Limits) {
    this.#limits = checkedLimits(limits);
  }

  /** The present moment. Only the kernel moves it, and only forward. */
  get now(): Instant {
    return this.#now;
  }

  /** Events executed so far. */
  get events(): number {
    return this.#events;
  }

  /** Events that wait to be executed. */
  get pending(): number {
    return this.#queue.size;
  }

  /**
   * Defines a kind of event and the one function that runs it. A kind may be defined at any time,
   * also while the simulation runs: nothing depends on the order of definitions.
   * @throws {SetupError} if the name is taken.
   */
  define<Subject extends number>(
    name: string,
    phase: Phase,
    handler: (subject: Subject) => void,
  ): EventKind<Subject> {
    if (this.#definitions.some((definition) => definition.name === name))
      throw new SetupError(`Expected a new name for a kind of event, "${name}" is taken`);
    const code = this.#definitions.length;
    this.#definitions.push({ name, rank: phases.indexOf(phase), run: handler });
    return { name, code, phase };
  }

  /**
   * Schedules an event at a moment, which may be now but not earlier.
   * The subject is an integer of 32 bits.
   * @throws {InvariantViolation} if the moment has passed.
   * @throws {LimitExceeded} if `pendingMax` events already wait.
   */
  at<Subject extends number>(when: Instant, kind: EventKind<Subject>, subject: Subject): void {
    const definition = this.#definitions[kind.code]!;
    if (!(when >= this.#now)) this.#isPast(when, definition, subject);
    if (this.#queue.size >= this.#limits.pendingMax)
      this.#exceeded('pendingMax', definition, subject);
    this.#queue.push(when * phases.length + definition.rank, kind.code, subject);
  }

  /** Schedules an event after a delay, which may be zero. @throws as `at`. */
  after<Subject extends number>(delay: Duration, kind: EventKind<Subject>, subject: Subject): void {
    this.at(later(this.#now, delay), kind, subject);
  }

  /** Runs the next event; answers whether there was one. */
  step(): boolean {
    return this.#runNext(Infinity);
  }

  /** Runs every event up to and including the horizon; then the clock stands at the horizon. */
  runUntil(horizon: Instant): Stop {
    invariant(horizon >= this.#now, 'the horizon has passed already');
    const firstKeyBeyond = (horizon + 1) * phases.length;
    while (this.#runNext(firstKeyBeyond));
    this.#moveTo(horizon);
    return this.#stop();
  }

  /** Runs until nothing is pending; the clock stands at the last event. */
  run(): Stop {
    while (this.#runNext(Infinity));
    return this.#stop();
  }

  #runNext(bound: number): boolean {
    invariant(!this.#running, 'a handler may schedule events, but not run them');
    if (!this.#queue.popBelow(bound)) return false;
    const { key, kind, subject } = this.#queue;
    const definition = this.#definitions[kind]!;
    this.#moveTo(instant(microseconds((key - definition.rank) / phases.length)));
    if (this.#events >= this.#limits.eventsMax) this.#exceeded('eventsMax', definition, subject);
    if (this.#simultaneous >= this.#limits.simultaneousMax)
      this.#exceeded('simultaneousMax', definition, subject);
    this.#events += 1;
    this.#simultaneous += 1;
    this.#running = true;
    try {
      definition.run(subject);
    } finally {
      this.#running = false;
    }
    return true;
  }

  #moveTo(when: Instant): void {
    if (when > this.#now) this.#simultaneous = 0;
    this.#now = when;
  }

  #stop(): Stop {
    const reason = this.#queue.size === 0 ? 'nothing-pending' : 'horizon-reached';
    return { reason, at: this.#now, events: this.#events };
  }

  #isPast(when: Instant, { name }: Definition, subject: number): never {
    throw new InvariantViolation(
      `"${name}" of ${subject} is scheduled for ${when} us, but it is ${this.#now} us already`,
    );
  }

  #exceeded(limit: keyof Limits, definition: Definition, subject: number): never {
    throw new LimitExceeded(limit, this.#limits[limit], {
      at: this.#now,
      event: this.#events + 1,
      kind: definition.name,
      subject,
    });
  }
}
