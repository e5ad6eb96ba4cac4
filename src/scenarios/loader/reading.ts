/** What the items of a timeline are read against. */
import type { Directory } from './directory.js';
import type { FaultList, Spot } from './fault-list.js';
import type { MessageBook } from './message-book.js';

export type Reading = {
  readonly directory: Directory;
  readonly messages: MessageBook;
  readonly faults: FaultList;
};

/** Line and column of an item, which go with it into the scenario. */
export function placed(
  spot: Spot,
  { faults }: Reading,
): { readonly line: number; readonly column: number } {
  const { line, column } = faults.lines.positionOf(spot.span);
  return { line, column };
}
