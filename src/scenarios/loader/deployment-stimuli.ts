/** Reads what is done to the deployment: setting a parameter, restarting a service. */
import type { StimulusItem } from '../format/stimulus-item.js';
import { stimulusShapes } from '../format/stimulus-shape.js';
import { childOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { checkShape } from './shape-check.js';

export function readSet(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.set, reading.faults);
  if (item === undefined) return undefined;
  const at = childOf(place, 'to');
  const obstacles = item.to ? reading.mdmObstacles : [];
  for (const obstacle of obstacles) reading.faults.report(at ?? place, obstacle);
  return { verb: 'set', ...placed(place, reading), parameter: item.set, to: item.to };
}

export function readRestart(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.restart, reading.faults);
  return item && { verb: 'restart', ...placed(place, reading), what: item.restart };
}
