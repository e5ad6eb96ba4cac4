/**
 * Reads the list of failures; each becomes an item of the timeline. Time never goes back here
 * either.
 */
import type * as z from 'zod';
import { instant } from '../../engine/units.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import { ADMINISTRATOR, cause as causeShape, failure } from '../format/failure-shape.js';
import type { TimelineItem } from '../format/scenario.js';
import type { NodeStimulus, NodeVerb } from '../format/stimulus-item.js';
import type { FaultList } from './fault-list.js';
import { optionalList } from './list-reader.js';
import { childOf, keysOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { RisingTime } from './rising-time.js';
import { checkShape } from './shape-check.js';

/** The value of `failures`; without one, nothing befalls the nodes. */
export function readFailures(place: Place | undefined, reading: Reading): readonly TimelineItem[] {
  const time = new RisingTime(reading.faults);
  return optionalList(place, 'failures', reading.faults).flatMap((item) => {
    const written = checkShape(item, failure, reading.faults);
    reportSeveral(item, reading.faults);
    const stimulus = written && stimulusOf(written, item, reading);
    if (written) time.advance(written.at, item, childOf(item, 'at') ?? item);
    if (!written || !stimulus) return [];
    const { line, column } = placed(item, reading);
    const at = instant(written.at);
    return [{ line, at, step: undefined, do: [{ ...stimulus, line, column }], expect: [] }];
  });
}

/** The items of both in the order of time; of one instant the timeline's first. */
export const mergedByTime = (
  timeline: readonly TimelineItem[],
  failures: readonly TimelineItem[],
): readonly TimelineItem[] =>
  [...timeline, ...failures].toSorted((one, other) => one.at - other.at);

type Written = z.output<typeof failure>;

function stimulusOf(
  { cause, recovers, 'falls-back': fallsBack }: Written,
  place: Place,
  { nodes }: Reading,
): NodeStimulus | undefined {
  const at = childOf(place, 'node');
  if (cause === ADMINISTRATOR) return onNode('failover', nodes.pairedAt(at, 'failover'));
  if (recovers) return onNode('recover', nodes.nodeAt(at)?.node);
  if (fallsBack) return onNode('fallback', nodes.pairedAt(at, 'fallback'));
  const node = nodes.nodeAt(at)?.node;
  return node === undefined
    ? undefined
    : { verb: 'fail', node, cause: cause ?? causeShape.parse(undefined) };
}

const onNode = (verb: NodeVerb, node: NodeId | undefined): NodeStimulus | undefined =>
  node === undefined ? undefined : { verb, node };

const KINDS: readonly string[] = ['cause', 'recovers', 'falls-back'] satisfies (keyof Written)[];

/** A node cannot fail and recover in one item. */
function reportSeveral(place: Place, faults: FaultList): void {
  const [first, second] = keysOf(place).filter(({ name }) => KINDS.includes(name));
  if (first === undefined || second === undefined) return;
  const message = `${first.name} and ${second.name} in one failure; expected one of them`;
  faults.report(second.key, message);
}
