/** Views for tests of policies, built by hand: `aView({ phone: { device: 'iphone', mode: 'quiet' } })`. */
import { instant, START, type Duration } from '../../src/engine/units.js';
import {
  clientId,
  userId,
  type ClientId,
  type UserId,
} from '../../src/model/devices/identifiers.js';
import type { ClientView, UserView } from '../../src/model/mdm/view.js';

/** What differs from a desktop that is signed in and available, has never stamped, buffers nothing. */
export type ClientSpec = Partial<Omit<ClientView, 'client' | 'stampedAt' | 'stampOrder'>> & {
  /** When the client stamped; of several clients the one that is declared later stamped later. */
  readonly stamped?: Duration;
};

export type ClientSpecs = Readonly<Record<string, ClientSpec>>;

export type NamedView = UserView & {
  readonly client: (name: string) => ClientView;
  readonly nameOf: (client: ClientId) => string;
  readonly nameOfUser: (user: UserId) => string;
};

/** Clients are not numbered from 0, so that a number never passes for a place. */
const FIRST_CLIENT = 40;

/** The user of the view is `owner`; any other goes by number. */
const OWNER = userId(9);

/** One user with the clients of these names, in this order. */
export const aView = (specs: ClientSpecs): NamedView => {
  const names = Object.keys(specs);
  const clients = Object.values(specs).map((spec, place) => clientOf(spec, place));
  return {
    user: OWNER,
    clients,
    client: (name) => clients[names.indexOf(name)]!,
    nameOf: (client) => names[client - FIRST_CLIENT]!,
    nameOfUser: (user) => (user === OWNER ? 'owner' : `user ${user}`),
  };
};

const clientOf = ({ stamped, ...differing }: ClientSpec, place: number): ClientView => ({
  client: clientId(FIRST_CLIENT + place),
  device: 'desktop',
  mdmCapable: true,
  mode: 'normal',
  posture: 'in-use',
  presence: 'available',
  pushEnabled: false,
  buffered: 0,
  ...differing,
  stampedAt: stamped === undefined ? START : instant(stamped),
  stampOrder: stamped === undefined ? 0 : place + 1,
});
