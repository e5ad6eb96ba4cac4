/** What waits now, lane by lane, so that what comes of it later can be told with what was decided then. */
import type { Instant } from '../../../engine/units.js';
import type { Alert } from '../../../model/mdm/decision.js';
import type { TracedDecision, TracedPacket } from '../../../scenarios/replay/traced-decision.js';
import { presenceWords } from '../../../scenarios/replay/happening-wording.js';
import { packetText } from '../../../scenarios/replay/wording.js';
import type { MessagePacket } from '../../../model/mdm/packet.js';
import type { Lane } from './lane.js';
import type { Waiting } from './mark.js';

/** Since when it waits, and the alert that was decided then. */
export type Pending = { readonly at: Instant; readonly alert: Alert | undefined };

type Content =
  TracedDecision | TracedPacket | { readonly packet: MessagePacket; readonly message: string };

/** What waits, in words: `lunch`, `the copy of lunch`, `Away of bob`; no two packets have the same. */
export const contentOf = (about: Content): string => {
  if ('presence' in about && 'contact' in about)
    return `${presenceWords[about.presence]} of ${about.contact}`;
  return 'packet' in about && 'message' in about ? packetText(about.packet, about.message) : '';
};

export class PendingPackets {
  /** By lane and content; of the same content the oldest first. */
  readonly #waiting = new Map<string, Pending[]>();

  begin(lane: Lane, content: string, at: Instant, decision: TracedDecision): Waiting {
    const alert = 'alert' in decision ? decision.alert : undefined;
    const place = placeOf(lane, content);
    this.#waiting.set(place, [...(this.#waiting.get(place) ?? []), { at, alert }]);
    return { lane, content, change: 'begins' };
  }

  /** Nothing ends in a lane that is not drawn, or where nothing began. */
  end(
    lane: Lane | undefined,
    content: string,
  ): { readonly since: Pending | undefined; readonly ended: readonly Waiting[] } {
    if (lane === undefined) return { since: undefined, ended: [] };
    const since = this.#waiting.get(placeOf(lane, content))?.shift();
    return { since, ended: since === undefined ? [] : [{ lane, content, change: 'ends' }] };
  }
}

const placeOf = ({ kind, subject }: Lane, content: string): string =>
  `${kind} ${subject} ${content}`;
