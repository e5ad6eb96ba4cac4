/** Who of a user's clients is active, from one change to the next, or that nobody is. */
import type { Bar } from './bar.js';
import { BEFORE_ALL, type Edge } from './edges.js';

export type ActiveNow = {
  readonly from: Edge;
  readonly to: Edge;
  /** The name of the lane; undefined: nobody. */
  readonly name: string | undefined;
};

/** Only of users with several clients: a single one is told by its own state. */
export const activeNow = (bars: readonly Bar[], group: string): readonly ActiveNow[] => {
  const own = bars.filter(({ lane }) => lane.kind === 'client' && lane.group === group);
  const active = own.filter(({ state }) => state === 'active');
  if (active.length === 0 || new Set(own.map(({ lane }) => lane)).size < 2) return [];
  const points = [...new Set(own.flatMap(({ from, to }) => [from, to]))]
    .filter((edge) => edge > BEFORE_ALL)
    .toSorted((one, other) => one - other);
  const found: ActiveNow[] = [];
  for (const [index, from] of points.slice(0, -1).entries()) {
    const to = points[index + 1]!;
    const name = active.find((bar) => bar.from <= from && from < bar.to)?.lane.name;
    const last = found.at(-1);
    if (last !== undefined && last.name === name) found[found.length - 1] = { ...last, to };
    else found.push({ from, to, name });
  }
  return found;
};
