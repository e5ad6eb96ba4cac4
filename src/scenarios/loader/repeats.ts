/** Reports what stands more than once in a list of names. */
import type { FaultList } from './fault-list.js';
import { itemsOf, type Place } from './place.js';
import { shown } from './printable.js';

export function reportRepeats(list: Place | undefined, faults: FaultList): void {
  const seen = new Set<string>();
  for (const item of itemsOf(list)) {
    if (item.node.kind !== 'scalar') continue;
    const { text } = item.node;
    if (seen.has(text)) {
      faults.report(item, `${shown(text)} stands twice in this list; expected it once`);
    }
    seen.add(text);
  }
}
