/**
 * Which decisions of a trace bear on an expectation: what a reader looks at when it fails.
 */
import type { Cause } from './outcome.js';
import type { TracedDecision, TraceEntry } from './trace.js';

/** More than these are too long to read; the latest count. */
const CAUSES_MAX = 8;

export const causesIn = (
  trace: readonly TraceEntry[],
  bears: (decision: TracedDecision) => boolean,
): readonly Cause[] => {
  const causes: Cause[] = [];
  for (const entry of trace) {
    if (entry.entry !== 'event') continue;
    for (const decision of entry.decisions)
      if (bears(decision)) causes.push({ at: entry.at, decision });
  }
  return causes.slice(-CAUSES_MAX);
};

/** What decided where a message stands on a client: its own verdicts, and flushes that held it. */
export const bearsOnMessage =
  (client: string, message: string) =>
  (decision: TracedDecision): boolean => {
    if (decision.client !== client) return false;
    switch (decision.do) {
      case 'deliver':
      case 'buffer':
      case 'withhold':
        return decision.message === message;
      case 'flush':
      case 'lose-buffer':
        return decision.released.some((packet) => packet.message === message);
      default:
        return false;
    }
  };

export const bearsOnMode =
  (client: string) =>
  (decision: TracedDecision): boolean =>
    decision.client === client && decision.do === 'enter-mode';

/** What decided which of these clients is active: their stamps and their modes. */
export const bearsOnActive =
  (clients: readonly string[]) =>
  ({ client, do: what }: TracedDecision): boolean =>
    clients.includes(client) && (what === 'stamp' || what === 'enter-mode');

/** What moved the counters: flushes and changes of mode. */
export const bearsOnCounters = ({ do: what }: TracedDecision): boolean =>
  what === 'flush' || what === 'enter-mode';
