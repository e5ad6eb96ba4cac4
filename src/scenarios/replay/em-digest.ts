/** A digest of all that Extension Mobility decided, in order, beside the one of messaging. */
import { FNV_START, fnvMixed } from '../../engine/fnv.js';
import type { Instant } from '../../engine/units.js';
import type { EmDecision, EmMoment } from '../../model/em/em-decision.js';
import type { EmObserver } from '../../model/em/em-observer.js';
import type { EmAnswer, EmRequest } from '../../model/em/em-request.js';

const WORD = 2 ** 32;

export class EmDigest implements EmObserver {
  #state = FNV_START;
  #decisions = 0;

  decided(at: Instant, moment: EmMoment, decisions: readonly EmDecision[]): void {
    this.#mixTime(at);
    this.#mixText(moment.moment);
    for (const decision of decisions) {
      this.#decisions += 1;
      this.#mixText(decision.do);
      this.#mixText(decision.because.code);
      if ('phone' in decision) this.#mix(decision.phone);
      if ('user' in decision) this.#mix(decision.user);
      if ('cluster' in decision) this.#mix(decision.cluster);
    }
  }

  answered(at: Instant, request: EmRequest, answer: EmAnswer): void {
    this.#mixTime(at);
    this.#mix(request.cluster);
    this.#mix(request.number ?? 0);
    this.#mix(answer?.code ?? WORD - 1);
  }

  /** How many decisions were mixed in, and their hash. */
  get words(): Uint32Array {
    return Uint32Array.of(this.#decisions, this.#state);
  }

  #mixTime(at: Instant): void {
    this.#mix(at % WORD);
    this.#mix(Math.floor(at / WORD));
  }

  #mixText(text: string): void {
    for (let place = 0; place < text.length; place += 1) this.#mix(text.charCodeAt(place));
  }

  #mix(word: number): void {
    this.#state = fnvMixed(this.#state, word);
  }
}
