/**
 * What one run may use. Every limit is explicit: there is no "unlimited", so a model that runs away
 * stops with an error that says where it stood instead of filling the machine.
 */
import { SetupError } from './errors.js';
import { elapsed, inSeconds, START, type Instant } from './units.js';

export type Limits = {
  /** Events executed in the life of one simulation. */
  readonly eventsMax: number;
  /** Events waiting at one time. */
  readonly pendingMax: number;
  /** Events executed at one instant, so that a loop without delay is caught. */
  readonly simultaneousMax: number;
};

/** Where a run stood. */
export type Position = {
  readonly at: Instant;
  /** The number of the event that runs or is about to; the first has number 1. */
  readonly event: number;
  /** The kind and the subject that would have gone beyond the limit. */
  readonly kind: string;
  readonly subject: number;
};

/** The run asked for more than a limit allows. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
  readonly limit: keyof Limits;
  readonly value: number;
  readonly position: Position;

  constructor(limit: keyof Limits, value: number, position: Position) {
    super(`${limit} of ${value} exceeded ${described(position)}: ${remedies[limit]}`);
    this.limit = limit;
    this.value = value;
    this.position = position;
  }
}

/**
 * Answers the limits it was given.
 * @throws {SetupError} if one of them is not a whole number from 1 up.
 */
export function checkedLimits(limits: Limits): Limits {
  for (const [name, value] of Object.entries(limits)) {
    if (!Number.isSafeInteger(value) || value < 1)
      throw new SetupError(`Expected ${name} to be a whole number from 1 up, got ${value}`);
  }
  return limits;
}

const remedies: Readonly<Record<keyof Limits, string>> = {
  eventsMax: 'raise it, or run to an earlier horizon',
  pendingMax: 'raise it, or schedule fewer events ahead of their time',
  simultaneousMax:
    'raise it if so many events belong to one instant, else look for a loop that schedules without delay',
};

const described = ({ at, event, kind, subject }: Position): string =>
  `at ${inSeconds(elapsed(START, at))} s, event ${event}, "${kind}" of ${subject}`;
