/**
 * A trace as lines of text: a heading for each step of the guide, a line for each happening, and
 * below it each decision with the rule that it rests on.
 */
import { formatDuration } from '../engine/duration-text.js';
import { elapsed, START, type Instant } from '../engine/units.js';
import type { Reason } from '../model/rulebook/reason.js';
import type { Outcome } from '../scenarios/replay/outcome.js';
import type { RunResult } from '../scenarios/replay/run-result.js';
import type { TracedDecision, TraceEntry } from '../scenarios/replay/trace.js';
import { decisionText, happeningText, releasedText } from '../scenarios/replay/wording.js';
import { plain, type Paint } from './paint.js';

/** Columns of a line: the moment, then what happened; decisions stand below, then their rules. */
const TIME_WIDTH = 10;
const DECISION_INDENT = ' '.repeat(TIME_WIDTH + 4);
const CLIENT_GAP = 2;
const DECISION_WIDTH = 38;
const RULE_WIDTH = 8;

export const momentText = (at: Instant): string => formatDuration(elapsed(START, at));

/** The whole trace, with a head that says what it is a trace of. */
export const traceText = (result: RunResult, paint: Paint = plain): string => {
  const { scenario, trace, copiesTraced } = result;
  const clientWidth = CLIENT_GAP + Math.max(0, ...scenario.clients.map(({ name }) => name.length));
  const lines = [
    paint.strong(scenario.name),
    paint.faint(
      `${scenario.id}, release ${scenario.release}, seed ${scenario.seed}, starts ${scenario.start}`,
    ),
  ];
  if (scenario.source !== undefined) lines.push(paint.faint(`source: ${scenario.source}`));
  if (copiesTraced < scenario.copies)
    lines.push(paint.faint(`the first of ${scenario.copies} copies; --trace shows all`));
  for (const entry of trace) lines.push(...entryLines(entry, { paint, clientWidth }));
  return `${lines.join('\n')}\n`;
};

type Layout = { readonly paint: Paint; readonly clientWidth: number };

const entryLines = (entry: TraceEntry, layout: Layout): readonly string[] => {
  const { paint } = layout;
  const moment = momentText(entry.at).padEnd(TIME_WIDTH);
  switch (entry.entry) {
    case 'step':
      return ['', paint.strong(entry.text)];
    case 'event':
      return [
        `  ${paint.faint(moment)}${happeningText(entry.happening)}`,
        ...entry.decisions.flatMap((decision) => decisionLines(decision, layout)),
      ];
    case 'refused':
      return [
        `  ${paint.faint(moment)}${paint.bad('refused')}`,
        ruledLine(entry.client, 'can not do that', entry.because, layout),
      ];
    case 'forgotten':
      return [
        `  ${paint.faint(moment)}${entry.message} is remembered no longer`,
        ruledLine('', '', entry.because, layout),
      ];
    case 'expectation':
      return [`  ${' '.repeat(TIME_WIDTH)}${outcomeText(entry.outcome, paint)}`];
  }
};

const decisionLines = (decision: TracedDecision, layout: Layout): readonly string[] => {
  const lines = [ruledLine(decision.client, decisionText(decision), decision.because, layout)];
  if (decision.do === 'deliver' || decision.do === 'buffer') {
    const { alert } = decision;
    if (decision.packet === 'im') lines.push(ruledLine('', '', alert.because, layout));
  }
  if (decision.do === 'flush' || decision.do === 'lose-buffer')
    for (const packet of decision.released)
      lines.push(
        `${DECISION_INDENT}${' '.repeat(layout.clientWidth)}${layout.paint.faint(
          `  ${releasedText(packet)}, after ${formatDuration(packet.waited)}`,
        )}`,
      );
  return lines;
};

/** A decision in three columns: the client, what is decided, the rule and the reason. */
const ruledLine = (
  client: string,
  decision: string,
  { rule, says }: Reason,
  { paint, clientWidth }: Layout,
): string =>
  `${DECISION_INDENT}${client.padEnd(clientWidth)}${decision.padEnd(DECISION_WIDTH)}` +
  paint.faint(`${rule.padEnd(RULE_WIDTH)}${says}`);

const outcomeText = ({ holds, about, expected, got }: Outcome, paint: Paint): string =>
  holds
    ? paint.good(`✓ ${about}: ${got}`)
    : paint.bad(`✗ ${about}: expected ${expected}, got ${got}`);
