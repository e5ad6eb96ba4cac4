/**
 * What the aliases of a file stand for. An alias shares its value with the anchor instead of copying
 * it, and all aliases together may stand for so many values only, so that a bomb of aliases costs
 * nothing but its report.
 */
import type { FaultList, Spot } from './fault-list.js';
import { shown } from './printable.js';
import { brokenNode, type SourceNode } from './source-node.js';
import { listed } from './wording.js';

const ALIASED_VALUES_MAX = 100_000;

export class Anchors {
  readonly #faults: FaultList;
  /** By name; undefined while the anchor's own value is being read. */
  readonly #values = new Map<string, SourceNode | undefined>();
  #aliasedValues = 0;

  constructor(faults: FaultList) {
    this.#faults = faults;
  }

  /** The value of the anchor follows. */
  begin(name: string): void {
    this.#values.set(name, undefined);
  }

  end(name: string, value: SourceNode): void {
    this.#values.set(name, value);
  }

  /** What the alias stands for, placed where the alias stands. */
  resolve(name: string, spot: Spot): SourceNode {
    const value = this.#values.get(name);
    if (value === undefined) return this.#broken(spot, this.#unresolved(name));
    const room = ALIASED_VALUES_MAX - this.#aliasedValues;
    this.#aliasedValues += value.size;
    if (value.size <= room) return { ...value, span: spot.span };
    // The first alias past the limit speaks for those after it.
    if (room < 0) return brokenNode(spot.span);
    return this.#broken(
      spot,
      `the aliases up to here stand for too many values; expected at most ${ALIASED_VALUES_MAX}`,
    );
  }

  #unresolved(name: string): string {
    if (this.#values.has(name)) {
      return `the alias *${shown(name)} stands within its own value; expected one further down`;
    }
    const names = [...this.#values.keys()];
    const known = names.length === 0 ? 'there is none' : `there are ${listed(names)}`;
    return `no anchor &${shown(name)} stands further up; ${known}`;
  }

  #broken(spot: Spot, message: string): SourceNode {
    this.#faults.report(spot, message);
    return brokenNode(spot.span);
  }
}
