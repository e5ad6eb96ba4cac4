/** Reads what is expected of nodes: sessions, percentages, alerts, states, who serves a user. */
import { expectationShapes } from '../format/expectation-shape.js';
import type { Expectation, NodeExpectation } from '../format/expectation.js';
import { NONE } from '../format/reference-shape.js';
import { jsmCounters } from '../../model/jsm/jsm-counters.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';
import { childOf, headOf, type Place } from './place.js';
import { inMapping } from './path-text.js';
import { placed, type Reading } from './reading.js';
import { checkShape } from './shape-check.js';

export function readOfNode(
  subject: NodeExpectation['subject'],
  place: Place,
  reading: Reading,
): readonly Expectation[] {
  const of = reading.nodes.nodeAt(childOf(place, subject))?.node;
  const asked = readAsked(subject, place, reading);
  if (of === undefined || asked === undefined) return [];
  return [{ ...asked, ...placed(place, reading), of }];
}

/** What is expected, whichever node it is of. */
type Asked = NodeExpectation extends infer One
  ? One extends NodeExpectation
    ? Omit<One, 'of'>
    : never
  : never;

function readAsked(
  subject: NodeExpectation['subject'],
  place: Place,
  { faults }: Reading,
): Asked | undefined {
  switch (subject) {
    case 'sessions': {
      const item = checkShape(place, expectationShapes.sessions, faults);
      return item && { subject, kind: item.kind, is: item.is };
    }
    case 'percent': {
      const item = checkShape(place, expectationShapes.percent, faults);
      return item && { subject, is: item.is.percent, decimals: item.is.decimals };
    }
    case 'alert': {
      const item = checkShape(place, expectationShapes.alert, faults);
      return item && { subject, is: item.is };
    }
    case 'state': {
      const item = checkShape(place, expectationShapes.state, faults);
      return item && { subject, is: item.is, reason: item.reason };
    }
    case 'node-refused': {
      const item = checkShape(place, expectationShapes['node-refused'], faults);
      return item && { subject, because: item.because };
    }
    case 'alerts':
    case 'waiting': {
      const item = checkShape(place, expectationShapes[subject], faults);
      return item && { subject, is: item.is };
    }
  }
}

export function readServes(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.serves, reading.faults);
  const user = reading.directory.userAt(childOf(place, 'serves'));
  const at = childOf(place, 'is');
  const isNone = at?.node.value === NONE;
  const node = isNone ? undefined : reading.nodes.nodeAt(at);
  if (!item || !user || (node === undefined && !isNone)) return [];
  return [{ subject: 'serves', ...placed(place, reading), user: user.user, is: node?.node }];
}

export function readCounter(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.counter, reading.faults);
  const at = childOf(place, 'of');
  const of = reading.nodes.nodeAt(at)?.node;
  if (!item || (at !== undefined && of === undefined)) return [];
  const { is } = item;
  const spot = placed(place, reading);
  const mdm = mdmCounters.find((one) => one === item.counter);
  if (mdm !== undefined)
    return [{ subject: 'counter', object: 'mdm', ...spot, counter: mdm, of, is }];
  const jsm = jsmCounters.find((one) => one === item.counter);
  if (jsm === undefined) return [];
  if (of !== undefined)
    return [{ subject: 'counter', object: 'jsm', ...spot, counter: jsm, of, is }];
  const missing = { span: headOf(place).span, where: inMapping(place.where, 'of') };
  reading.faults.report(missing, `missing key of; expected the node that ${jsm} is counted on`);
  return [];
}
