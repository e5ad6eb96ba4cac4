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

  /** Lets go of all that is held for the client, place by place in the order of the list. */
  release(client: number, letGo: (place: number) => void): void {
    const first = client * this.#words;
    for (let word = 0; word < this.#words; word += 1) {
      let rest = this.#held[first + word]!;
      this.#held[first + word] = 0;
      while (rest !== 0) {
        const bit = BITS - 1 - Math.clz32(rest & -rest);
        letGo(word * BITS + bit);
        rest &= rest - 1;
      }
    }
  }

  /** Forgets all that is held for the client. */
  drop(client: number): void {
    this.#held.fill(0, client * this.#words, (client + 1) * this.#words);
  }
}
