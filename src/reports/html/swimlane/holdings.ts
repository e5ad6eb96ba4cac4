/** What waits in a lane from one change to the next: in the buffer of a client, or stored for a user. */
import type { Columns } from './columns.js';
import type { Edge } from './edges.js';
import type { Lane } from './lane.js';
import type { Mark } from './mark.js';

export type Holding = {
  readonly lane: Lane;
  readonly from: Edge;
  readonly to: Edge;
  /** The labels of what waits, oldest first; at least one. */
  readonly contents: readonly string[];
};

type Held = { readonly key: string; readonly label: string };

export const holdingsOf = (
  marks: readonly Mark[],
  { columns, ofMark }: Columns,
): readonly Holding[] => {
  const holdings: Holding[] = [];
  const held = new Map<Lane, { readonly from: Edge; readonly contents: readonly Held[] }>();
  const close = (lane: Lane, to: Edge): void => {
    const last = held.get(lane);
    if (last === undefined || last.contents.length === 0 || last.from >= to) return;
    const contents = last.contents.map(({ label }) => label);
    holdings.push({ lane, from: last.from, to, contents });
  };
  for (const { number, label, waiting } of marks)
    for (const { lane, key, change } of waiting) {
      const at = ofMark[number - 1]!;
      close(lane, at);
      const before = held.get(lane)?.contents ?? [];
      const first = before.findIndex((one) => one.key === key);
      held.set(lane, {
        from: at,
        contents:
          change === 'begins'
            ? [...before, { key, label }]
            : before.filter((_, index) => index !== first),
      });
    }
  for (const lane of held.keys()) close(lane, columns.length);
  return holdings;
};
