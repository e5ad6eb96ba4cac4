/**
 * What high availability asks of those who hold the sessions. It decides when sessions end and who
 * serves whom; what that means for messages and for the session counts of a node is theirs.
 */
import type { ClientId, NodeId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { SessionLoss } from './pair-view.js';

export type SessionHost = {
  /** The client's session ends. */
  loseSession(client: ClientId, loss: SessionLoss): void;
  /** Whether the client cannot sign in by itself, as it stands now (HA-9). */
  needsPhantom(client: ClientId): boolean;
  /** The node fails that kept a buffer for the client, which has no session. */
  loseKeptBuffer(client: ClientId): void;
  /** The client signs in by itself; answers why it cannot, or undefined. */
  signInAgain(client: ClientId): Reason | undefined;
  /** The node that serves the client's user rebuilds its session, as a phantom, if it can now. */
  rebuildPhantom(client: ClientId): boolean;
  /** The users at home on a node are with another one than before, or with none. */
  moved(home: NodeId, from: NodeId | undefined, to: NodeId | undefined): void;
  /** A client opened its standby connection on the node, or closed it. */
  standbyChanged(node: NodeId, by: 1 | -1): void;
};
