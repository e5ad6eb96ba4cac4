/**
 * The two ways in which a program can be wrong; what a run may use is in limits.ts.
 *
 * - SetupError: the parts were put together wrongly; nothing has run yet.
 * - InvariantViolation: something that must hold did not. Nobody catches it and goes on.
 */
import { elapsed, inSeconds, START, type Instant } from './units.js';

/** Where a run stood. */
export type Position = {
  readonly at: Instant;
  /** The number of the event that ran or was about to; the first has number 1. */
  readonly event: number;
  readonly kind: string;
  readonly subject: number;
};

/** A position as it stands in a message. */
export const described = ({ at, event, kind, subject }: Position): string =>
  `at ${inSeconds(elapsed(START, at))} s, event ${event}, "${kind}" of ${subject}`;

export class SetupError extends Error {
  override readonly name = 'SetupError';
}

export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
  /** Where the run stood, if it was in a run that this came up. */
  readonly position: Position | undefined;

  constructor(message: string, position?: Position, cause?: Error) {
    super(position ? `${message} (${described(position)})` : message, cause && { cause });
    this.position = position;
  }
}

/** @throws {InvariantViolation} with the message if the condition does not hold. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantViolation(message);
}
