/**
 * Presence that is held for quiet clients beside their buffers (QM-10): for each client a set of
 * bits, one for each place of its user's contact list. Only the newest presence of a contact is
 * worth delivering, so that a bit is all there is to keep.
 */
const BITS = 32;

export class HeldPresence {
  readonly #words: number;
  readonly #held: Uint32Array;

  constructor(clients: number, contactsMax: number) {
    this.#words = Math.ceil(contactsMax / BITS);
    this.#held = new Uint32Array(clients * this.#words);
  }

  /** Holds the presence of the contact at that place, in lieu of an older one. */
  hold(client: number, place: number): void {
    const word = client * this.#words + Math.floor(place / BITS);
    this.#held[word] = this.#held[word]! | (1 << (place % BITS));
  }

  /** Lets go of all that is held for the client; answers how many contacts that were. */
  release(client: number): number {
    let released = 0;
    const first = client * this.#words;
    for (let word = first; word < first + this.#words; word += 1) {
      released += bitsIn(this.#held[word]!);
      this.#held[word] = 0;
    }
    return released;
  }
}

const bitsIn = (word: number): number => {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};
