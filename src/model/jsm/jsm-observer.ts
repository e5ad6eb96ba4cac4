/**
 * Who wants to know what happens to JSM sessions. An observer is told; it must not schedule, draw or
 * change anything.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, NodeId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';

/** The alert of a node was raised or repeated, or it cleared. */
export type AlertNews = {
  readonly at: Instant;
  readonly node: NodeId;
  readonly what: 'raise' | 'repeat' | 'clear';
  /** The sessions that count then. */
  readonly sessions: number;
  readonly because: Reason;
};

export type JsmObserver = {
  alerted?(news: AlertNews): void;
  /** The sessions of a node are others than before. */
  sessionsChanged?(at: Instant, node: NodeId): void;
  /** A client began a session on a node; a phantom is no login. */
  sessionBegan?(at: Instant, client: ClientId, node: NodeId, isPhantom: boolean): void;
};
