/** What waits in a lane from one change to the next: in the buffer of a client, or stored for a user. */
import type { Columns } from './columns.js';
import type { Edge } from './edges.js';
import type { Lane } from './lane.js';
import type { Mark } from './mark.js';

export type Holding = {
  readonly lane: Lane;
  readonly from: Edge;
  readonly to: Edge;
  /** What waits, in words, oldest first; at least one. */
  readonly contents: readonly string[];
};

export const holdingsOf = (
  marks: readonly Mark[],
  { columns, ofMark }: Columns,
): readonly Holding[] => {
  const holdings: Holding[] = [];
  const held = new Map<Lane, { readonly from: Edge; readonly contents: readonly string[] }>();
  const close = (lane: Lane, to: Edge): void => {
    const last = held.get(lane);
    if (last === undefined || last.contents.length === 0 || last.from >= to) return;
    holdings.push({ lane, to, ...last });
  };
  for (const { number, waiting } of marks)
    for (const { lane, content, change } of waiting) {
      const at = ofMark[number - 1]!;
      close(lane, at);
      const before = held.get(lane)?.contents ?? [];
      const first = before.indexOf(content);
      held.set(lane, {
        from: at,
        contents:
          change === 'begins' ? [...before, content] : before.filter((_, index) => index !== first),
      });
    }
  for (const lane of held.keys()) close(lane, columns.length);
  return holdings;
};
