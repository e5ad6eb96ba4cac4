/**
 * How one expectation turned out, or an act that could not be done and that nobody expected to be
 * refused, with what a reader needs to see why.
 */
import type { Instant } from '../../engine/units.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { TracedDecision } from './traced-decision.js';
import type { TracedNodeDecision } from './traced-node-decision.js';

export type Outcome = {
  readonly kind: 'expectation' | 'refusal';
  readonly holds: boolean;
  /** Where the expectation stands in its file, from 1. */
  readonly line: number;
  readonly column: number;
  readonly at: Instant;
  /** The step of the guide that it belongs to, where the scenario names steps. */
  readonly step: string | undefined;
  /** The copy of the users that it was judged for, from 1. */
  readonly copy: number;
  /** What it is about: `lunch on alice/phone`. */
  readonly about: string;
  readonly expected: string;
  readonly got: string;
  /** What led there, oldest first; empty in a copy that the trace does not show. */
  readonly because: readonly Cause[];
};

/** One decision that bears on an expectation. */
export type Cause = {
  readonly at: Instant;
  readonly decision: TracedDecision | TracedNodeDecision | TracedAlert;
};

/** What was decided about the alert on the sessions of a node. */
export type TracedAlert = {
  /** The node. */
  readonly subject: string;
  readonly do: 'change-alert';
  /** `raises JSMSessionsExceedsThreshold at 9001 sessions` */
  readonly text: string;
  readonly because: Reason;
};
