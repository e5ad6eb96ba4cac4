/** All marks of a run, numbered in the order in which things happened. */
import { formatDuration } from '../../../engine/duration-text.js';
import type { Instant } from '../../../engine/units.js';
import { activeClientWindow } from '../../../model/mdm/mdm-figures.js';
import type { TraceEntry } from '../../../scenarios/replay/trace.js';
import type { ActivityWindow } from './activity-windows.js';
import { marksOfEvent } from './event-marks.js';
import { laneBookOf, type LaneBook } from './lane-book.js';
import type { Lane } from './lane.js';
import type { Mark, Sketch } from './mark.js';
import { marksOfEntry } from './node-marks.js';
import { PendingPackets } from './pending-packets.js';

/** More than these are in the trace only. */
export const MARKS_MAX = 250;

export type Marks = { readonly marks: readonly Mark[]; readonly unseen: number };

/** @param endedAt windows that close later are open when the run ends, and have no mark. */
export const marksOf = (
  trace: readonly TraceEntry[],
  lanes: readonly Lane[],
  windows: readonly ActivityWindow[],
  endedAt: Instant,
): Marks => {
  const book = laneBookOf(lanes);
  const pending = new PendingPackets();
  const sketched: Placed[] = [];
  for (const [place, entry] of trace.entries()) {
    if (entry.entry === 'comeback' && joinsLoss(entry, sketched)) continue;
    const sketches =
      entry.entry === 'event' ? marksOfEvent(entry, book, pending) : marksOfEntry(entry, book);
    for (const sketch of sketches) sketched.push({ at: entry.at, place, sketch });
  }
  const closings = windows
    .filter(({ endedBy, lastMoment }) => endedBy === undefined && lastMoment <= endedAt)
    .flatMap((window) => closingOf(window, book));
  // Sorting keeps the order of what is at one instant: a window is open to the end of its last moment.
  const all = [...sketched, ...closings].toSorted((one, other) => one.at - other.at);
  const marks = all.slice(0, MARKS_MAX).map(({ at, place, sketch }, before) => ({
    waiting: [],
    ...sketch,
    at,
    place,
    number: before + 1,
  }));
  return { marks, unseen: all.length - marks.length };
};

type Placed = { readonly at: Instant; readonly place: number; readonly sketch: Sketch };

/** How a client will come back stands with the loss of its session, where it is told at once. */
const joinsLoss = (
  entry: TraceEntry & { readonly entry: 'comeback' },
  before: Placed[],
): boolean => {
  let index = before.length - 1;
  const isLoss = ({ sketch: { kind, lane } }: Placed): boolean =>
    kind === 'signs-out' && lane.subject === entry.client;
  while (before[index]?.at === entry.at && !isLoss(before[index]!)) index -= 1;
  const loss = before[index];
  if (loss?.at !== entry.at) return false;
  const { sketch } = loss;
  const why = [...sketch.why, { what: entry.text, because: entry.because }];
  before[index] = { ...loss, sketch: { ...sketch, why } };
  return true;
};

/** Nobody decides that a window closes: it is the time that has passed (TIME-2). */
const closingOf = (
  { client, user, lastMoment, place }: ActivityWindow,
  book: LaneBook,
): readonly Placed[] => {
  const lane = book.of(client);
  if (lane === undefined) return [];
  const span = formatDuration(activeClientWindow.value);
  const sketch: Sketch = {
    lane,
    kind: 'window-closes',
    label: '5 min over',
    who: client,
    what: `is active for the last time: after this moment nobody is ${user}’s active client`,
    why: [{ because: { rule: 'MDM-6', says: `its last Available or IM was ${span} ago` } }],
  };
  return [{ at: lastMoment, place, sketch }];
};
