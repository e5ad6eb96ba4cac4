/** Reads the phones of a population, to which its users log in for their day. */
import type { PopulationPhones } from '../format/population.js';
import { populationPhones } from '../format/population-shape.js';
import type { EmDirectory } from './em-directory.js';
import type { FaultList } from './fault-list.js';
import { childOf, keysOf, type Place } from './place.js';
import { checkShape } from './shape-check.js';

/** Undefined where the population has none, or where they are at fault, which is reported. */
export function readPopulationPhones(
  population: Place,
  { em, faults }: { readonly em: EmDirectory; readonly faults: FaultList },
): PopulationPhones | undefined {
  const place = childOf(population, 'phones');
  if (place === undefined) return undefined;
  reportWithoutDay(population, faults);
  const written = checkShape(place, populationPhones, faults);
  const cluster = em.clusterAt(childOf(place, 'cluster'));
  if (written === undefined || cluster === undefined) return undefined;
  return { cluster, share: written.share, model: written.model };
}

/** It is the day that says when users come and leave. */
function reportWithoutDay(population: Place, faults: FaultList): void {
  if (childOf(population, 'day') !== undefined) return;
  const key = keysOf(population).find(({ name }) => name === 'phones')?.key ?? population;
  faults.report(key, 'phones of a population without a day; expected a day beside them');
}
