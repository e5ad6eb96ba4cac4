/**
 * The slow, obvious future event list that EventQueue must agree with: an array in order, into which
 * an entry is inserted behind all whose key is not above its own.
 */
export type Entry = { readonly key: number; readonly tag: number };

export class SortedList {
  readonly #entries: Entry[] = [];

  get size(): number {
    return this.#entries.length;
  }

  push(key: number, tag: number): void {
    const entry = { key, tag };
    let place = this.#entries.length;
    while (place > 0 && this.#entries[place - 1]!.key > key) place -= 1;
    this.#entries.splice(place, 0, entry);
  }

  popBelow(bound: number): Entry | undefined {
    const first = this.#entries[0];
    return first && first.key < bound ? this.#entries.shift() : undefined;
  }
}
