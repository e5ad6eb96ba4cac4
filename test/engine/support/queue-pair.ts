/**
 * An EventQueue and the slow list side by side: every push goes to both, and every pop must take the
 * same entry from both. Serial numbers as tags tell ties apart.
 */
import { EventQueue } from '../../../src/engine/event-queue.js';
import { SortedList, type Entry } from './sorted-list.js';

type Difference = { readonly pop: number; readonly expected?: Entry; readonly popped?: Entry };

export class QueuePair {
  readonly #queue = new EventQueue();
  readonly #list = new SortedList();
  #pushes = 0;
  #pops = 0;
  #difference: Difference | undefined;
  /** The key that was popped last. */
  now = 0;

  get size(): number {
    return this.#list.size;
  }

  push(...keys: readonly number[]): void {
    for (const key of keys) {
      const tag = this.#pushes++;
      this.#queue.push(key, tag);
      this.#list.push(key, tag);
    }
  }

  pop(bound = Infinity): void {
    const sized = this.#queue.size === this.#list.size;
    const expected = this.#list.popBelow(bound);
    const popped = this.#queue.popBelow(bound) ? this.#queue : undefined;
    const agrees = sized && expected?.key === popped?.key && expected?.tag === popped?.tag;
    this.#pops += 1;
    if (!agrees)
      this.#difference ??= {
        pop: this.#pops,
        ...(expected && { expected }),
        ...(popped && { popped: { key: popped.key, tag: popped.tag } }),
      };
    if (expected) this.now = expected.key;
  }

  /** Pops all that is left, and once more; answers the first difference of its life, if any. */
  drain(): Difference | undefined {
    while (this.size > 0) this.pop();
    this.pop();
    return this.#difference;
  }
}
