/**
 * What one run may use. Every limit is explicit: there is no "unlimited", so a model that runs away
 * stops with an error that says where it stood instead of filling the machine.
 */
import { described, SetupError, type Position } from './errors.js';

export type Limits = {
  /** Events executed in the life of one simulation. */
  readonly eventsMax: number;
  /** Events waiting at one time. */
  readonly pendingMax: number;
  /** Events executed at one instant, so that a loop without delay is caught. */
  readonly simultaneousMax: number;
};

/** The run asked for more than a limit allows. The position is that of the event that was one too many. */
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
