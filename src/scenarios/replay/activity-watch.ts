/**
 * Notices when another client of a user is active, or the same one for longer (MDM-5). It asks the
 * model after each decision that can change it; that a window closes, nobody decides (TIME-2), so
 * what it notices says until when it holds.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import { activeClientOf, lastMomentOf } from '../../model/mdm/active-client.js';
import type { MultipleDeviceMessaging } from '../../model/mdm/multiple-device-messaging.js';
import { viewOf } from '../../model/mdm/user-view.js';
import type { Cast } from './cast.js';
import type { ActiveClient, TracedActivity } from './trace.js';

export class ActivityWatch {
  readonly #cast: Cast;
  readonly #mdmOf: () => Pick<MultipleDeviceMessaging, 'state' | 'parameters'>;
  /** Who was active when it was looked at last; nobody where there is none. */
  readonly #known = new Map<UserId, ActiveClient>();

  /** @param mdmOf asked for when a run is under way, and not before. */
  constructor(cast: Cast, mdmOf: () => Pick<MultipleDeviceMessaging, 'state' | 'parameters'>) {
    this.#cast = cast;
    this.#mdmOf = mdmOf;
  }

  /** What a decision about the client, just applied, changed for its user; undefined: nothing. */
  changeBy(client: ClientId, at: Instant): TracedActivity | undefined {
    const user = this.#cast.clients.userOf(client);
    const before = this.#known.get(user);
    const active = this.#activeOf(user, at);
    if (active?.client === before?.client && active?.lastMoment === before?.lastMoment)
      return undefined;
    if (active === undefined) this.#known.delete(user);
    else this.#known.set(user, active);
    return { user: this.#cast.userName(user), active };
  }

  #activeOf(user: UserId, at: Instant): ActiveClient | undefined {
    const { state, parameters } = this.#mdmOf();
    const client = activeClientOf(viewOf(user, state), at, parameters);
    if (client === undefined) return undefined;
    const lastMoment = lastMomentOf(state.clients.stampedAt(client));
    return { client: this.#cast.clientName(client), lastMoment };
  }
}
