/** What the items of a timeline are read against. */
import type { UserId } from '../../model/devices/identifiers.js';
import type { Directory } from './directory.js';
import type { EmDirectory } from './em-directory.js';
import type { FaultList, Spot } from './fault-list.js';
import type { MessageBook } from './message-book.js';
import type { NodeDirectory } from './node-directory.js';
import type { RoomBook } from './room-book.js';

export type Reading = {
  readonly directory: Directory;
  /** The contact lists; those at fault are left out. */
  readonly contacts: ReadonlyMap<UserId, readonly UserId[]>;
  /** Each reason why MDM cannot be on, as a fault would say it. */
  readonly mdmObstacles: readonly string[];
  readonly nodes: NodeDirectory;
  readonly messages: MessageBook;
  readonly rooms: RoomBook;
  readonly em: EmDirectory;
  /** The names of users who log in to phones. */
  readonly phoneUsers: ReadonlySet<string>;
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
