/**
 * Which decisions of a trace bear on an expectation: what a reader looks at when it fails.
 */
import type { MdmCounter } from '../../model/mdm/mdm-counters.js';
import type { Cause } from './outcome.js';
import type { TraceEntry } from './trace.js';

/** More than these are too long to read; the latest count. */
const CAUSES_MAX = 8;

/** Whether a decision, of whatever part of the model, bears on an expectation. */
export type Bears = (decision: Cause['decision']) => boolean;

export const causesIn = (trace: readonly TraceEntry[], bears: Bears): readonly Cause[] => {
  const causes: Cause[] = [];
  for (const entry of trace)
    for (const decision of decisionsOf(entry))
      if (bears(decision)) causes.push({ at: entry.at, decision });
  return causes.slice(-CAUSES_MAX);
};

const decisionsOf = (entry: TraceEntry): readonly Cause['decision'][] => {
  switch (entry.entry) {
    case 'event':
    case 'node':
      return entry.decisions;
    case 'alert': {
      const { node, text, because } = entry;
      return [{ do: 'change-alert', subject: node, text, because }];
    }
    default:
      return [];
  }
};

/**
 * What decided where a message stands on a client: the verdicts on that client or its user, and
 * what let go of the message there.
 */
export const bearsOnMessage =
  (subjects: readonly string[], message: string) =>
  (decision: Cause['decision']): boolean => {
    if (!subjects.includes(decision.subject) || decision.do === 'archive') return false;
    if ('message' in decision) return decision.message === message;
    if (!('released' in decision)) return false;
    return decision.released.some((one) => one.packet !== 'presence' && one.message === message);
  };

export const bearsOnMode =
  (client: string) =>
  (decision: Cause['decision']): boolean =>
    decision.subject === client && (decision.do === 'enter-mode' || decision.do === 'stay-outside');

/** What decided which of these clients is active: their stamps, their modes, their part in MDM. */
export const bearsOnActive =
  (clients: readonly string[]) =>
  ({ subject, do: what }: Cause['decision']): boolean =>
    clients.includes(subject) &&
    (what === 'stamp' || what === 'enter-mode' || what === 'stay-outside');

/** What the archiver kept. */
export const bearsOnArchive = ({ do: what }: Cause['decision']): boolean => what === 'archive';

/** What decided which presence of a contact a client has: what was announced, and its modes. */
export const bearsOnPresence =
  (client: string, clientsOfContact: readonly string[]) =>
  ({ subject, do: what }: Cause['decision']): boolean =>
    (what === 'announce' && clientsOfContact.includes(subject)) ||
    (subject === client && (what === 'enter-mode' || what === 'flush'));

/** What came to a client, at once or later. */
export const bearsOnArrivals =
  (client: string) =>
  ({ subject, do: what }: Cause['decision']): boolean =>
    subject === client && (what === 'deliver' || what === 'flush' || what === 'deliver-stored');

/** What moved a counter: changes of mode those of sessions, flushes the others (QM-12). */
export const bearsOnCounter =
  (counter: MdmCounter) =>
  ({ do: what }: Cause['decision']): boolean =>
    counter.endsWith('Sessions') ? what === 'enter-mode' : what === 'flush';

/** What raised, repeated or cleared the alert of the node. */
export const bearsOnAlert =
  (node: string) =>
  ({ subject, do: what }: Cause['decision']): boolean =>
    what === 'change-alert' && subject === node;

/** What put the node into its state. */
export const bearsOnState =
  (node: string) =>
  ({ subject, do: what }: Cause['decision']): boolean =>
    what === 'enter-state' && subject === node;

/** What decided how these nodes stand and whom they serve. */
export const bearsOnNodes =
  (nodes: readonly string[]) =>
  (decision: Cause['decision']): boolean =>
    nodes.includes(decision.subject) && NODE_DEEDS.has(decision.do);

const NODE_DEEDS: ReadonlySet<Cause['decision']['do']> = new Set([
  'enter-state',
  'end-sessions',
  'serve',
]);
