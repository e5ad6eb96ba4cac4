/** What the process says to whoever started it. */
export const exitCodes = {
  ok: 0,
  internalError: 1,
  usage: 2,
  invalidScenario: 3,
  expectationFailed: 4,
  thresholdBreached: 5,
  notDeterministic: 6,
  noPlan: 7,
  notWritten: 8,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** With several reasons to fail, the first of these counts. */
const precedence: readonly ExitCode[] = [
  exitCodes.invalidScenario,
  exitCodes.notWritten,
  exitCodes.notDeterministic,
  exitCodes.expectationFailed,
  exitCodes.thresholdBreached,
];

/** The one exit code of a command that did several things. */
export const worstOf = (codes: readonly ExitCode[]): ExitCode =>
  precedence.find((code) => codes.includes(code)) ?? exitCodes.ok;
