/**
 * Managed file transfer: offering a file and accepting it. Each method is one stimulus; it answers
 * why that could not happen, or undefined.
 */
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { Deliberation } from './deliberation.js';
import { mdmReasons } from './mdm-reasons.js';
import { showsUnread } from './messaging-service.js';
import { refusesIm, refusesSending } from './refusal.js';
import type { UseWatch } from './use-watch.js';

export class FileTransferService {
  readonly #deliberation: Deliberation;
  readonly #useWatch: UseWatch;

  constructor(deliberation: Deliberation, useWatch: UseWatch) {
    this.#deliberation = deliberation;
    this.#useWatch = useWatch;
  }

  offer(client: ClientId, to: UserId): Reason | undefined {
    const { state, observer, parameters, now: at } = this.#deliberation;
    const from = state.clients.userOf(client);
    const refusal =
      this.#deliberation.refusalOfAct(client) ?? refusesIm(parameters) ?? refusesSending(from, to);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    const message = state.messages.open(to, at, 'file');
    observer.sent?.(at, message, client, to);
    this.#useWatch.usedWithMessage({ kind: 'file-offered', client, message, to, at });
    this.#deliberation.about(to, { kind: 'file-offer-arrives', message, at });
    state.messages.letGo(message);
    return undefined;
  }

  /** The user accepts a file that the client shows as offered; undefined where there is none. */
  accept(client: ClientId, file: MessageId | undefined): Reason | undefined {
    const { clients, messages } = this.#deliberation.state;
    const refusal = this.#deliberation.refusalOfAct(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    if (file === undefined || !showsUnread(this.#deliberation, client, file, 'file'))
      return this.#deliberation.refuse(client, mdmReasons['file-not-offered-there']);
    messages.hold(file);
    messages.clearUnread(file, clients.placeOf(client));
    const at = this.#deliberation.now;
    this.#useWatch.usedWithMessage({ kind: 'file-accepted', client, message: file, at });
    messages.letGo(file);
    return undefined;
  }
}
