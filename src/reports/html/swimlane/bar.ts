/** A stretch of a lane in which its client or node is in one state. */
import type { ActivityWindow } from './activity-windows.js';
import type { Edge } from './edges.js';
import type { Lane } from './lane.js';

export const barWords = {
  active: 'the active client: while there is one, it alone alerts',
  'signed-in': 'signed in, not the active client',
  quiet: 'quiet mode: what comes waits in its buffer',
  silent: 'silent mode: what comes waits, a push may alert',
  'signed-out': 'signed out',
  'node-normal': 'node in order',
  'node-busy': 'node starting, taking over, or serving both',
  'node-out': 'node out of service',
} as const;

export type BarState = keyof typeof barWords;

export type Bar = {
  readonly lane: Lane;
  readonly state: BarState;
  /** What it says, the longest first: what fits is drawn. */
  readonly texts: readonly string[];
  readonly from: Edge;
  readonly to: Edge;
  /** Of an active client. */
  readonly window: ActivityWindow | undefined;
};
