/** Reads how long the run lasts, and when the user sessions report is taken. */
import { formatDuration } from '../../engine/duration-text.js';
import {
  days,
  elapsed,
  instant,
  later,
  microseconds,
  START,
  type Duration,
  type Instant,
} from '../../engine/units.js';
import { duration } from '../format/duration-shape.js';
import { hasDay, type Population } from '../format/population.js';
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
  const end = latestOf([last.at, reportAt ?? START, endOfDays(moments)]);
  reportWarmUp(root, { length: asked ?? elapsed(START, end), report }, faults);
  if (asked === undefined) return { duration: elapsed(START, end), reportAt };
  reportEarly(asked, last, childOf(root, 'duration') ?? root, faults);
  if (report !== undefined && report > asked) {
    const message = `the run ends before that; expected at most ${formatDuration(asked)}, its duration`;
    faults.report(childOf(root, 'report-at') ?? root, message);
  }
  return { duration: asked, reportAt };
}

type Measured = { readonly length: Duration; readonly report: Duration | undefined };

/** Something of the run must be left to be measured, the user sessions report among it. */
function reportWarmUp(root: Place, { length, report }: Measured, faults: FaultList): void {
  const place = childOf(root, 'warm-up');
  const warmUp = valueAt(place, duration);
  if (place === undefined || warmUp === undefined || warmUp === 0) return;
  if (warmUp >= length) {
    const expected = `expected less than ${formatDuration(length)}, its duration`;
    faults.report(place, `the run is over by then; ${expected}`);
  } else if (report !== undefined && report < warmUp) {
    const expected = `expected at most ${formatDuration(report)}, where report-at is`;
    faults.report(place, `nothing is measured before that; ${expected}`);
  }
}

function lastOf({ timeline, populations }: Moments, faults: FaultList): Mention {
  const items = timeline.map(({ at, line }) => ({ at, line }));
  const signIns = populations.map(({ population, place }) => ({
    at: lastSignInOf(population),
    line: faults.lines.lineOf(place.span),
  }));
  const none: Mention = { at: START, line: 1 };
  return [...items, ...signIns].reduce((one, other) => (other.at > one.at ? other : one), none);
}

const lastSignInOf = ({ signIn, day }: Population): Instant =>
  day === undefined
    ? later(signIn.at, signIn.over)
    : later(instant(day.figures['opens-at'].value), day.figures['logon-window'].value);

const DAY = days(1);

/** A run with working days lasts whole days, so that everybody has gone home. */
function endOfDays({ populations }: Moments): Instant {
  const working = populations.filter(({ population }) => hasDay(population));
  const last = latestOf([START, ...working.map(({ population }) => lastSignInOf(population))]);
  return working.length === 0 ? START : instant(microseconds((Math.floor(last / DAY) + 1) * DAY));
}

const latestOf = (moments: readonly Instant[]): Instant =>
  moments.reduce((one, other) => (other > one ? other : one));

function reportEarly(asked: Duration, last: Mention, place: Place, faults: FaultList): void {
  if (asked >= last.at) return;
  const at = formatDuration(elapsed(START, last.at));
  const message = `the run ends before ${at}, which line ${last.line} speaks of; expected at least ${at}`;
  faults.report(place, message);
}
