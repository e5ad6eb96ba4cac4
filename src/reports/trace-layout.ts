/**
 * The columns of a trace: moments, whom a decision is about, what is decided, the rule and its reason.
 * Each is as wide as what stands in it, wherever in the trace.
 */
import type { Instant } from '../engine/units.js';
import type { Cause } from '../scenarios/replay/outcome.js';
import type { TraceEntry } from '../scenarios/replay/trace.js';
import { decisionText, presenceText } from '../scenarios/replay/wording.js';
import { momentColumn } from './moment-text.js';
import { widest } from './text-width.js';

export const GAP = 2;
export const MARGIN = '  ';

/** How wide each column has to be for what stands in it. */
export type Layout = {
  readonly momentText: (at: Instant) => string;
  readonly moment: number;
  readonly subject: number;
  readonly decision: number;
};

export const layoutOf = (trace: readonly TraceEntry[]): Layout => {
  const decided = trace.flatMap((entry): readonly Cause['decision'][] =>
    entry.entry === 'event' || entry.entry === 'node' ? entry.decisions : [],
  );
  const others = trace.flatMap((entry) => {
    if (entry.entry === 'comeback') return [{ name: entry.client, text: entry.text }];
    return entry.entry === 'alert' ? [{ name: entry.node, text: entry.text }] : [];
  });
  const presence = trace.flatMap((entry) => (entry.entry === 'presence' ? [entry.news] : []));
  const subject =
    GAP +
    widest([
      ...decided.map((one) => one.subject),
      ...presence.map((one) => one.client),
      ...others.map(({ name }) => name),
    ]);
  const decision = widest([
    ...decided.map(decisionText),
    ...presence.map(presenceText),
    ...others.map(({ text }) => text),
  ]);
  const momentText = momentColumn(trace.map(({ at }) => at));
  const alone = widest(
    trace.flatMap(reasonedText).filter((text) => widest([text]) <= REASONED_MAX),
  );
  return {
    momentText,
    moment: GAP + widest(trace.map(({ at }) => momentText(at))),
    subject,
    decision: GAP + Math.max(decision, alone - subject - MARGIN.length),
  };
};

/** What happens of itself, in a line of its own whose rule stands in the column of rules. */
export const reasonedText = (entry: TraceEntry): readonly string[] => {
  switch (entry.entry) {
    case 'notice':
      return [entry.text];
    case 'refused':
      return [`cannot ${entry.about}`];
    case 'forgotten':
      return [`${entry.message} is remembered no longer`];
    default:
      return [];
  }
};

/** A longer text does not set the column of rules for all: its own rule comes in the next line. */
const REASONED_MAX = 80;
