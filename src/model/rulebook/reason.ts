/**
 * Why a decision was taken. A reason is data: the trace prints it, counters can be keyed by it, and
 * a test fails when no scenario reaches it.
 */
import { fnvOf } from '../../engine/fnv.js';
import type { RuleId } from './rule-book.js';

export type Reason = {
  /** Names the reason in files: `no-active-client`. */
  readonly code: string;
  /** The rule that it applies. */
  readonly rule: RuleId;
  /** The reason in a few words, to be read after the decision: `nobody is active`. */
  readonly says: string;
  /** The hash of the code, by which digests know the reason; with a sign. */
  readonly word: number;
  /** Tells the reason from all others of this process; it may be another one in the next. */
  readonly number: number;
};

/** How many reasons there are so far. */
let defined = 0;

/** A catalogue of reasons by code, each written as its rule and its words. */
export const defineReasons = <Code extends string>(
  entries: Readonly<Record<Code, readonly [rule: RuleId, says: string]>>,
): Readonly<Record<Code, Reason>> => {
  const reasons: Partial<Record<Code, Reason>> = {};
  for (const code in entries) {
    const [rule, says] = entries[code];
    reasons[code] = { code, rule, says, word: fnvOf(code) | 0, number: defined };
    defined += 1;
  }
  // An object that is filled by computed names is looked up by hashing; a copy has its fields in place.
  return { ...complete(reasons, entries) };
};

/** Every code of `entries` was written into `reasons`; says so to the compiler. */
function complete<Code extends string>(
  reasons: Partial<Record<Code, Reason>>,
  entries: Readonly<Record<Code, unknown>>,
): Readonly<Record<Code, Reason>> {
  const isComplete = (some: Partial<Record<Code, Reason>>): some is Record<Code, Reason> =>
    Object.keys(entries).every((code) => Object.hasOwn(some, code));
  if (!isComplete(reasons)) throw new TypeError('a reason got lost');
  return reasons;
}
