/**
 * What a message is called, and which rows of the message pool it has: one for each user it goes
 * to. A row is used again, so a name holds for it from the moment the message is sent until the row
 * goes to another one.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId, UserId } from '../../model/devices/identifiers.js';
import type { MdmObserver } from '../../model/mdm/mdm-observer.js';

/** A message of the script as one copy of the cast plays it. */
type Named = { readonly copy: number; readonly name: string };

type Owner = Named & { readonly to: UserId };

export class MessageNames implements MdmObserver {
  readonly #owners = new Map<MessageId, Owner>();
  readonly #rows = new Map<string, MessageId>();
  #next: Named | undefined;

  /** Announces what the message that is sent next is called, and in which copy of the cast. */
  expect(copy: number, name: string): void {
    this.#next = { copy, name };
  }

  /** A row was opened for the announced message. */
  sent(_at: Instant, message: MessageId, _from: ClientId, to: UserId): void {
    const last = this.#owners.get(message);
    if (last !== undefined) this.#rows.delete(keyOf(last));
    if (this.#next === undefined) return;
    const owner = { ...this.#next, to };
    this.#owners.set(message, owner);
    this.#rows.set(keyOf(owner), message);
  }

  nameOf(message: MessageId): string {
    return this.#owners.get(message)?.name ?? `message ${message}`;
  }

  /** The copy of the cast in which the message was sent. */
  copyOf(message: MessageId): number | undefined {
    return this.#owners.get(message)?.copy;
  }

  /** The row of a message to that user, as long as it has not gone to another; or undefined. */
  rowOf(copy: number, name: string, to: UserId): MessageId | undefined {
    return this.#rows.get(keyOf({ copy, name, to }));
  }
}

const keyOf = ({ copy, name, to }: Owner): string => `${copy}/${to}/${name}`;
