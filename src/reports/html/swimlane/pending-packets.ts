/** What waits now, lane by lane, so that what comes of it later can be told with what was decided then. */
import type { Instant } from '../../../engine/units.js';
import type { Alert } from '../../../model/mdm/decision.js';
import type { TracedDecision, TracedPacket } from '../../../scenarios/replay/traced-decision.js';
import type { Lane } from './lane.js';
import type { Waiting } from './mark.js';

/** Since when it waits, and the alert that was decided then. */
export type Pending = { readonly at: Instant; readonly alert: Alert | undefined };

/** Names what waits: `im lunch`, `presence bob`. */
export const contentOf = (
  about: TracedDecision | TracedPacket | { readonly packet: 'im'; readonly message: string },
): string => {
  if ('contact' in about) return `presence ${about.contact}`;
  return 'packet' in about && 'message' in about ? `${about.packet} ${about.message}` : '';
};

export class PendingPackets {
  /** By lane and content; of the same content the oldest first. */
  readonly #waiting = new Map<string, Pending[]>();

  begin(lane: Lane, key: string, at: Instant, decision: TracedDecision): Waiting {
    const alert = 'alert' in decision ? decision.alert : undefined;
    const place = placeOf(lane, key);
    this.#waiting.set(place, [...(this.#waiting.get(place) ?? []), { at, alert }]);
    return { lane, key, change: 'begins' };
  }

  /** Nothing ends in a lane that is not drawn, or where nothing began. */
  end(
    lane: Lane | undefined,
    key: string,
  ): { readonly since: Pending | undefined; readonly ended: readonly Waiting[] } {
    if (lane === undefined) return { since: undefined, ended: [] };
    const since = this.#waiting.get(placeOf(lane, key))?.shift();
    return { since, ended: since === undefined ? [] : [{ lane, key, change: 'ends' }] };
  }
}

const placeOf = ({ kind, subject }: Lane, key: string): string => `${kind} ${subject} ${key}`;
