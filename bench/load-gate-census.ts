/** Counts what the cluster's own counters do not: messages, flushes by reason, what was refused. */
import type { UserId } from '../src/model/devices/identifiers.js';
import type { Decision } from '../src/model/mdm/decision.js';
import type { MdmObserver } from '../src/model/mdm/mdm-observer.js';
import type { Stimulus } from '../src/model/mdm/stimulus.js';

export type CensusFigures = {
  readonly messages: number;
  /** Stimuli about which the policy was asked, by kind; messages count for the sender and again for the recipient. */
  readonly asked: Readonly<Record<string, number>>;
  readonly decisions: number;
  readonly flushes: Readonly<Record<string, number>>;
  readonly packetsLost: number;
  readonly refused: number;
  readonly forgotten: number;
};

export class Census implements MdmObserver {
  readonly #asked = new Map<string, number>();
  readonly #flushes = new Map<string, number>();
  #messages = 0;
  #decisions = 0;
  #packetsLost = 0;
  #refused = 0;
  #forgotten = 0;

  sent(): void {
    this.#messages += 1;
  }

  decided(_user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    countIn(this.#asked, stimulus.kind);
    this.#decisions += decisions.length;
    for (const decision of decisions)
      if (decision.do === 'flush') countIn(this.#flushes, decision.because.code);
  }

  released({ fate }: { readonly fate: string }): void {
    if (fate === 'lost') this.#packetsLost += 1;
  }

  refused(): void {
    this.#refused += 1;
  }

  forgotten(): void {
    this.#forgotten += 1;
  }

  figures(): CensusFigures {
    return {
      messages: this.#messages,
      asked: Object.fromEntries(this.#asked),
      decisions: this.#decisions,
      flushes: Object.fromEntries(this.#flushes),
      packetsLost: this.#packetsLost,
      refused: this.#refused,
      forgotten: this.#forgotten,
    };
  }
}

const countIn = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1);
};
