/**
 * Shows a policy one user, or one session, as the tables have them. A view reads a column when the
 * policy asks for it, and no other: most stimuli are decided by a client's status alone, and in a
 * large cluster every other column is a wait for memory.
 */
import type { Instant } from '../../engine/units.js';
import type { Device } from '../devices/device.js';
import { CLIENTS_OF_USER_MAX } from '../devices/client-table.js';
import {
  clientId,
  userId,
  type ClientId,
  type MessageId,
  type UserId,
} from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Posture } from '../devices/posture.js';
import type { Presence } from '../devices/presence.js';
import type { MdmState } from './mdm-state.js';
import type { ClientView, SessionView, UserView } from './view.js';

/**
 * Views for one decision at a time: each is the same object again, turned to another user or client.
 * A policy keeps none, and has answered before a decision of its is carried out.
 */
export class Views {
  readonly #state: MdmState;
  /** By the number of the user's clients. */
  readonly #users: readonly ShownUser[];
  readonly #session: ShownSession;

  constructor(state: MdmState) {
    this.#state = state;
    this.#users = Array.from(
      { length: CLIENTS_OF_USER_MAX + 1 },
      (_, clients) => new ShownUser(state, clients),
    );
    this.#session = new ShownSession(state);
  }

  /** The user with all clients; valid until the next user is asked for. */
  ofUser(user: UserId): UserView {
    const { clients } = this.#state;
    const view = this.#users[clients.clientCountOf(user)]!;
    view.turnTo(user, clients.firstClientOf(user));
    return view;
  }

  /** The client's session; valid until the next session is asked for. */
  ofSession(client: ClientId): SessionView {
    this.#session.client.client = client;
    return this.#session;
  }
}

/** A view of the user that stays: of a user as the tables have them whenever it is read. */
export const viewOf = (user: UserId, state: MdmState): UserView => new Views(state).ofUser(user);

class ShownUser implements UserView {
  user = userId(0);
  readonly clients: readonly ShownClient[];

  constructor(state: MdmState, clients: number) {
    this.clients = Array.from({ length: clients }, () => new ShownClient(state));
  }

  turnTo(user: UserId, firstClient: ClientId): void {
    this.user = user;
    let row: number = firstClient;
    for (const view of this.clients) {
      view.client = clientId(row);
      row += 1;
    }
  }
}

class ShownSession implements SessionView {
  readonly client: ShownClient;
  readonly #state: MdmState;

  constructor(state: MdmState) {
    this.client = new ShownClient(state);
    this.#state = state;
  }

  get stored(): readonly MessageId[] {
    const { clients, stored } = this.#state;
    return stored.messagesOf(clients.userOf(this.client.client));
  }
}

class ShownClient implements ClientView {
  client = clientId(0);
  readonly #clients: MdmState['clients'];
  readonly #buffers: MdmState['buffers'];

  constructor({ clients, buffers }: MdmState) {
    this.#clients = clients;
    this.#buffers = buffers;
  }

  get device(): Device {
    return this.#clients.deviceOf(this.client);
  }

  get mdmCapable(): boolean {
    return this.#clients.isMdmCapable(this.client);
  }

  get mode(): Mode {
    return this.#clients.modeOf(this.client);
  }

  get posture(): Posture {
    return this.#clients.postureOf(this.client);
  }

  get presence(): Presence {
    return this.#clients.presenceOf(this.client);
  }

  get stampedAt(): Instant {
    return this.#clients.stampedAt(this.client);
  }

  get stampOrder(): number {
    return this.#clients.stampOrderOf(this.client);
  }

  get pushEnabled(): boolean {
    return this.#clients.isPushEnabled(this.client);
  }

  get buffered(): number {
    return this.#buffers.countOf(this.client);
  }
}
