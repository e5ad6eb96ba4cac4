/**
 * One-to-one IMs: sending and reading. Each method is one stimulus; it answers why that could not
 * happen, or undefined.
 */
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { Deliberation } from './deliberation.js';
import { mdmReasons } from './mdm-reasons.js';
import type { MessageKind } from './message-table.js';
import { refusesIm, refusesSending } from './refusal.js';
import { forgetOldUnread } from './unread-retention.js';
import type { UseWatch } from './use-watch.js';

export class MessagingService {
  readonly #deliberation: Deliberation;
  readonly #useWatch: UseWatch;

  constructor(deliberation: Deliberation, useWatch: UseWatch) {
    this.#deliberation = deliberation;
    this.#useWatch = useWatch;
  }

  /** The user sends a one-to-one IM. The observer learns the message before it arrives. */
  send(client: ClientId, to: UserId): Reason | undefined {
    const { state, observer, parameters, now: at } = this.#deliberation;
    const from = state.clients.userOf(client);
    const refusal =
      this.#deliberation.refusalOfAct(client) ?? refusesIm(parameters) ?? refusesSending(from, to);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    const message = state.messages.open(to, at, 'text');
    const { bindings } = state;
    const own = bindings.boundTo(from, to);
    const theirs = bindings.boundTo(to, from);
    observer.sent?.(at, message, client, to);
    this.#useWatch.usedWithMessage({ kind: 'message-sent', client, message, to, boundTo: own, at });
    this.#deliberation.about(to, { kind: 'message-arrives', message, boundTo: theirs, at });
    state.messages.letGo(message);
    forgetOldUnread(this.#deliberation, to);
    return undefined;
  }

  /** The user reads a message that the client shows as unread; undefined where there is none. */
  read(client: ClientId, message: MessageId | undefined): Reason | undefined {
    const { clients, messages } = this.#deliberation.state;
    const refusal = this.#deliberation.refusalOfAct(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    if (message === undefined || !showsUnread(this.#deliberation, client, message, 'text'))
      return this.#deliberation.refuse(client, mdmReasons['not-unread-there']);
    messages.hold(message);
    messages.setRead(message);
    messages.clearUnread(message, clients.placeOf(client));
    const at = this.#deliberation.now;
    this.#useWatch.usedWithMessage({ kind: 'message-read', client, message, at });
    messages.letGo(message);
    return undefined;
  }

  /** The user reads all that the client shows as unread, in the order in which it was shown. */
  readAll(client: ClientId): Reason | undefined {
    const { clients, messages } = this.#deliberation.state;
    const refusal = this.#deliberation.refusalOfAct(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    let message = messages.oldestUnreadOf(clients.userOf(client));
    while (message !== undefined) {
      const next = messages.newerThan(message);
      if (showsUnread(this.#deliberation, client, message, 'text')) this.read(client, message);
      message = next;
    }
    return undefined;
  }
}

/** Whether the client is one of the recipient's and shows a message of that kind as unread. */
export const showsUnread = (
  { state: { clients, messages } }: Deliberation,
  client: ClientId,
  message: MessageId,
  kind: MessageKind,
): boolean =>
  messages.kindOf(message) === kind &&
  messages.recipientOf(message) === clients.userOf(client) &&
  messages.isUnreadAt(message, clients.placeOf(client));
