/**
 * Takes a threshold apart into its words, each with where it stands in the text. What the words mean
 * is not looked at.
 *
 *     jsm.percent{node=imp1} max <  80%           with an aggregation
 *     jsm.percent{node=imp1}     <  80% for 10m   without a break
 */

/** A part of the text and its offset in it. */
export type Word = { readonly text: string; readonly at: number };

/** A metric with its labels, `{}` left out. */
export type SelectionWords = {
  readonly metric: Word;
  readonly labels: readonly LabelWords[];
};

/** `node=imp1`; without an equals sign there is no value. */
export type LabelWords = { readonly label: Word; readonly value: Word | undefined };

export type ThresholdWords = {
  readonly selection: SelectionWords;
  readonly aggregation: Word | undefined;
  readonly comparison: Word;
  /** A value, or the metric of a constant with its labels. */
  readonly bound: Word;
  readonly span: Word | undefined;
};

const METRIC = String.raw`[^\s{}<>=]+(?:\s*\{[^{}]*\})?`;

const FORM = new RegExp(
  String.raw`^\s*(${METRIC})\s+(?:([^\s{}<>=]+)\s+)?([<>=!]+)\s*(${METRIC})(?:\s+for\s+(\S+))?\s*$`,
  'd',
);

/** Undefined where the text has another form. */
export function thresholdWords(text: string): ThresholdWords | undefined {
  const match = FORM.exec(text);
  const word = (group: number): Word | undefined => {
    const found = match?.[group];
    const at = match?.indices?.[group]?.[0];
    return found === undefined || at === undefined ? undefined : { text: found, at };
  };
  const [metric, comparison, bound] = [word(1), word(3), word(4)];
  if (!metric || !comparison || !bound) return undefined;
  const selection = selectionWords(metric);
  return { selection, aggregation: word(2), comparison, bound, span: word(5) };
}

/** A metric and what stands in its braces. */
export function selectionWords({ text, at }: Word): SelectionWords {
  const open = text.indexOf('{');
  if (open < 0) return { metric: { text, at }, labels: [] };
  const metric = { text: text.slice(0, open).trimEnd(), at };
  const inside = text.slice(open + 1, -1);
  if (inside.trim() === '') return { metric, labels: [] };
  const labels: LabelWords[] = [];
  let from = at + open + 1;
  for (const part of inside.split(',')) {
    labels.push(labelWords({ text: part, at: from }));
    from += part.length + 1;
  }
  return { metric, labels };
}

function labelWords(word: Word): LabelWords {
  const equals = word.text.indexOf('=');
  if (equals < 0) return { label: trimmed(word), value: undefined };
  return {
    label: trimmed({ text: word.text.slice(0, equals), at: word.at }),
    value: trimmed({ text: word.text.slice(equals + 1), at: word.at + equals + 1 }),
  };
}

const trimmed = ({ text, at }: Word): Word => ({
  text: text.trim(),
  at: at + text.length - text.trimStart().length,
});
