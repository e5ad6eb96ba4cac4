/**
 * Puts a timeline into the simulation: each item's stimuli at the head of its instant, its
 * expectations at the end, in the order of the file.
 */
import type { TimelineItem } from '../format/scenario.js';
import { causesIn } from './causes.js';
import { judge, type Judgement, type Stage } from './judge.js';
import type { Outcome } from './outcome.js';
import type { Performer, Refusal } from './performer.js';
import type { Tracer } from './tracer.js';

export class ScriptDriver {
  readonly outcomes: Outcome[] = [];
  readonly #stage: Stage;
  readonly #performer: Performer;
  readonly #tracer: Tracer;

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
      this.#judge(timeline[place]!, steps[place]),
    );
    for (const [place, { at }] of timeline.entries()) {
      simulation.at(at, acts, place);
      simulation.at(at, expects, place);
    }
  }

  #act(item: TimelineItem, step: string | undefined): void {
    if (item.step !== undefined) this.#tracer.step(item.at, item.step);
    for (const stimulus of item.do)
      for (let copy = 0; copy < this.#stage.scenario.copies; copy += 1)
        for (const refusal of this.#performer.perform(stimulus, copy))
          this.#report(refused(refusal), { ...stimulus, at: item.at, step, copy });
  }

  #judge(item: TimelineItem, step: string | undefined): void {
    for (const expectation of item.expect) {
      // A counter is the cluster's, so one look is enough for all copies.
      const copies = expectation.subject === 'counter' ? 1 : this.#stage.scenario.copies;
      for (let copy = 0; copy < copies; copy += 1)
        this.#report(judge(expectation, copy, this.#stage), {
          ...expectation,
          at: item.at,
          step,
          copy,
        });
    }
  }

  #report({ holds, about, expected, got, bears }: Judgement, place: Place): void {
    const { line, column, at, step } = place;
    const because = holds ? [] : causesIn(this.#tracer.entries, bears);
    const copy = place.copy + 1;
    const outcome = { holds, line, column, at, step, copy, about, expected, got, because };
    this.outcomes.push(outcome);
    this.#tracer.judged(outcome);
  }
}

/** Where in the file and in the run something was judged; copies count from 0. */
type Place = Pick<Outcome, 'line' | 'column' | 'at' | 'step' | 'copy'>;

/** The step that each item belongs to: the heading that stands last at or above it. */
const stepsOf = (timeline: readonly TimelineItem[]): readonly (string | undefined)[] => {
  let latest: string | undefined;
  return timeline.map(({ step }) => {
    latest = step ?? latest;
    return latest;
  });
};

/** What a script does is expected to be possible. */
const refused = ({ about, because }: Refusal): Judgement => ({
  holds: false,
  about,
  expected: 'possible',
  got: `refused, because ${because.says} (${because.rule})`,
  bears: () => false,
});
