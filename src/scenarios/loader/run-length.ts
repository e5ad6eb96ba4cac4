/** Reads how long the run lasts, and when the user sessions report is taken. */
import { formatDuration } from '../../engine/duration-text.js';
import { elapsed, instant, later, START, type Duration, type Instant } from '../../engine/units.js';
import { duration } from '../format/duration-shape.js';
import type { Scenario, TimelineItem } from '../format/scenario.js';
import type { FaultList } from './fault-list.js';
import { childOf, type Place } from './place.js';
import type { PopulationAt } from './populations-reader.js';
import { valueAt } from './written-value.js';

export type RunLength = Pick<Scenario, 'duration' | 'reportAt'>;

type Moments = {
  readonly timeline: readonly TimelineItem[];
  readonly populations: readonly PopulationAt[];
};

/** A moment that the file speaks of, and the line that does. */
type Mention = { readonly at: Instant; readonly line: number };

export function readRunLength(root: Place, moments: Moments, faults: FaultList): RunLength {
  const last = lastOf(moments, faults);
  const asked = valueAt(childOf(root, 'duration'), duration);
  const report = valueAt(childOf(root, 'report-at'), duration);
  const reportAt = report === undefined ? undefined : instant(report);
  if (asked === undefined) {
    const end = reportAt !== undefined && reportAt > last.at ? reportAt : last.at;
    return { duration: elapsed(START, end), reportAt };
  }
  reportEarly(asked, last, childOf(root, 'duration') ?? root, faults);
  if (report !== undefined && report > asked) {
    const message = `the run ends before that; expected at most ${formatDuration(asked)}, its duration`;
    faults.report(childOf(root, 'report-at') ?? root, message);
  }
  return { duration: asked, reportAt };
}

function lastOf({ timeline, populations }: Moments, faults: FaultList): Mention {
  const items = timeline.map(({ at, line }) => ({ at, line }));
  const signIns = populations.map(({ population: { signIn }, place }) => ({
    at: later(signIn.at, signIn.over),
    line: faults.lines.lineOf(place.span),
  }));
  const none: Mention = { at: START, line: 1 };
  return [...items, ...signIns].reduce((one, other) => (other.at > one.at ? other : one), none);
}

function reportEarly(asked: Duration, last: Mention, place: Place, faults: FaultList): void {
  if (asked >= last.at) return;
  const at = formatDuration(elapsed(START, last.at));
  const message = `the run ends before ${at}, which line ${last.line} speaks of; expected at least ${at}`;
  faults.report(place, message);
}
