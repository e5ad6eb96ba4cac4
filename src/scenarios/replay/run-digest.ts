/**
 * A digest of everything that was decided, in order, so that two runs can be told apart by one
 * word. It mixes whole numbers only, which are the same on every machine.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { UserId } from '../../model/devices/identifiers.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { MdmObserver } from '../../model/mdm/mdm-observer.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';

/** The start value and the multiplier of the 32-bit FNV-1a hash. */
const START_VALUE = 0x811c9dc5;
const MULTIPLIER = 0x01000193;

const WORD = 2 ** 32;

export class RunDigest implements MdmObserver {
  #state = START_VALUE;
  #decisions = 0;

  decided(user: UserId, { at, kind }: Stimulus, decisions: readonly Decision[]): void {
    this.#mixTime(at);
    this.#mix(user);
    this.#mixText(kind);
    for (const { client, do: what, because } of decisions) {
      this.#decisions += 1;
      this.#mix(client);
      this.#mixText(what);
      this.#mixText(because.code);
    }
  }

  /** How many decisions were mixed in, and their hash. */
  get words(): Uint32Array {
    return Uint32Array.of(this.#decisions, this.#state);
  }

  #mixTime(at: Instant | Duration): void {
    this.#mix(at % WORD);
    this.#mix(Math.floor(at / WORD));
  }

  #mixText(text: string): void {
    for (let place = 0; place < text.length; place += 1) this.#mix(text.charCodeAt(place));
  }

  #mix(word: number): void {
    this.#state = Math.imul(this.#state ^ word, MULTIPLIER) >>> 0;
  }
}
