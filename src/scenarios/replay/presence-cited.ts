/**
 * Collects the rules that presence cites. It is apart from the others because presence comes to a
 * hundred clients for each that announces it, and whoever hears of it pays for all of them.
 */
import type { MdmObserver, PresenceNews } from '../../model/mdm/mdm-observer.js';
import type { RulesCited } from './rules-cited.js';

export class PresenceCited implements MdmObserver {
  readonly #cited: RulesCited;

  constructor(cited: RulesCited) {
    this.#cited = cited;
  }

  presenceCame({ because }: PresenceNews): void {
    this.#cited.cite(because);
  }
}
