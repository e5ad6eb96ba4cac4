/**
 * `summary.json`: the result of a run for other programs. Its keys are a promise to scripts that
 * read it; `schemaVersion` counts the times that promise was broken.
 */
import { emSummaryOf } from './em-summary.js';
import { elapsed, START, type Instant } from '../engine/units.js';
import type { Outcome } from '../scenarios/replay/outcome.js';
import { allHold, type RunResult } from '../scenarios/replay/run-result.js';
import { decisionText } from '../scenarios/replay/wording.js';

const SCHEMA_VERSION = 1;

export type Provenance = {
  readonly toolVersion: string;
  /** SHA-256 of the scenario file, in hexadecimal digits. */
  readonly inputSha256: string;
};

/** The document, its keys in the order in which they are written. */
export const summaryOf = (result: RunResult, { toolVersion, inputSha256 }: Provenance) => {
  const { scenario, outcomes, counters, assumptions, events, endedAt, digest } = result;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: 'impsim',
    toolVersion,
    scenario: scenario.id,
    name: scenario.name,
    source: scenario.source ?? null,
    release: scenario.release,
    seed: scenario.seed,
    start: scenario.start,
    copies: scenario.copies,
    inputSha256,
    verdict: allHold(result) ? 'pass' : 'fail',
    expectations: outcomes.filter(({ kind }) => kind === 'expectation').map(outcomeOf),
    refused: outcomes.filter(({ kind }) => kind === 'refusal').map(outcomeOf),
    thresholds: [],
    counters: Object.fromEntries(counters.map(({ counter, value }) => [counter, value])),
    packetsLost: result.packetsLost,
    extensionMobility: result.mobility === undefined ? null : emSummaryOf(result.mobility),
    alerts: [],
    assumptions: assumptions.map(({ rule, statement }) => ({ rule, status: 'A', statement })),
    notes: result.notes,
    events,
    endedAtMicroseconds: microsecondsOf(endedAt),
    digest,
  };
};

const outcomeOf = (outcome: Outcome) => ({
  holds: outcome.holds,
  about: outcome.about,
  expected: outcome.expected,
  got: outcome.got,
  atMicroseconds: microsecondsOf(outcome.at),
  step: outcome.step ?? null,
  copy: outcome.copy,
  line: outcome.line,
  column: outcome.column,
  because: outcome.because.map(({ at, decision }) => ({
    atMicroseconds: microsecondsOf(at),
    subject: decision.subject,
    decision: decisionText(decision),
    rule: decision.because.rule,
    reason: decision.because.says,
  })),
});

const microsecondsOf = (at: Instant): number => elapsed(START, at);
