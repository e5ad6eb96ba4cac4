/**
 * A digest of everything that was decided, in order, so that two runs can be told apart by one
 * word. It mixes whole numbers and the letters of fixed words, which are the same everywhere.
 */
import { FNV_START, fnvMixed, fnvOf } from '../../engine/fnv.js';
import type { Instant } from '../../engine/units.js';
import type { ClusterObserver } from '../../model/cluster-observer.js';
import type { ClientId, NodeId, UserId } from '../../model/devices/identifiers.js';
import type { RecoveryDecision, RecoveryStimulus } from '../../model/ha/pair-view.js';
import type { AlertNews } from '../../model/jsm/jsm-observer.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { Reason } from '../../model/rulebook/reason.js';

const WORD = 2 ** 32;

export class RunDigest implements ClusterObserver {
  #state = FNV_START;
  #decisions = 0;
  readonly #wordsOfTexts = new Map<string, number>();

  decided(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    this.#mixTime(stimulus.at);
    this.#mix(user);
    this.#mixText(stimulus.kind);
    if ('client' in stimulus) this.#mix(stimulus.client);
    if ('message' in stimulus) this.#mix(stimulus.message);
    for (const decision of decisions) this.#mixDecision(decision);
  }

  refused(at: Instant, client: ClientId, because: Reason): void {
    this.#mixTime(at);
    this.#mix(client);
    this.#mixText(because.code);
  }

  routerStopped(at: Instant): void {
    this.#mixTime(at);
    this.#mixText('router stopped');
  }

  routerStarted(at: Instant): void {
    this.#mixTime(at);
    this.#mixText('router started');
  }

  nodeDecided(
    node: NodeId,
    { at, kind }: RecoveryStimulus,
    decisions: readonly RecoveryDecision[],
  ): void {
    this.#mixTime(at);
    this.#mix(node);
    this.#mixText(kind);
    for (const decision of decisions) {
      this.#decisions += 1;
      this.#mixText(decision.do);
      this.#mixText(decision.because.code);
      this.#mix('node' in decision ? decision.node : decision.home);
      if ('state' in decision) this.#mixText(`${decision.state} ${decision.reason}`);
    }
  }

  nodeRefused(at: Instant, node: NodeId, because: Reason): void {
    this.#mixTime(at);
    this.#mix(node);
    this.#mixText(because.code);
  }

  alerted({ at, node, what, sessions }: AlertNews): void {
    this.#mixTime(at);
    this.#mix(node);
    this.#mixText(what);
    this.#mix(sessions);
  }

  /** How many decisions were mixed in, and their hash. */
  get words(): Uint32Array {
    return Uint32Array.of(this.#decisions, this.#state);
  }

  #mixDecision(decision: Decision): void {
    this.#decisions += 1;
    this.#mixText(decision.do);
    this.#mixText(decision.because.code);
    this.#mix('client' in decision ? decision.client : decision.user);
    if ('message' in decision) this.#mix(decision.message);
    if ('contact' in decision) this.#mix(decision.contact);
    if ('mode' in decision) this.#mixText(decision.mode);
    if ('presence' in decision) this.#mixText(decision.presence);
    if (!('alert' in decision)) return;
    this.#mixText(decision.packet);
    this.#mixText(decision.alert.because.code);
  }

  #mixTime(at: Instant): void {
    this.#mix(at % WORD);
    this.#mix(Math.floor(at / WORD));
  }

  /** Mixes the hash of the text: texts are few, and come back millions of times. */
  #mixText(text: string): void {
    let word = this.#wordsOfTexts.get(text);
    if (word === undefined) {
      word = fnvOf(text);
      this.#wordsOfTexts.set(text, word);
    }
    this.#mix(word);
  }

  #mix(word: number): void {
    this.#state = fnvMixed(this.#state, word);
  }
}
