/** Reads what stands at the top of a scenario beside its parameters, users and timeline. */
import { scenario } from '../format/scenario-shape.js';
import type { Scenario } from '../format/scenario.js';
import { deferred, deferredOptional } from './deferred.js';
import type { FaultList } from './fault-list.js';
import { hasHotDesks } from './em-reader.js';
import { childOf, type Place } from './place.js';
import { reportRepeats } from './repeats.js';
import { checkShape } from './shape-check.js';

export type Header = Pick<
  Scenario,
  'name' | 'source' | 'rules' | 'release' | 'seed' | 'start' | 'copies' | 'sampleEvery' | 'warmUp'
>;

const headerPiece = scenario.extend({
  users: deferred('users by name, such as { alice: { clients: { phone: iphone } } }'),
  timeline: deferredOptional,
  parameters: deferredOptional,
  'extension-mobility': deferredOptional,
  phones: deferredOptional,
  topology: deferredOptional,
  populations: deferredOptional,
  failures: deferredOptional,
  thresholds: deferredOptional,
});

const headerWithoutUsers = headerPiece.extend({ users: deferredOptional });

/** Undefined when it is at fault, which is reported. */
export function readHeader(root: Place, faults: FaultList): Header | undefined {
  const isPopulated = childOf(root, 'populations') !== undefined || hasHotDesks(root);
  const header = checkShape(root, isPopulated ? headerWithoutUsers : headerPiece, faults);
  reportRepeats(childOf(root, 'rules'), faults);
  if (header === undefined) return undefined;
  const { name, source, rules, release, seed, start, copies } = header;
  const sampleEvery = header['sample-every'];
  return {
    name,
    source,
    rules,
    release,
    seed,
    start,
    copies,
    sampleEvery,
    warmUp: header['warm-up'],
  };
}
