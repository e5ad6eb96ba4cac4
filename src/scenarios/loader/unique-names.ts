/** Names that nothing else of their kind may have, whatever the case. */
import type { RuleId } from '../../model/rulebook/rule-book.js';
import type { FaultList, Spot } from './fault-list.js';
import { shown } from './printable.js';

export class UniqueNames {
  readonly #what: string;
  readonly #because: string;
  readonly #faults: FaultList;
  /** By the name in small letters, where it stands first. */
  readonly #first = new Map<string, Spot>();

  /** @param rule the rule that wants them unique, where one does */
  constructor(what: string, faults: FaultList, rule?: RuleId) {
    this.#what = what;
    this.#because = rule === undefined ? '' : ` (${rule})`;
    this.#faults = faults;
  }

  /** Reports a name that is taken, in the order of the file. */
  add(name: string, spot: Spot): void {
    const folded = name.toLowerCase();
    const first = this.#first.get(folded);
    if (first === undefined) {
      this.#first.set(folded, spot);
      return;
    }
    const line = this.#faults.lines.lineOf(first.span);
    const message = `the ${this.#what} ${shown(name)} stands twice, whatever the case; the first is in line ${line}${this.#because}`;
    this.#faults.report(spot, message);
  }
}
