/**
 * Group chat: joining and leaving a room, and saying something in it. Each method is one stimulus;
 * it answers why that could not happen, or undefined.
 */
import type { ClientId, RoomId, UserId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { Deliberation } from './deliberation.js';
import { mdmReasons } from './mdm-reasons.js';
import { refusesIm } from './refusal.js';
import { forgetOldUnread } from './unread-retention.js';
import type { UseWatch } from './use-watch.js';

export class GroupChatService {
  readonly #deliberation: Deliberation;
  readonly #useWatch: UseWatch;

  constructor(deliberation: Deliberation, useWatch: UseWatch) {
    this.#deliberation = deliberation;
    this.#useWatch = useWatch;
  }

  join(client: ClientId, room: RoomId): Reason | undefined {
    const { rooms } = this.#deliberation.state;
    const refusal = this.#deliberation.refusalOfAct(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    if (rooms.has(room, client))
      return this.#deliberation.refuse(client, mdmReasons['joined-already']);
    rooms.join(room, client);
    this.#useWatch.used({ kind: 'joins-room', client, room, at: this.#deliberation.now });
    return undefined;
  }

  leave(client: ClientId, room: RoomId): Reason | undefined {
    const refusal = this.#refusalInRoom(client, room);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    this.#deliberation.state.rooms.leave(room, client);
    this.#useWatch.used({ kind: 'leaves-room', client, room, at: this.#deliberation.now });
    return undefined;
  }

  /** The user says something in a room that the client is in. */
  say(client: ClientId, room: RoomId): Reason | undefined {
    const refusal = this.#refusalInRoom(client, room) ?? refusesIm(this.#deliberation.parameters);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    const { clients, rooms } = this.#deliberation.state;
    const sender = clients.userOf(client);
    const participants = rooms.participantsOf(room).filter((user) => user !== sender);
    this.#tell(client, room, sender);
    for (const participant of participants) {
      this.#tell(client, room, participant);
      forgetOldUnread(this.#deliberation, participant);
    }
    return undefined;
  }

  /** One message row for each participant, the sender included. */
  #tell(client: ClientId, room: RoomId, to: UserId): void {
    const { state, observer, now: at } = this.#deliberation;
    const message = state.messages.open(to, at, 'text');
    const joined = state.rooms.joinedClientsOf(room, to);
    observer.sent?.(at, message, client, to);
    if (to === state.clients.userOf(client))
      this.#useWatch.usedWithMessage({
        kind: 'group-message-sent',
        client,
        message,
        room,
        joined,
        at,
      });
    else this.#deliberation.about(to, { kind: 'group-message-arrives', message, room, joined, at });
    state.messages.letGo(message);
  }

  #refusalInRoom(client: ClientId, room: RoomId): Reason | undefined {
    const refusal = this.#deliberation.refusalOfAct(client);
    if (refusal !== undefined) return refusal;
    return this.#deliberation.state.rooms.has(room, client) ? undefined : mdmReasons['not-joined'];
  }
}
