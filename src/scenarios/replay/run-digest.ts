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

/** Words have 32 bits. */
const WORD_UNIT = 2 ** -32;

export class RunDigest implements ClusterObserver {
  #state = FNV_START | 0;
  #decisions = 0;
  readonly #wordsOfTexts = new Map<string, number>();
  /** By the number of a reason: the text that was mixed in last beside it, and its word. */
  readonly #textsOfReasons: string[] = [];
  readonly #wordsWithReasons: number[] = [];

  decided(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    this.#mixTime(stimulus.at);
    this.#mix(user);
    this.#mixStimulus(stimulus);
    this.#decisions += decisions.length;
    for (const decision of decisions) this.#mixDecision(decision);
  }

  refused(at: Instant, client: ClientId, because: Reason): void {
    this.#mixTime(at);
    this.#mix(client);
    this.#mix(because.word);
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
    this.#mix(because.word);
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

  /** To ask for the kind is quicker than to ask whether a field is there. */
  #mixStimulus(stimulus: Stimulus): void {
    this.#mixText(stimulus.kind);
    switch (stimulus.kind) {
      case 'message-arrives':
      case 'group-message-arrives':
      case 'file-offer-arrives':
        return this.#mix(stimulus.message);
      case 'message-sent':
      case 'message-read':
      case 'group-message-sent':
      case 'file-offered':
      case 'file-accepted':
        this.#mix(stimulus.client);
        return this.#mix(stimulus.message);
      default:
        return this.#mix(stimulus.client);
    }
  }

  /** What a decision carries beside its reason depends on what is to be done alone. */
  #mixDecision(decision: Decision): void {
    this.#mixWithReason(decision.do, decision.because);
    switch (decision.do) {
      case 'archive':
      case 'store':
      case 'lose':
        this.#mix(decision.user);
        return this.#mix(decision.message);
      case 'deliver':
      case 'buffer':
      case 'buffer-stored':
        this.#mix(decision.client);
        this.#mix(decision.message);
        return this.#mixWithReason(decision.packet, decision.alert.because);
      case 'withhold':
      case 'withhold-copy':
      case 'push':
      case 'take-file':
      case 'share-file':
        this.#mix(decision.client);
        return this.#mix(decision.message);
      case 'announce':
      case 'announce-later':
        this.#mix(decision.client);
        return this.#mixText(decision.presence);
      case 'enter-mode':
        this.#mix(decision.client);
        return this.#mixText(decision.mode);
      case 'bind':
        this.#mix(decision.client);
        return this.#mix(decision.contact);
      case 'buffer-presence':
        this.#mix(decision.client);
        this.#mix(decision.contact);
        return this.#mixText(decision.presence);
      default:
        return this.#mix(decision.client);
    }
  }

  #mixTime(at: Instant): void {
    this.#mix(at);
    this.#mix(at * WORD_UNIT);
  }

  /** A reason nearly always comes with the same text, whose word is then known without a look-up. */
  #mixWithReason(text: string, { number, word }: Reason): void {
    if (this.#textsOfReasons[number] !== text) {
      this.#textsOfReasons[number] = text;
      this.#wordsWithReasons[number] = this.#wordOf(text);
    }
    this.#mix(this.#wordsWithReasons[number]!);
    this.#mix(word);
  }

  #mixText(text: string): void {
    this.#mix(this.#wordOf(text));
  }

  /** The hash of the text: texts are few, and come back millions of times. */
  #wordOf(text: string): number {
    let word = this.#wordsOfTexts.get(text);
    if (word === undefined) {
      word = fnvOf(text) | 0;
      this.#wordsOfTexts.set(text, word);
    }
    return word;
  }

  #mix(word: number): void {
    this.#state = fnvMixed(this.#state, word);
  }
}
