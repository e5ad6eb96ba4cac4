/**
 * The clients that lost their session, and how each comes back: by itself, with its user, as a phantom,
 * or over its standby connection (HA-7, HA-9, HA-12).
 */
import { peerOf } from '../deployment/topology.js';
import type { ClientId, NodeId } from '../devices/identifiers.js';
import { clientsOf } from './clients-of-home.js';
import { decideComeback, type Comeback } from './comeback-policy.js';
import { reLoginLimits } from './effective-times.js';
import { activationDelay } from './ha-figures.js';
import type { ReLoginLimits } from './ha-parameters.js';
import type { HaParts } from './ha-parts.js';
import { LostSessionTable } from './lost-session-table.js';
import type { NodeTable } from './node-table.js';
import type { SessionLoss } from './pair-view.js';
import { PhantomRebuild } from './phantom-rebuild.js';
import { ReLogin } from './re-login.js';
import { StandbyConnections } from './standby-connections.js';

export class ClientReturns {
  readonly lost: LostSessionTable;
  readonly #parts: HaParts;
  readonly #nodes: NodeTable;
  readonly #reLogin: ReLogin;
  readonly #phantoms: PhantomRebuild;
  readonly #standby: StandbyConnections;

  constructor(parts: HaParts, nodes: NodeTable) {
    const { simulation, streams, topology, placement, clients, host } = parts;
    this.#parts = parts;
    this.#nodes = nodes;
    this.lost = new LostSessionTable({ clients: clients.clients, nodes: topology.nodes.length });
    const limitsOf = (client: ClientId): ReLoginLimits => this.#limitsOf(client);
    const ofClients = { simulation, streams, clients: clients.clients, limitsOf };
    this.#reLogin = new ReLogin({ ...ofClients, attempt: (client) => this.#attempt(client) });
    this.#standby = new StandbyConnections({
      ...ofClients,
      placeFor: (client) => this.#placeForStandby(client),
      changed: (node, by) => host.standbyChanged(node, by),
    });
    const rebuild = (client: ClientId): boolean => host.rebuildPhantom(client);
    this.#phantoms = new PhantomRebuild(
      { simulation, placement, clients, lost: this.lost, rebuild },
      topology.nodes.length,
    );
  }

  /** The client has a session on the node. */
  sessionBegan(client: ClientId, node: NodeId, isPhantom: boolean): void {
    if (this.lost.comebackOf(client) !== undefined) this.#regain(client, node, isPhantom);
    if (!isPhantom) this.sessionInUse(client);
  }

  /** The client has a session of its own, no phantom: it opens a standby connection too (HA-12). */
  sessionInUse(client: ClientId): void {
    if (this.#parts.parameters.dualConnections) this.#standby.openLater(client);
  }

  /** The client has no session any more, lost or signed out. */
  sessionEnded(client: ClientId): void {
    if (this.lost.comebackOf(client) !== 'over-standby') this.#standby.close(client);
  }

  /** HA-7: the XCP Router restarts, which takes no node out of service: push clients come back too. */
  losesByRestart(client: ClientId): void {
    const isShut = this.#parts.clients.postureOf(client) === 'lid-closed';
    this.#lose(client, isShut ? 'with-its-user' : 'by-itself', true);
  }

  /** The user is back at a device whose client waits for that (HA-7, HA-9): it signs in, if it can. */
  wake(client: ClientId): void {
    const comeback = this.lost.comebackOf(client);
    if (comeback !== 'with-its-user' && comeback !== 'as-phantom') return;
    this.lost.expect(client, 'with-its-user');
    if (this.#attempt(client)) return;
    this.lost.expect(client, 'by-itself');
    this.#reLogin.begin(client);
  }

  /** The client's session ends because of what became of its node. */
  loseSession(client: ClientId, loss: SessionLoss): void {
    const { clients, host, observer, simulation, placement } = this.#parts;
    const { comeback, because } = decideComeback({
      mode: clients.modeOf(client),
      posture: clients.postureOf(client),
      hasStandby: loss !== 'fallback' && this.#standby.nodeOf(client) !== undefined,
    });
    this.#lose(client, comeback, false);
    host.loseSession(client, loss);
    const home = placement.homeOf(clients.userOf(client));
    observer.sessionLost?.(simulation.now, client, placement.serverOf(home) ?? home, because);
  }

  /** From now on the node serves the users at home there; undefined: nobody does. */
  served(home: NodeId, by: NodeId | undefined): void {
    if (by === undefined) {
      this.#phantoms.stop(home);
      return;
    }
    this.#activateStandby(home);
    this.entered(by);
  }

  rebuildPhantoms(home: NodeId): void {
    this.#phantoms.begin(home);
  }

  closeStandby(node: NodeId): void {
    for (const client of this.#standby.clientsOn(node)) this.#loseStandby(client);
  }

  /** HA-12: once a node can hold standby connections again, the clients of its peer open theirs. */
  entered(node: NodeId): void {
    if (this.#parts.parameters.dualConnections && this.#nodes.canHoldStandby(node))
      this.#standby.openAllLater(node);
  }

  /** A client that was to come back over its standby connection now does so by itself. */
  #loseStandby(client: ClientId): void {
    this.#standby.close(client);
    if (this.lost.comebackOf(client) !== 'over-standby') return;
    this.lost.expect(client, 'by-itself');
    this.#reLogin.begin(client);
  }

  #lose(client: ClientId, comeback: Comeback, isByRestart: boolean): void {
    const { clients, placement, simulation } = this.#parts;
    const home = placement.homeOf(clients.userOf(client));
    const from = placement.serverOf(home) ?? home;
    this.lost.lose(client, { home, from, comeback, isByRestart }, simulation.now);
    if (comeback === 'by-itself') this.#reLogin.begin(client);
  }

  #regain(client: ClientId, node: NodeId, isPhantom: boolean): void {
    const { simulation, observer } = this.#parts;
    const { now } = simulation;
    const after = this.lost.timeLost(client, now);
    const from = this.lost.nodeLostBy(client);
    const isWithUser = this.lost.comebackOf(client) === 'with-its-user';
    const isByRestart = this.lost.isByRestart(client);
    this.lost.regain(client);
    this.#reLogin.stop(client);
    this.#standby.close(client);
    const how = { isPhantom, isWithUser, isByRestart };
    observer.returned?.({ at: now, client, from, node, after, ...how });
  }

  /** Signs the client in; answers whether it is settled how it comes back. */
  #attempt(client: ClientId): boolean {
    const { host, observer, simulation } = this.#parts;
    if (this.#isPutAway(client)) return true;
    const refusal = host.signInAgain(client);
    if (refusal !== undefined) observer.attemptFailed?.(simulation.now, client, refusal);
    return refusal === undefined;
  }

  /** A client whose lid was closed meanwhile stays away (HA-7); one in the background may need a phantom. */
  #isPutAway(client: ClientId): boolean {
    const { clients, host, observer, placement, simulation } = this.#parts;
    const isShut = clients.postureOf(client) === 'lid-closed';
    if (!isShut && (this.lost.isByRestart(client) || !host.needsPhantom(client))) return false;
    this.lost.expect(client, isShut ? 'with-its-user' : 'as-phantom');
    observer.putAway?.(simulation.now, client);
    this.#standby.close(client);
    if (!isShut) this.#phantoms.begin(placement.homeOf(clients.userOf(client)));
    return true;
  }

  /** HA-12: the standby connections are activated a while after the failover. */
  #activateStandby(home: NodeId): void {
    const { placement, clients, parameters } = this.#parts;
    if (!parameters.dualConnections) return;
    for (const client of clientsOf(home, placement, clients)) {
      if (this.lost.comebackOf(client) !== 'over-standby') continue;
      // The node that lost the session has it back before its failure was noticed.
      if (this.#standby.nodeOf(client) !== placement.serverOf(home)) this.#loseStandby(client);
      else this.#reLogin.after(client, activationDelay.value);
    }
  }

  #placeForStandby(client: ClientId): NodeId | undefined {
    const { placement, clients, topology } = this.#parts;
    const node = placement.servingNodeOf(clients.userOf(client));
    const peer = node === undefined ? undefined : peerOf(node, topology);
    const mode = clients.modeOf(client);
    // A client that is too old for Multiple Device Messaging is too old for this, by far.
    const isAble = clients.isMdmCapable(client) && mode !== 'signed-out' && mode !== 'silent';
    return isAble && peer !== undefined && this.#nodes.canHoldStandby(peer) ? peer : undefined;
  }

  #limitsOf(client: ClientId): ReLoginLimits {
    const { placement, clients, parameters, mdmIsOn } = this.#parts;
    const home = placement.homeOf(clients.userOf(client));
    return reLoginLimits(home, parameters, mdmIsOn() && !this.lost.isByRestart(client));
  }
}
