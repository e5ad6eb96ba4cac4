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
import { atMicrosecond, later, START, type Duration, type Instant } from './units.js';

/** Order among events at one instant: the outside world acts, the model’s own timers run, those who watch over values look whether to raise an alert, then those who only look. */
export const phases = ['stimulus', 'timer', 'watch', 'observation'] as const;
export type Phase = (typeof phases)[number];

/** A kind of event, defined once by the part of the model that owns it. */
export type EventKind<Subject extends number> = {
  /** Shown in errors and traces. */
  readonly name: string;
  /** The number that stands for this kind in the event queue. */
  readonly code: number;
  readonly phase: Phase;
  /** The place of its phase among the phases. */
  readonly rank: number;
  /** The simulation that defined it, and alone runs it. */
  readonly simulation: Simulation;
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
type Definition = {
  readonly name: string;
  readonly rank: number;
  run(subject: number): void;
};

/**
 * Events are queued by key = moment * KEYS_IN_INSTANT + the rank of their phase. One key stays unused:
 * with a power of two the way back is a multiplication, exact and quick.
 */
const KEYS_IN_INSTANT = 4;
const KEY_UNIT = 1 / 4;

/** A kind and a subject of 32 bits share one tag, a double that holds both exactly. */
const TAGS_IN_KIND = 2 ** 32;
const TAG_UNIT = 2 ** -32;

/** The latest moment whose keys are still whole numbers that a double tells apart: in the year 71. */
const LATEST = Math.floor(Number.MAX_SAFE_INTEGER / KEYS_IN_INSTANT) - 1;

export class Simulation {
  readonly #limits: Limits;
  readonly #pendingMax: number;
  readonly #eventsMax: number;
  readonly #queue = new EventQueue();
  readonly #definitions: Definition[] = [];
  #now: Instant = START;
  #events = 0;
  /** Events executed at the present instant. */
  #simultaneous = 0;
  #isRunning = false;

  /** @throws {SetupError} if a limit is not a whole number from 1 up. */
  constructor(limits: Limits) {
    this.#limits = checkedLimits(limits);
    this.#pendingMax = limits.pendingMax;
    this.#eventsMax = limits.eventsMax;
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
    const rank = phases.indexOf(phase);
    this.#definitions.push({ name, rank, run: handler });
    return { name, code, phase, rank, simulation: this };
  }

  /**
   * Schedules an event at a moment, which may be now but not earlier. The subject is an integer of
   * 32 bits.
   * @throws {InvariantViolation} if the moment has passed, or either is not what it should be.
   * @throws {LimitExceeded} if `pendingMax` events already wait.
   */
  at<Subject extends number>(when: Instant, kind: EventKind<Subject>, subject: Subject): void {
    if (
      !(when >= this.#now && when <= LATEST) ||
      (subject | 0) !== subject ||
      kind.simulation !== this
    )
      throw this.#refusal(when, kind, subject);
    if (this.#queue.size >= this.#pendingMax)
      throw this.#exceeded('pendingMax', this.#events, kind.name, subject);
    this.#queue.push(when * KEYS_IN_INSTANT + kind.rank, kind.code * TAGS_IN_KIND + subject);
  }

  /** Schedules an event after a delay, which may be zero. Throws as `at` does. */
  after<Subject extends number>(delay: Duration, kind: EventKind<Subject>, subject: Subject): void {
    this.at(later(this.#now, delay), kind, subject);
  }

  /** Runs the next event; answers whether there was one. */
  step(): boolean {
    return this.#execute(Infinity, true);
  }

  /**
   * Runs every event up to and including the horizon; then the clock stands at the horizon.
   * @throws {InvariantViolation} if the horizon has passed.
   */
  runUntil(horizon: Instant): Stop {
    invariant(horizon >= this.#now && horizon <= LATEST, 'a horizon lies ahead, and within reach');
    this.#execute((horizon + 1) * KEYS_IN_INSTANT, false);
    if (horizon > this.#now) this.#simultaneous = 0;
    this.#now = horizon;
    return this.#stop();
  }

  /** Runs until nothing is pending; the clock stands at the last event. */
  run(): Stop {
    this.#execute(Infinity, false);
    return this.#stop();
  }

  /** Runs events whose keys are below the bound, all or one; answers whether there was any. */
  #execute(bound: number, isStep: boolean): boolean {
    invariant(!this.#isRunning, 'a handler may schedule events, but not run them');
    this.#isRunning = true;
    try {
      while (this.#queue.popBelow(bound)) {
        const { key, tag } = this.#queue;
        const subject = tag | 0;
        const definition = this.#definitions[(tag - subject) * TAG_UNIT]!;
        this.#advance(atMicrosecond((key - definition.rank) * KEY_UNIT), definition.name, subject);
        definition.run(subject);
        if (isStep) return true;
      }
    } catch (error) {
      throw this.#located(error);
    } finally {
      this.#isRunning = false;
    }
    return false;
  }

  /** Moves the clock to the event that runs next, and counts it. */
  #advance(when: Instant, kind: string, subject: number): void {
    if (when > this.#now) {
      this.#now = when;
      this.#simultaneous = 0;
    } else if (this.#simultaneous >= this.#limits.simultaneousMax)
      throw this.#exceeded('simultaneousMax', this.#events + 1, kind, subject);
    if (this.#events >= this.#eventsMax)
      throw this.#exceeded('eventsMax', this.#events + 1, kind, subject);
    this.#events += 1;
    this.#simultaneous += 1;
  }

  #stop(): Stop {
    const reason = this.#queue.size === 0 ? 'nothing-pending' : 'horizon-reached';
    return { reason, at: this.#now, events: this.#events };
  }

  #exceeded(limit: keyof Limits, event: number, kind: string, subject: number): LimitExceeded {
    return new LimitExceeded(limit, this.#limits[limit], { at: this.#now, event, kind, subject });
  }

  #refusal(when: Instant, kind: EventKind<never>, subject: number): InvariantViolation {
    const what = `"${kind.name}" of ${subject} is scheduled`;
    if (kind.simulation !== this)
      return new InvariantViolation(`${what}, but the kind belongs to another simulation`);
    return (subject | 0) === subject
      ? new InvariantViolation(`${what} for ${when} us, which is not from ${this.#now} us on`)
      : new InvariantViolation(`${what}, but a subject is an integer of 32 bits`);
  }

  /** Tells a broken invariant where the run stood; other errors know it, or say what they say. */
  #located(error: unknown): unknown {
    if (!(error instanceof InvariantViolation) || error.position) return error;
    const { tag } = this.#queue;
    const subject = tag | 0;
    const kind = this.#definitions[(tag - subject) * TAG_UNIT]!.name;
    const position = { at: this.#now, event: this.#events, kind, subject };
    return new InvariantViolation(error.message, position, error);
  }
}
