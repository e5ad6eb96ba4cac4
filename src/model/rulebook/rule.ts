/**
 * What a rule of the simulator is: a numbered statement that says where it comes from.
 *
 * Nobody who reads a result has to guess which numbers the vendor printed and which impsim chose:
 * every rule carries its status, and a statement that mixes marks the deviating part with (P), (D)
 * or (A).
 */

/**
 * `P`: published by the vendor. `D`: derived from published figures. `A`: assumed by impsim,
 * because the public record is silent.
 */
export type Status = 'P' | 'D' | 'A';

/** A rule as its chapter writes it: everything but the number, which is the key. */
export type RuleText = {
  readonly status: Status;
  /** What the simulator does, in sentences; identifiers stand in backticks. */
  readonly statement: string;
  /** Where a reader can look it up: document, release and chapter, or what it was derived from. */
  readonly source: string;
};

/** The rules of one chapter by number; a number of another chapter does not compile. */
export type ChapterRules<Prefix extends string> = Readonly<Record<`${Prefix}-${number}`, RuleText>>;

/** A rule together with its number, `MDM-4`. */
export type Rule = RuleText & { readonly id: string };
