/** Who takes part in a request of Extension Mobility, by the names that the scenario has. */
import type { CucmClusterId, PhoneId } from '../../model/devices/identifiers.js';
import type { EmRequest } from '../../model/em/em-request.js';
import type { EmState } from '../../model/em/em-state.js';
import type { EmCast } from './em-cast.js';

export type EmParty = { readonly kind: 'phone' | 'application' | 'cluster'; readonly name: string };

export class EmParties {
  readonly #state: EmState;
  readonly #cast: EmCast;

  constructor(state: EmState, cast: EmCast) {
    this.#state = state;
    this.#cast = cast;
  }

  /** Whose answer it is: a phone's, or an application's, which vouches for the user. */
  asker({ asks, pin, phone, deviceName }: EmRequest): EmParty {
    if (asks === 'logout-all' || (asks === 'login' && pin === undefined))
      return { kind: 'application', name: 'application' };
    if (phone !== undefined) return this.phone(phone);
    return { kind: 'phone', name: deviceName ?? 'a phone' };
  }

  /** The cluster whose service is asked. */
  service({ cluster }: EmRequest): EmParty {
    return this.cluster(cluster);
  }

  /** Undefined as long as none is found. */
  home({ visit }: EmRequest): EmParty | undefined {
    return visit?.home === undefined ? undefined : this.cluster(visit.home);
  }

  cluster(cluster: CucmClusterId): EmParty {
    return { kind: 'cluster', name: this.#cast.clusterName(cluster) };
  }

  clusterOf(phone: PhoneId): EmParty {
    return this.cluster(this.#state.phones.clusterOf(phone));
  }

  phone(phone: PhoneId): EmParty {
    return { kind: 'phone', name: this.#cast.phoneName(phone) };
  }
}
