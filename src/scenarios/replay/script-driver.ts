/**
 * Puts a timeline into the simulation: each item's stimuli at the head of its instant, its
 * expectations at the end, in the order of the file.
 */
import { invariant } from '../../engine/errors.js';
import type { Instant } from '../../engine/units.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { EmStimulusItem } from '../format/em-stimulus-item.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';
import type { Expectation } from '../format/expectation.js';
import type { TimelineItem } from '../format/scenario.js';
import { isEmExpectation, judgeEm } from './em-judge.js';
import { isEmItem, performEm } from './em-performer.js';
import { causesIn } from './causes.js';
import { isAboutCluster, judge } from './judge.js';
import type { Judgement, Stage } from './judgement.js';
import type { Outcome } from './outcome.js';
import { isForAllCopies, type Performer, type Refusal } from './performer.js';
import type { Tracer } from './tracer.js';

/** Where in the file and in the run something was judged; copies count from 0. */
type Place = Pick<Outcome, 'line' | 'column' | 'at' | 'step' | 'copy'>;

/** A refusal that no expectation has claimed yet. */
type Unclaimed = Refusal & { readonly place: Place };

export class ScriptDriver {
  readonly outcomes: Outcome[] = [];
  readonly #stage: Stage;
  readonly #performer: Performer;
  readonly #tracer: Tracer;
  /** What the items of the present instant asked for and could not have. */
  #unclaimed: Unclaimed[] = [];

  constructor(stage: Stage, performer: Performer, tracer: Tracer) {
    this.#stage = stage;
    this.#performer = performer;
    this.#tracer = tracer;
    this.#schedule(stage.scenario.timeline);
  }

  #schedule(timeline: readonly TimelineItem[]): void {
    const { simulation } = this.#stage.cluster;
    const steps = stepsOf(timeline);
    const acts = simulation.define<number>('script acts', 'stimulus', (place) =>
      this.#act(timeline[place]!, steps[place]),
    );
    const expects = simulation.define<number>('script expects', 'observation', (place) =>
      this.#judge(timeline[place]!, steps[place], timeline[place + 1]?.at),
    );
    for (const [place, { at }] of timeline.entries()) {
      simulation.at(at, acts, place);
      simulation.at(at, expects, place);
    }
  }

  #act(item: TimelineItem, step: string | undefined): void {
    const { at } = item;
    if (item.step !== undefined) this.#tracer.step(at, item.step);
    for (const stimulus of item.do) {
      if (stimulus.verb === 'set')
        this.#tracer.notice(
          at,
          `${stimulus.parameter} is set to ${stimulus.to}`,
          mdmReasons['not-before-restart'],
        );
      if (isEmItem(stimulus)) {
        this.#actOnPhones(stimulus);
        continue;
      }
      const copies = isForAllCopies(stimulus) ? 1 : this.#stage.scenario.copies;
      for (let copy = 0; copy < copies; copy += 1)
        for (const refusal of this.#performer.perform(stimulus, copy)) {
          this.#tracer.couldNot(at, copy, refusal);
          this.#unclaimed.push({ ...refusal, place: { ...stimulus, at, step, copy } });
        }
    }
  }

  /** Answers of a service are no refusals: a scenario expects them where they come. */
  #actOnPhones(item: EmStimulusItem): void {
    const { phones, scenario } = this.#stage;
    if (phones === undefined) return;
    for (let copy = 0; copy < scenario.copies; copy += 1) performEm(item, copy, phones);
  }

  /** What was refused and no item of the instant expects fails once the instant is over. */
  #judge(item: TimelineItem, step: string | undefined, next: Instant | undefined): void {
    for (const expectation of item.expect) {
      const isOfOne = !isEmExpectation(expectation) && isAboutCluster(expectation);
      const copies = isOfOne ? 1 : this.#stage.scenario.copies;
      for (let copy = 0; copy < copies; copy += 1)
        this.#report('expectation', this.#judgementOf(expectation, copy), {
          ...expectation,
          at: item.at,
          step,
          copy,
        });
    }
    if (next === item.at) return;
    for (const refusal of this.#unclaimed)
      this.#report('refusal', failedOf(refusal), refusal.place);
    this.#unclaimed = [];
  }

  #judgementOf(expectation: Expectation, copy: number): Judgement {
    if (isEmExpectation(expectation)) {
      const { phones } = this.#stage;
      invariant(phones !== undefined, 'what is expected of phones is of phones that there are');
      return judgeEm(expectation, copy, phones);
    }
    const { cast, scenario } = this.#stage;
    switch (expectation.subject) {
      case 'refused': {
        const client = cast.clientIn(copy, expectation.on);
        const of = (refusal: Refusal): boolean => refusal.client === client;
        return this.#claim(of, cast.clientName(client), expectation.because);
      }
      case 'node-refused': {
        const { node, name } = scenario.topology.nodes[expectation.of]!;
        const of = (refusal: Refusal): boolean => refusal.node === node;
        return this.#claim(of, name, expectation.because);
      }
      default:
        return judge(expectation, copy, this.#stage);
    }
  }

  #claim(of: (refusal: Refusal) => boolean, whom: string, because: RuleId): Judgement {
    const found = this.#unclaimed.find(of);
    if (found !== undefined) this.#unclaimed = this.#unclaimed.filter((one) => one !== found);
    return {
      holds: found?.because.rule === because,
      about: found?.about ?? `what ${whom} was asked to do`,
      expected: `refused by ${because}`,
      got: found === undefined ? 'possible' : refusedText(found),
      bears: () => false,
    };
  }

  #report(kind: Outcome['kind'], judgement: Judgement, place: Place): void {
    const { holds, about, expected, got, bears } = judgement;
    const { line, column, at, step } = place;
    const because = this.#tracer.shows(place.copy) ? causesIn(this.#tracer.entries, bears) : [];
    const copy = place.copy + 1;
    const outcome = { kind, holds, line, column, at, step, copy, about, expected, got, because };
    this.outcomes.push(outcome);
    this.#tracer.judged(outcome);
  }
}

/** The step that each item belongs to: the heading that stands last at or above it. */
const stepsOf = (timeline: readonly TimelineItem[]): readonly (string | undefined)[] => {
  let latest: string | undefined;
  return timeline.map(({ step }) => {
    latest = step ?? latest;
    return latest;
  });
};

const refusedText = ({ because }: Refusal): string => `refused by ${because.rule}: ${because.says}`;

/** What a script does is expected to be possible. */
const failedOf = (refusal: Refusal): Judgement => ({
  holds: false,
  about: refusal.about,
  expected: 'possible',
  got: refusedText(refusal),
  bears: () => false,
});
