/**
 * A published, derived or assumed number, kept together with where it comes from, so that no result
 * shows a bare number and nobody has to guess which ones impsim chose.
 */
import type { RuleId } from './rule-book.js';
import type { Status } from './rule.js';

export type Figure<Value> = {
  /** What it is, for reports: `active-client window`. */
  readonly name: string;
  readonly value: Value;
  readonly status: Status;
  /** The rule that states it; its source is that rule's source. */
  readonly rule: RuleId;
};
