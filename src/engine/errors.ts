/**
 * The two ways in which a program can be wrong; what a run may use is in limits.ts.
 *
 * - SetupError: the parts were put together wrongly; nothing has run yet.
 * - InvariantViolation: something that must hold did not. Nobody catches it and goes on.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation';
}

/** @throws {InvariantViolation} with the message if the condition does not hold. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantViolation(message);
}
