/** The state of a client from the start to the end: its mode, and while that is normal, whether it is active. */
import type { Mode } from '../../../model/devices/mode.js';
import { mdmReasons } from '../../../model/mdm/mdm-reasons.js';
import type { TraceEntry } from '../../../scenarios/replay/trace.js';
import type { TracedDecision } from '../../../scenarios/replay/traced-decision.js';
import { momentText } from '../../moment-text.js';
import type { ActivityWindow } from './activity-windows.js';
import type { Bar, BarState } from './bar.js';
import { BEFORE_ALL, type Edge, type Edges } from './edges.js';
import type { Lane } from './lane.js';

/** The mode from an edge on. */
type ModeFrom = { readonly from: Edge; readonly mode: Mode; readonly isOutside: boolean };

type Shown = { readonly window: ActivityWindow; readonly from: Edge; readonly to: Edge };

/** @param windows those of all clients */
export const clientBars = (
  lane: Lane,
  trace: readonly TraceEntry[],
  windows: readonly ActivityWindow[],
  edges: Edges,
): readonly Bar[] => {
  const modes = modesOf(lane, trace, edges);
  const ofUser = windows.filter(({ user }) => user === lane.group);
  const shown = ofUser
    .filter(({ client }) => client === lane.subject)
    .map((window): Shown => ({ window, ...spanOf(window, trace, edges) }));
  const breaks = [...modes, ...shown, ...shown.map(({ to }) => ({ from: to }))].map(
    ({ from }) => from,
  );
  const points = [...new Set([...breaks, edges.behindAll])].toSorted((one, other) => one - other);
  const bars: Bar[] = [];
  for (const [index, from] of points.slice(0, -1).entries()) {
    const mode = modes.findLast((one) => one.from <= from)!;
    const active = shown.findLast((one) => one.from <= from && from < one.to);
    const status = statusOf(mode, active?.window, ofUser.length > 0);
    append(bars, { lane, from, to: points[index + 1]!, ...status });
  }
  return bars;
};

/** What goes on as it was is one bar; what renews a window begins another. */
const append = (bars: Bar[], bar: Bar): void => {
  const last = bars.at(-1);
  if (last !== undefined && last.texts[0] === bar.texts[0] && last.window === bar.window)
    bars[bars.length - 1] = { ...last, to: bar.to };
  else bars.push(bar);
};

const modesOf = ({ subject }: Lane, trace: readonly TraceEntry[], edges: Edges) => {
  const modes: ModeFrom[] = [{ from: BEFORE_ALL, mode: 'signed-out', isOutside: false }];
  for (const [place, entry] of trace.entries()) {
    if (entry.entry !== 'event') continue;
    const own = entry.decisions.filter((decision) => decision.subject === subject);
    const isOutside = own.some(staysOutside);
    for (const decision of own)
      if (decision.do === 'enter-mode')
        modes.push({ from: edges.of(entry.at, place), mode: decision.mode, isOutside });
  }
  return modes;
};

/** DEV-5, MDM-10: it takes no part in MDM, or nobody does. */
const staysOutside = ({ do: what, because }: TracedDecision): boolean =>
  what === 'stay-outside' || because === mdmReasons['signs-in-again-outside'];

const spanOf = (
  { from, place, lastMoment, endedBy }: ActivityWindow,
  trace: readonly TraceEntry[],
  edges: Edges,
): { readonly from: Edge; readonly to: Edge } => {
  const ending = endedBy === undefined ? undefined : trace[endedBy];
  return {
    from: edges.of(from, place),
    to:
      ending === undefined || endedBy === undefined
        ? edges.of(lastMoment, place)
        : edges.of(ending.at, endedBy),
  };
};

type Status = Pick<Bar, 'state' | 'texts' | 'window'>;

const statusOf = (
  { mode, isOutside }: ModeFrom,
  window: ActivityWindow | undefined,
  hasActiveClients: boolean,
): Status => {
  const plain = (state: BarState, ...texts: string[]): Status => ({ state, texts, window });
  switch (mode) {
    case 'signed-out':
      return plain('signed-out', 'signed out');
    case 'quiet':
      return plain('quiet', 'quiet mode', 'quiet');
    case 'silent':
      return plain('silent', 'silent mode', 'silent');
    case 'normal':
      if (window !== undefined) return plain('active', ...activeTexts(window));
      if (isOutside) return plain('signed-in', 'signed in, outside MDM', 'signed in');
      return hasActiveClients
        ? plain('signed-in', 'signed in, not active', 'not active')
        : plain('signed-in', 'signed in');
  }
};

/** One wording, whatever ended it: what stands is when it would have ended by itself. */
const activeTexts = ({ lastMoment }: ActivityWindow): readonly string[] => [
  `active, until ${momentText(lastMoment)} at most`,
  'active',
];
