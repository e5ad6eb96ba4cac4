/**
 * High availability of all nodes, put together: the Server Recovery Manager, where users are, and how
 * their clients come back.
 */
import type { ClientId, NodeId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import { ClientReturns } from './client-returns.js';
import { clientsOf } from './clients-of-home.js';
import type { HaParts } from './ha-parts.js';
import { haReasons } from './ha-reasons.js';
import type { LostSessionTable } from './lost-session-table.js';
import { NodeTable } from './node-table.js';
import type { SessionLoss } from './pair-view.js';
import { ServerRecoveryManager, type UserMover } from './server-recovery-manager.js';

export class HighAvailability implements UserMover {
  readonly nodes: NodeTable;
  readonly manager: ServerRecoveryManager;
  readonly returns: ClientReturns;
  readonly #parts: HaParts;

  constructor(parts: HaParts) {
    const { simulation, topology, placement, observer } = parts;
    this.#parts = parts;
    this.nodes = new NodeTable(topology.nodes.length);
    this.returns = new ClientReturns(parts, this.nodes);
    this.manager = new ServerRecoveryManager({
      simulation,
      topology,
      placement,
      nodes: this.nodes,
      mover: this,
      observer,
      settings: () => ({ parameters: parts.parameters, mdm: parts.mdmIsOn() }),
    });
  }

  /** The clients that lost their session and have none yet. */
  get lost(): LostSessionTable {
    return this.returns.lost;
  }

  /** Why no client of that user can sign in now, or undefined. */
  refusalOfSignIn(client: ClientId): Reason | undefined {
    const { placement, clients } = this.#parts;
    return placement.servingNodeOf(clients.userOf(client)) === undefined
      ? haReasons['no-node-serves']
      : undefined;
  }

  endSessions(home: NodeId, loss: SessionLoss): void {
    const { placement, clients, host } = this.#parts;
    for (const client of clientsOf(home, placement, clients))
      if (clients.isSignedIn(client)) this.returns.loseSession(client, loss);
      else if (loss === 'node-failed') host.loseKeptBuffer(client);
  }

  serve(home: NodeId, by: NodeId | undefined): void {
    const { placement, host } = this.#parts;
    const from = placement.serverOf(home);
    placement.serve(home, by);
    host.moved(home, from, by);
    this.returns.served(home, by);
  }

  rebuildPhantoms(home: NodeId): void {
    this.returns.rebuildPhantoms(home);
  }

  closeStandby(node: NodeId): void {
    this.returns.closeStandby(node);
  }

  entered(node: NodeId): void {
    this.returns.entered(node);
  }
}
