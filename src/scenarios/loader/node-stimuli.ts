/** Reads what befalls nodes, and what an administrator asks of them, who needs a pair for it. */
import type { NodeVerb, StimulusItem } from '../format/stimulus-item.js';
import { stimulusShapes } from '../format/stimulus-shape.js';
import { childOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { checkShape } from './shape-check.js';

export function readFail(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.fail, reading.faults);
  const node = reading.nodes.nodeAt(childOf(place, 'fail'));
  if (item === undefined || node === undefined) return undefined;
  return { verb: 'fail', ...placed(place, reading), node: node.node, cause: item.cause };
}

export function readNodeVerb(
  verb: NodeVerb,
  place: Place,
  reading: Reading,
): StimulusItem | undefined {
  checkShape(place, stimulusShapes[verb], reading.faults);
  const at = childOf(place, verb);
  const { nodes } = reading;
  const node = verb === 'recover' ? nodes.nodeAt(at)?.node : nodes.pairedAt(at, verb);
  return node === undefined ? undefined : { verb, ...placed(place, reading), node };
}

export function readRecoverSubcluster(place: Place, reading: Reading): StimulusItem | undefined {
  const verb = 'recover-subcluster';
  checkShape(place, stimulusShapes[verb], reading.faults);
  const subcluster = reading.nodes.pairAt(childOf(place, verb), verb);
  return subcluster === undefined ? undefined : { verb, ...placed(place, reading), subcluster };
}
