/**
 * A trace as lines of text: a heading for each step of the guide, a line for each happening, and
 * below it each decision with the rule that it rests on.
 */
import { formatDuration } from '../engine/duration-text.js';
import { elapsed, START, type Instant } from '../engine/units.js';
import type { Reason } from '../model/rulebook/reason.js';
import type { Cause, Outcome } from '../scenarios/replay/outcome.js';
import type { RunResult } from '../scenarios/replay/run-result.js';
import type { TraceEntry } from '../scenarios/replay/trace.js';
import type { TracedDecision } from '../scenarios/replay/traced-decision.js';
import {
  canAlert,
  decisionText,
  happeningText,
  presenceText,
  releasedText,
} from '../scenarios/replay/wording.js';
import { dayLines } from './day-text.js';
import { plain, type Paint } from './paint.js';
import { padded, widest } from './text-width.js';

const GAP = 2;
const RULE_WIDTH = 8;
const MARGIN = '  ';

export const momentText = (at: Instant): string => formatDuration(elapsed(START, at));

/** The whole trace, with a head that says what it is a trace of. */
export const traceText = (result: RunResult, paint: Paint = plain): string => {
  const writer = new TraceWriter(layoutOf(result.trace), paint);
  return [...headLines(result, paint), ...result.trace.flatMap((entry) => writer.lines(entry))]
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
};

const headLines = ({ scenario, copiesTraced }: RunResult, paint: Paint): readonly string[] => {
  const { id, name, release, seed, start, source, copies } = scenario;
  const lines = [
    paint.strong(name),
    paint.faint(`${id}, release ${release}, seed ${seed}, starts ${start}`),
  ];
  if (source !== undefined) lines.push(paint.faint(`source: ${source}`));
  if (copiesTraced < copies)
    lines.push(paint.faint(`the first of ${copies} copies; --trace shows all`));
  return [...lines, ...dayLines(scenario.populations).map(paint.faint)];
};

/** How wide each column has to be for what stands in it. */
type Layout = { readonly moment: number; readonly subject: number; readonly decision: number };

const layoutOf = (trace: readonly TraceEntry[]): Layout => {
  const decided = trace.flatMap((entry): readonly Cause['decision'][] =>
    entry.entry === 'event' || entry.entry === 'node' ? entry.decisions : [],
  );
  const others = trace.flatMap((entry) => {
    if (entry.entry === 'comeback') return [{ name: entry.client, text: entry.text }];
    return entry.entry === 'alert' ? [{ name: entry.node, text: entry.text }] : [];
  });
  const presence = trace.flatMap((entry) => (entry.entry === 'presence' ? [entry.news] : []));
  return {
    moment: GAP + widest(trace.map(({ at }) => momentText(at))),
    subject:
      GAP +
      widest([
        ...decided.map(({ subject }) => subject),
        ...presence.map((one) => one.client),
        ...others.map(({ name }) => name),
      ]),
    decision:
      GAP +
      widest([
        ...decided.map(decisionText),
        ...presence.map(presenceText),
        ...others.map(({ text }) => text),
      ]),
  };
};

class TraceWriter {
  readonly #layout: Layout;
  readonly #paint: Paint;
  /** The heading and the moment that the reader saw last. */
  #step: string | undefined;
  #moment = '';

  constructor(layout: Layout, paint: Paint) {
    this.#layout = layout;
    this.#paint = paint;
  }

  lines(entry: TraceEntry): readonly string[] {
    switch (entry.entry) {
      case 'step':
        this.#step = entry.text;
        return ['', this.#paint.strong(entry.text)];
      case 'event':
        return [
          this.#momentLine(entry.at, happeningText(entry.happening)),
          ...entry.decisions.flatMap((decision) => this.#decisionLines(decision)),
        ];
      case 'node':
        return [
          this.#momentLine(entry.at, entry.text),
          ...entry.decisions.map((decision) =>
            this.#ruled(decision.subject, decisionText(decision), decision.because),
          ),
        ];
      case 'alert':
        return [
          this.#momentLine(entry.at, `the alert of ${entry.node} is looked at`),
          this.#ruled(entry.node, entry.text, entry.because),
        ];
      case 'comeback':
        return this.#comebackLines(entry);
      case 'presence':
        return [this.#ruled(entry.news.client, presenceText(entry.news), entry.news.because)];
      case 'notice':
        return [this.#momentLine(entry.at, this.#reasoned(entry.text, entry.because))];
      case 'refused':
        return [this.#momentLine(entry.at, this.#reasoned(`cannot ${entry.about}`, entry.because))];
      case 'forgotten':
        return [
          this.#momentLine(
            entry.at,
            this.#reasoned(`${entry.message} is remembered no longer`, entry.because),
          ),
        ];
      case 'expectation':
        return this.#outcomeLines(entry.outcome);
    }
  }

  #momentLine(at: Instant, text: string): string {
    this.#moment = momentText(at);
    return `${MARGIN}${this.#paint.faint(padded(this.#moment, this.#layout.moment))}${text}`;
  }

  #decisionLines(decision: TracedDecision): readonly string[] {
    const lines = [this.#ruled(decision.subject, decisionText(decision), decision.because)];
    if ('alert' in decision && canAlert(decision.packet))
      lines.push(this.#ruled('', '', decision.alert.because));
    if ('released' in decision)
      for (const packet of decision.released)
        lines.push(
          `${this.#indent()}${padded('', this.#layout.subject + GAP)}${this.#paint.faint(
            `${releasedText(packet)}, after ${formatDuration(packet.waited)}`,
          )}`,
        );
    return lines;
  }

  /** What comes of itself, and not from the happening above, has its moment. */
  #comebackLines({ at, client, text, because }: TraceEntry & { entry: 'comeback' }): string[] {
    const line = this.#ruled(client, text, because);
    if (momentText(at) === this.#moment) return [line];
    return [this.#momentLine(at, `${client} tries to sign in by itself`), line];
  }

  /** An outcome of another step than the one above, or of a later moment, says so. */
  #outcomeLines({ at, step, holds, about, expected, got }: Outcome): readonly string[] {
    const text = holds
      ? this.#paint.good(`✓ ${about}: ${got}`)
      : this.#paint.bad(`✗ ${about}: expected ${expected}, got ${got}`);
    const ofStep = step === this.#step || step === undefined ? '' : ` (${step})`;
    const line = `${text}${this.#paint.faint(ofStep)}`;
    if (momentText(at) !== this.#moment) return [this.#momentLine(at, line)];
    return [`${MARGIN}${padded('', this.#layout.moment)}${line}`];
  }

  /** A decision in three columns: whom it is about, what is decided, the rule and the reason. */
  #ruled(subject: string, decision: string, { rule, says }: Reason): string {
    const { subject: subjectWidth, decision: decisionWidth } = this.#layout;
    return (
      `${this.#indent()}${padded(subject, subjectWidth)}${padded(decision, decisionWidth)}` +
      this.#paint.faint(`${rule.padEnd(RULE_WIDTH)}${says}`)
    );
  }

  #reasoned(text: string, { rule, says }: Reason): string {
    return `${text}  ${this.#paint.faint(`${rule} ${says}`)}`;
  }

  #indent(): string {
    return `${MARGIN}${padded('', this.#layout.moment)}${MARGIN}`;
  }
}
