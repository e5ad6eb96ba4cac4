/** Collects the rules and the reasons that the decisions of a run cite. */
import type { Instant } from '../../engine/units.js';
import type { ClusterObserver } from '../../model/cluster-observer.js';
import type { ClientId, MessageId, NodeId, UserId } from '../../model/devices/identifiers.js';
import type { RecoveryDecision, RecoveryStimulus } from '../../model/ha/pair-view.js';
import type { AlertNews } from '../../model/jsm/jsm-observer.js';
import type { Decision } from '../../model/mdm/decision.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';

export class RulesCited implements ClusterObserver {
  readonly #reasons = new Set<Reason>();

  /** What the run itself says, beside its decisions. */
  cite(reason: Reason): void {
    this.#reasons.add(reason);
  }

  decided(_user: UserId, _stimulus: Stimulus, decisions: readonly Decision[]): void {
    for (const decision of decisions) {
      this.#reasons.add(decision.because);
      if ('alert' in decision) this.#reasons.add(decision.alert.because);
    }
  }

  refused(_at: Instant, _client: ClientId, because: Reason): void {
    this.#reasons.add(because);
  }

  forgotten(_at: Instant, _message: MessageId, because: Reason): void {
    this.#reasons.add(because);
  }

  routerStopped(): void {
    this.#reasons.add(mdmReasons['router-restarts']);
  }

  routerStarted(): void {
    this.#reasons.add(mdmReasons['router-runs']);
  }

  nodeDecided(
    _node: NodeId,
    _stimulus: RecoveryStimulus,
    decisions: readonly RecoveryDecision[],
  ): void {
    for (const { because } of decisions) this.#reasons.add(because);
  }

  nodeRefused(_at: Instant, _node: NodeId, because: Reason): void {
    this.#reasons.add(because);
  }

  alerted({ because }: AlertNews): void {
    this.#reasons.add(because);
  }

  sessionLost(_at: Instant, _client: ClientId, _node: NodeId, because: Reason): void {
    this.#reasons.add(because);
  }

  attemptFailed(_at: Instant, _client: ClientId, because: Reason): void {
    this.#reasons.add(because);
  }

  get reasons(): readonly Reason[] {
    return [...this.#reasons];
  }

  has(rule: RuleId): boolean {
    return this.reasons.some((reason) => reason.rule === rule);
  }
}
