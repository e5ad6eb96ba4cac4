/**
 * The marks of one event of the trace: what happened, then each decision that a reader can see the
 * effect of. What the others decide stands with the event itself, as its reasons.
 */
import type { TraceEntry } from '../../../scenarios/replay/trace.js';
import { happeningText } from '../../../scenarios/replay/happening-wording.js';
import { decisionText } from '../../../scenarios/replay/wording.js';
import { momentText } from '../../moment-text.js';
import { DecisionMarks, hasMark } from './decision-marks.js';
import { happeningMark } from './happening-mark.js';
import type { LaneBook } from './lane-book.js';
import type { Sketch, Why } from './mark.js';
import type { PendingPackets } from './pending-packets.js';

type Event = TraceEntry & { readonly entry: 'event' };

/** In the order in which they came about. */
export const marksOfEvent = (
  event: Event,
  book: LaneBook,
  pending: PendingPackets,
): readonly Sketch[] => {
  const own = ownMark(event, book);
  const decided = new DecisionMarks(event.at, book, pending);
  const others = event.decisions.flatMap((decision) => decided.of(decision));
  return own === undefined ? others : [own, ...others];
};

/** Of what happened, with all that it led to on the same client and that has no mark of its own. */
const ownMark = ({ happening, decisions, activity }: Event, book: LaneBook): Sketch | undefined => {
  const lane = book.of(happening.client);
  const mark = happeningMark(happening);
  if (lane === undefined || mark === undefined) return undefined;
  const why = decisions
    .filter((one) => one.subject === happening.client && !hasMark(one))
    .map((decision): Why => ({ what: decisionText(decision), because: decision.because }));
  const text = happeningText(happening);
  const makesActive = activity
    .map(({ user, active }) =>
      active === undefined
        ? `now nobody is ${user}’s active client`
        : `${active.client} is active until ${momentText(active.lastMoment)} at most`,
    )
    .join('; ');
  const what = makesActive === '' ? text : `${text}; ${makesActive}`;
  return { lane, ...mark, who: '', what, why };
};
