/** Collects the rules that the decisions of a run cite. */
import type { UserId } from '../../model/devices/identifiers.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { MdmObserver } from '../../model/mdm/mdm-observer.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';

export class RulesCited implements MdmObserver {
  readonly #rules = new Set<RuleId>();

  decided(_user: UserId, _stimulus: Stimulus, decisions: readonly Decision[]): void {
    for (const decision of decisions) {
      this.#rules.add(decision.because.rule);
      if (decision.do === 'deliver' || decision.do === 'buffer')
        this.#rules.add(decision.alert.because.rule);
    }
  }

  has(rule: RuleId): boolean {
    return this.#rules.has(rule);
  }
}
