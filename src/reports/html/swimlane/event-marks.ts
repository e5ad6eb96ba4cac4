/**
 * The marks of one event of the trace: what happened, then each decision that a reader can see the
 * effect of. What the others decide stands with the event itself, as its reasons.
 */
import { formatDuration } from '../../../engine/duration-text.js';
import type { TraceEntry } from '../../../scenarios/replay/trace.js';
import type { TracedDecision, TracedPacket } from '../../../scenarios/replay/traced-decision.js';
import {
  canAlert,
  decisionText,
  happeningText,
  isHeardAtOnce,
  releasedText,
} from '../../../scenarios/replay/wording.js';
import { momentText } from '../../trace-text.js';
import { happeningMark } from './happening-mark.js';
import type { Lane } from './lane.js';
import type { MarkKind } from './mark-kind.js';
import type { Sketch, Waiting, Why } from './mark.js';
import { contentOf, type Pending, type PendingPackets } from './pending-packets.js';

export type Event = TraceEntry & { readonly entry: 'event' };

/** The lanes by what the trace calls them; those that are not drawn are missing. */
export type LaneBook = {
  readonly of: (subject: string) => Lane | undefined;
  /** Of what is stored for a user. */
  readonly storeOf: (user: string) => Lane | undefined;
};

/** In the order in which they came about. */
export const marksOfEvent = (
  event: Event,
  book: LaneBook,
  pending: PendingPackets,
): readonly Sketch[] => {
  const own = ownMark(event, book);
  const others = event.decisions.flatMap((decision) =>
    new DecisionMarks(event, book, pending).of(decision),
  );
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

/** Whether a decision shows as a mark; `archive` is about no client and shows nowhere. */
const hasMark = ({ do: what }: TracedDecision): boolean => what in markOfDeed;

const markOfDeed: Partial<Record<TracedDecision['do'], MarkKind>> = {
  deliver: 'delivered',
  buffer: 'buffered',
  'buffer-stored': 'buffered',
  'buffer-presence': 'buffered',
  withhold: 'withheld',
  'withhold-copy': 'copy-withheld',
  push: 'push',
  store: 'stored',
  lose: 'lost',
  flush: 'flushed',
  'lose-buffer': 'lost',
  'deliver-stored': 'flushed',
  'extension-mobility': 'phone',
};

class DecisionMarks {
  readonly #event: Event;
  readonly #book: LaneBook;
  readonly #pending: PendingPackets;

  constructor(event: Event, book: LaneBook, pending: PendingPackets) {
    this.#event = event;
    this.#book = book;
    this.#pending = pending;
  }

  of(decision: TracedDecision): readonly Sketch[] {
    const lane =
      decision.do === 'store' || decision.do === 'lose'
        ? this.#book.storeOf(decision.subject)
        : this.#book.of(decision.subject);
    return lane === undefined ? [] : this.#inLane(decision, lane);
  }

  #inLane(decision: TracedDecision, lane: Lane): readonly Sketch[] {
    const mark = sketchOf(decision, lane);
    switch (decision.do) {
      case 'deliver':
        return [{ ...mark, kind: kindOnArrival(decision, decision.alert.shown) }];
      case 'buffer':
      case 'buffer-presence':
        return [{ ...mark, waiting: [this.#begins(decision, lane)] }];
      case 'buffer-stored':
        return [
          {
            ...mark,
            waiting: [...this.#leavesStore(lane, decision.message), this.#begins(decision, lane)],
          },
        ];
      case 'store': {
        const key = contentOf({ packet: 'im', message: decision.message });
        return [{ ...mark, waiting: [this.#pending.begin(lane, key, this.#event.at, decision)] }];
      }
      case 'withhold':
      case 'withhold-copy':
      case 'push':
      case 'lose':
      case 'extension-mobility':
        return [mark];
      case 'flush':
      case 'deliver-stored':
        if (decision.released.length === 0) return [];
        return [mark, ...decision.released.map((packet) => this.#comes(packet, decision, lane))];
      case 'lose-buffer':
        return decision.released.map((packet) => this.#isLost(packet, decision, lane));
      default:
        return [];
    }
  }

  #begins(decision: TracedDecision, lane: Lane): Waiting {
    return this.#pending.begin(lane, contentOf(decision), this.#event.at, decision);
  }

  /** What waited reaches the client; its alert was decided when it came (QM-8). */
  #comes(packet: TracedPacket, decision: Releasing, lane: Lane): Sketch {
    const from = decision.do === 'deliver-stored' ? this.#book.storeOf(lane.group) : lane;
    const { since, ended } = this.#pending.end(from, contentOf(packet));
    const wasHeard = since !== undefined && since.alert !== undefined && isHeardAtOnce(since.alert);
    const alerts = packet.packet !== 'presence' && packet.alert && !wasHeard;
    return {
      lane,
      kind: kindOnArrival(packet, alerts),
      label: labelOf(packet),
      who: lane.subject,
      what: `gets ${releasedText(packet)}, which waited ${formatDuration(packet.waited)}${alertWords(packet, alerts)}`,
      why: [{ because: decision.because }, ...alertDecidedThen(packet, since)],
      waiting: ended,
    };
  }

  #isLost(packet: TracedPacket, decision: Releasing, lane: Lane): Sketch {
    return {
      ...sketchOf(decision, lane),
      label: labelOf(packet),
      what: `loses ${releasedText(packet)}, which waited ${formatDuration(packet.waited)}`,
      waiting: this.#pending.end(lane, contentOf(packet)).ended,
    };
  }

  #leavesStore({ group }: Lane, message: string): readonly Waiting[] {
    return this.#pending.end(this.#book.storeOf(group), contentOf({ packet: 'im', message })).ended;
  }
}

type Releasing = TracedDecision & { readonly released: readonly TracedPacket[] };

const sketchOf = (decision: TracedDecision, lane: Lane): Sketch => ({
  lane,
  kind: markOfDeed[decision.do] ?? 'acts',
  label: labelOf(decision),
  who: decision.subject,
  what: decisionText(decision),
  why: [
    { because: decision.because },
    ...('alert' in decision && canAlert(decision.packet)
      ? [{ because: decision.alert.because }]
      : []),
  ],
});

const labelOf = (about: TracedDecision | TracedPacket): string => {
  if ('message' in about) return about.message;
  if ('contact' in about) return about.contact;
  if (!('do' in about)) return '';
  if (about.do === 'flush') return 'flush';
  return about.do === 'deliver-stored' ? 'was stored' : decisionText(about);
};

const kindOnArrival = ({ packet }: { readonly packet: string }, alerts: boolean): MarkKind => {
  if (packet === 'sent-copy' || packet === 'read-mark') return packet;
  return alerts ? 'alerted' : 'delivered';
};

const alertWords = ({ packet }: TracedPacket, alerts: boolean): string => {
  if (packet === 'presence' || !canAlert(packet)) return '';
  return alerts ? ', alert' : ', no alert';
};

const alertDecidedThen = ({ packet }: TracedPacket, since: Pending | undefined): readonly Why[] =>
  since?.alert === undefined || packet === 'presence' || !canAlert(packet)
    ? []
    : [
        {
          what: `alert or not, decided at ${momentText(since.at)}`,
          because: since.alert.because,
        },
      ];
