/** Reads lists item by item, so that a fault in one item hides none in another. */
import type { FaultList } from './fault-list.js';
import { itemsOf, type Place } from './place.js';
import { described } from './wording.js';

/** The items of a list that may be left out; anything else that stands there is reported. */
export function optionalList(
  place: Place | undefined,
  what: string,
  faults: FaultList,
): readonly Place[] {
  if (place === undefined || place.node.kind === 'broken') return [];
  if (place.node.kind === 'list') return itemsOf(place);
  const message = `expected a list of ${what}, or [] for none; got ${described(place.node)}`;
  faults.report(place, message);
  return [];
}

/** The items of a list of at least one; undefined where there is none, which is reported. */
export function fullList(
  place: Place,
  expected: string,
  faults: FaultList,
): readonly Place[] | undefined {
  if (place.node.kind === 'broken') return undefined;
  const items = itemsOf(place);
  if (items.length > 0) return items;
  faults.report(place, `expected ${expected}; got ${described(place.node)}`);
  return undefined;
}
