/** The marks of decisions: what came, what waits, what comes of it later, what is lost or withheld. */
import { formatDuration } from '../../../engine/duration-text.js';
import type { Instant } from '../../../engine/units.js';
import type { TracedDecision, TracedPacket } from '../../../scenarios/replay/traced-decision.js';
import {
  canAlert,
  decisionText,
  isHeardAtOnce,
  releasedText,
} from '../../../scenarios/replay/wording.js';
import { momentText } from '../../moment-text.js';
import type { Lane } from './lane.js';
import type { LaneBook } from './lane-book.js';
import type { MarkKind } from './mark-kind.js';
import type { Sketch, Waiting, Why } from './mark.js';
import { contentOf, type Pending, type PendingPackets } from './pending-packets.js';

/** Whether a decision shows as a mark; `archive` is about no client and shows nowhere. */
export const hasMark = ({ do: what }: TracedDecision): boolean => what in markOfDeed;

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

/** Those of one event. */
export class DecisionMarks {
  readonly #at: Instant;
  readonly #book: LaneBook;
  readonly #pending: PendingPackets;

  constructor(at: Instant, book: LaneBook, pending: PendingPackets) {
    this.#at = at;
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
        return [{ ...mark, waiting: [this.#pending.begin(lane, key, this.#at, decision)] }];
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
    return this.#pending.begin(lane, contentOf(decision), this.#at, decision);
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
          what: `${since.alert.shown ? 'alert' : 'no alert'}, decided at ${momentText(since.at)}`,
          because: since.alert.because,
        },
      ];
