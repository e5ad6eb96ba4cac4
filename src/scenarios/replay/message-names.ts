/**
 * What a message is called, and which row of the message pool it has. A row is used again, so a
 * name holds for it from the moment the message is sent until the row goes to another one.
 */
import type { MessageId } from '../../model/devices/identifiers.js';
import type { MdmObserver } from '../../model/mdm/mdm-observer.js';
import type { Instant } from '../../engine/units.js';

/** A message of the script as one copy of the cast plays it. */
type Owner = { readonly copy: number; readonly name: string };

export class MessageNames implements MdmObserver {
  readonly #owners = new Map<MessageId, Owner>();
  readonly #rows = new Map<string, MessageId>();
  #next: Owner | undefined;

  /** Announces what the message that is sent next is called, and in which copy of the cast. */
  expect(copy: number, name: string): void {
    this.#next = { copy, name };
  }

  /** A row was opened for the announced message. */
  sent(_at: Instant, message: MessageId): void {
    const last = this.#owners.get(message);
    if (last !== undefined) this.#rows.delete(keyOf(last));
    if (this.#next === undefined) return;
    this.#owners.set(message, this.#next);
    this.#rows.set(keyOf(this.#next), message);
    this.#next = undefined;
  }

  nameOf(message: MessageId): string {
    return this.#owners.get(message)?.name ?? `message ${message}`;
  }

  /** The copy of the cast in which the message was sent. */
  copyOf(message: MessageId): number | undefined {
    return this.#owners.get(message)?.copy;
  }

  /** The row of a message that was sent and has not given its row to another, or undefined. */
  rowOf(copy: number, name: string): MessageId | undefined {
    return this.#rows.get(keyOf({ copy, name }));
  }
}

const keyOf = ({ copy, name }: Owner): string => `${copy}/${name}`;
