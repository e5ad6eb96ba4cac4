/**
 * Why a decision was taken. A reason is data: the trace prints it, counters can be keyed by it, and
 * a test fails when no scenario reaches it.
 */
import type { RuleId } from './rule-book.js';

export type Reason = {
  /** Names the reason in files: `no-active-client`. */
  readonly code: string;
  /** The rule that it applies. */
  readonly rule: RuleId;
  /** The reason in a few words, to be read after the decision: `nobody is active`. */
  readonly says: string;
};

/** A catalogue of reasons by code, each written as its rule and its words. */
export const defineReasons = <Code extends string>(
  entries: Readonly<Record<Code, readonly [rule: RuleId, says: string]>>,
): Readonly<Record<Code, Reason>> => {
  const reasons: Partial<Record<Code, Reason>> = {};
  for (const code in entries) {
    const [rule, says] = entries[code];
    reasons[code] = { code, rule, says };
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
