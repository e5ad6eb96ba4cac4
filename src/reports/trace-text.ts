/**
 * A trace as lines of text: a heading for each step of the guide, a line for each happening, and
 * below it each decision with the rule that it rests on.
 */
import { formatDuration } from '../engine/duration-text.js';
import type { Instant } from '../engine/units.js';
import type { Reason } from '../model/rulebook/reason.js';
import type { Outcome } from '../scenarios/replay/outcome.js';
import type { RunResult } from '../scenarios/replay/run-result.js';
import type { TraceEntry } from '../scenarios/replay/trace.js';
import type { TracedDecision } from '../scenarios/replay/traced-decision.js';
import { happeningText } from '../scenarios/replay/happening-wording.js';
import { canAlert, decisionText, presenceText, releasedText } from '../scenarios/replay/wording.js';
import { dayLines } from './day-text.js';
import { plain, type Paint } from './paint.js';
import { padded, widest } from './text-width.js';
import { GAP, layoutOf, MARGIN, reasonedText, type Layout } from './trace-layout.js';

const RULE_WIDTH = 8;

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
      case 'refused':
      case 'forgotten':
        return reasonedText(entry).flatMap((text) => this.#reasoned(entry.at, text, entry.because));
      case 'expectation':
        return this.#outcomeLines(entry.outcome);
    }
  }

  #momentLine(at: Instant, text: string): string {
    this.#moment = this.#layout.momentText(at);
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
    if (this.#layout.momentText(at) === this.#moment) return [line];
    return [this.#momentLine(at, `${client} tries to sign in by itself`), line];
  }

  /** An outcome of another step than the one above, or of a later moment, says so. */
  #outcomeLines({ at, step, holds, about, expected, got }: Outcome): readonly string[] {
    const text = holds
      ? this.#paint.good(`✓ ${about}: ${got}`)
      : this.#paint.bad(`✗ ${about}: expected ${expected}, got ${got}`);
    const ofStep = step === this.#step || step === undefined ? '' : ` (${step})`;
    const line = `${text}${this.#paint.faint(ofStep)}`;
    if (this.#layout.momentText(at) !== this.#moment) return [this.#momentLine(at, line)];
    return [`${MARGIN}${padded('', this.#layout.moment)}${line}`];
  }

  /** A decision in three columns: whom it is about, what is decided, the rule and the reason. */
  #ruled(subject: string, decision: string, because: Reason): string {
    const { subject: subjectWidth, decision: decisionWidth } = this.#layout;
    return (
      `${this.#indent()}${padded(subject, subjectWidth)}${padded(decision, decisionWidth)}` +
      this.#ruleText(because)
    );
  }

  #reasoned(at: Instant, text: string, because: Reason): readonly string[] {
    const { subject, decision } = this.#layout;
    const room = MARGIN.length + subject + decision;
    if (widest([text]) + GAP > room)
      return [this.#momentLine(at, text), this.#ruled('', '', because)];
    return [this.#momentLine(at, `${padded(text, room)}${this.#ruleText(because)}`)];
  }

  #ruleText({ rule, says }: Reason): string {
    return this.#paint.faint(`${rule.padEnd(RULE_WIDTH)}${says}`);
  }

  #indent(): string {
    return `${MARGIN}${padded('', this.#layout.moment)}${MARGIN}`;
  }
}
