/**
 * What Multiple Device Messaging asks of those who know the nodes: whether a client can sign in, and
 * how one that lost its session comes back.
 */
import type { ClientId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';

export type SessionReach = {
  /** Why the client cannot sign in now, or undefined. */
  refusalOfSignIn(client: ClientId): Reason | undefined;
  /** The client is about to lose its session because the XCP Router restarts. */
  losesByRestart(client: ClientId): void;
  /** The user is back at the device of a client that has no session: it may sign in by itself. */
  wake(client: ClientId): void;
};
