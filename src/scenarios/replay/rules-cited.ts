/** Collects the rules and the reasons that the decisions of a run cite. */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId, UserId } from '../../model/devices/identifiers.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { MdmObserver, PresenceNews } from '../../model/mdm/mdm-observer.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';

export class RulesCited implements MdmObserver {
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

  presenceCame({ because }: PresenceNews): void {
    this.#reasons.add(because);
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

  get reasons(): readonly Reason[] {
    return [...this.#reasons];
  }

  has(rule: RuleId): boolean {
    return this.reasons.some((reason) => reason.rule === rule);
  }
}
