/** Places of the trace as links of a page. */
import type { Outcome } from '../../scenarios/replay/outcome.js';
import type { TraceEntry } from '../../scenarios/replay/trace.js';

/** Entries that a page shows; the whole trace stands in `trace.txt`. */
export const ENTRIES_MAX = 2_000;

/** @param entry its place in the trace, from 0 */
export const tracePlace = (entry: number): string => `trace-${entry}`;

/** Where the page shows what an expectation came to; those that it does not show have no place. */
export const outcomePlaces = (trace: readonly TraceEntry[]): ReadonlyMap<Outcome, string> => {
  const places = new Map<Outcome, string>();
  for (const [place, entry] of trace.slice(0, ENTRIES_MAX).entries())
    if (entry.entry === 'expectation') places.set(entry.outcome, tracePlace(place));
  return places;
};
