/**
 * The future event list: entries of (key, kind, subject) leave by ascending key, and entries of one
 * key leave in the order in which they came. That order among ties is a promise.
 *
 * A binary heap in columns; the serial number of an entry decides between equal keys.
 */
const CAPACITY_AT_START = 1024;

export class EventQueue {
  #keys = new Float64Array(CAPACITY_AT_START);
  #serials = new Float64Array(CAPACITY_AT_START);
  #kinds = new Int32Array(CAPACITY_AT_START);
  #subjects = new Int32Array(CAPACITY_AT_START);
  #size = 0;
  #serial = 0;

  /** The entry that was taken last. */
  key = 0;
  kind = 0;
  subject = 0;

  get size(): number {
    return this.#size;
  }

  /** The key of the entry that leaves next; infinite if there is none. */
  get nextKey(): number {
    return this.#size === 0 ? Infinity : this.#keys[0]!;
  }

  push(key: number, kind: number, subject: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    const serial = this.#serial++;
    let hole = this.#size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.#keys[parent]! <= key) break;
      this.#move(parent, hole);
      hole = parent;
    }
    this.#set(hole, key, serial, kind, subject);
  }

  /** Takes the next entry into `key`, `kind` and `subject`; answers whether there was one. */
  pop(): boolean {
    if (this.#size === 0) return false;
    this.key = this.#keys[0]!;
    this.kind = this.#kinds[0]!;
    this.subject = this.#subjects[0]!;
    this.#size -= 1;
    if (this.#size > 0) this.#sinkLast();
    return true;
  }

  #sinkLast(): void {
    const last = this.#size;
    let hole = 0;
    for (let child = 1; child < last; child = 2 * hole + 1) {
      if (child + 1 < last && this.#before(child + 1, child)) child += 1;
      if (this.#before(last, child)) break;
      this.#move(child, hole);
      hole = child;
    }
    this.#move(last, hole);
  }

  #before(one: number, other: number): boolean {
    const difference = this.#keys[one]! - this.#keys[other]!;
    return difference < 0 || (difference === 0 && this.#serials[one]! < this.#serials[other]!);
  }

  #move(from: number, to: number): void {
    this.#set(
      to,
      this.#keys[from]!,
      this.#serials[from]!,
      this.#kinds[from]!,
      this.#subjects[from]!,
    );
  }

  #set(at: number, key: number, serial: number, kind: number, subject: number): void {
    this.#keys[at] = key;
    this.#serials[at] = serial;
    this.#kinds[at] = kind;
    this.#subjects[at] = subject;
  }

  #grow(): void {
    const capacity = this.#keys.length * 2;
    const keys = new Float64Array(capacity);
    const serials = new Float64Array(capacity);
    const kinds = new Int32Array(capacity);
    const subjects = new Int32Array(capacity);
    keys.set(this.#keys);
    serials.set(this.#serials);
    kinds.set(this.#kinds);
    subjects.set(this.#subjects);
    this.#keys = keys;
    this.#serials = serials;
    this.#kinds = kinds;
    this.#subjects = subjects;
  }
}
