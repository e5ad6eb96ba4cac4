/**
 * Reads YAML 1.2 as far as its syntax goes. What a scalar means, whether keys are unique and what
 * aliases stand for is left to the source tree.
 */
import { parseDocument, type ParsedNode } from 'yaml';
import type { FaultList } from './fault-list.js';
import type { Span } from './line-index.js';
import { syntaxFault } from './syntax-wording.js';

/**
 * The root of the document, or null where it holds nothing. Where the syntax is at fault the tree
 * is a guess, and undefined is returned.
 */
export function parsedYaml(text: string, faults: FaultList): ParsedNode | null | undefined {
  const document = parsedWithoutStacks(text);
  const last = Math.max(0, text.trimEnd().length - 1);
  const slips = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    isTag: code === 'TAG_RESOLVE_FAILED',
    message,
    span: spanWithin(pos, last),
  }));
  for (const { span } of slips.filter(({ isTag }) => isTag)) {
    faults.report({ span, where: '' }, TAG);
  }
  const misread = slips.filter(({ isTag }) => !isTag);
  for (const { span, message } of firstOfEachLine(misread, faults)) {
    faults.report({ span, where: '' }, syntaxFault(message));
  }
  return misread.length === 0 ? document.contents : undefined;
}

const TAG = 'a tag; expected none, and quotes around what is meant as text';

/**
 * The parser makes an Error of each slip. Recording where in the program each one arose takes ten
 * times as long as the parsing, and a hostile file has a million.
 */
function parsedWithoutStacks(text: string) {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    // Unique keys are checked elsewhere: the parser compares each key with each other one.
    return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** A fault at the end of the file is shown at the last character of its text, `last`. */
const spanWithin = ([start, end]: readonly [number, number], last: number): Span =>
  start <= last ? { start, end } : { start: last, end: last + 1 };

/** One slip often throws the parser off for the rest of its line. */
function firstOfEachLine<Slip extends { readonly span: Span }>(
  slips: readonly Slip[],
  faults: FaultList,
): readonly Slip[] {
  let latest = 0;
  return slips
    .toSorted((one, other) => one.span.start - other.span.start)
    .filter(({ span }) => {
      const line = faults.lines.lineOf(span);
      const isFirst = line > latest;
      latest = line;
      return isFirst;
    });
}
