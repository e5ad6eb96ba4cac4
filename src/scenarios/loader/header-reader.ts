/** Reads what stands at the top of a scenario beside its users and its timeline. */
import { parameters, scenario } from '../format/scenario-shape.js';
import type { Scenario } from '../format/scenario.js';
import { deferred, deferredOptional } from './deferred.js';
import type { FaultList } from './fault-list.js';
import { childOf, itemsOf, type Place } from './place.js';
import { shown } from './printable.js';
import { checkShape } from './shape-check.js';

export type Header = Omit<Scenario, 'id' | 'file' | 'users' | 'clients' | 'timeline'>;

const headerPiece = scenario.extend({
  users: deferred('users by name, such as { alice: { clients: { phone: iphone } } }'),
  timeline: deferredOptional,
  parameters: deferredOptional,
});

/** Undefined when it is at fault, which is reported. */
export function readHeader(root: Place, faults: FaultList): Header | undefined {
  const header = checkShape(root, headerPiece, faults);
  reportRulesTwice(childOf(root, 'rules'), faults);
  const place = childOf(root, 'parameters');
  const settings = place ? checkShape(place, parameters, faults) : parameters.parse({});
  if (header === undefined || settings === undefined) return undefined;
  const { name, source, rules, release, seed, start, copies } = header;
  const mdmBufferLimit = settings['mdm-buffer-limit'];
  return { name, source, rules, release, seed, start, copies, parameters: { mdmBufferLimit } };
}

function reportRulesTwice(place: Place | undefined, faults: FaultList): void {
  const seen = new Set<string>();
  for (const item of itemsOf(place)) {
    const { value } = item.node;
    if (typeof value !== 'string') continue;
    if (seen.has(value)) faults.report(item, `${shown(value)} stands twice; expected it once`);
    seen.add(value);
  }
}
