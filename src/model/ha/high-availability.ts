/**
 * High availability of all nodes, put together: the Server Recovery Manager, where users are, and how
 * their clients come back.
 */
import type { RandomStreams } from '../../engine/random-streams.js';
import type { Simulation } from '../../engine/simulation.js';
import { peerOf, type Topology } from '../deployment/topology.js';
import type { UserPlacement } from '../deployment/user-placement.js';
import type { ClientTable } from '../devices/client-table.js';
import { clientId, type ClientId, type NodeId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import { decideComeback, type Comeback } from './comeback-policy.js';
import { reLoginLimits } from './effective-times.js';
import { activationDelay } from './ha-figures.js';
import type { HaObserver } from './ha-observer.js';
import type { HaParameters, ReLoginLimits } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import { LostSessionTable } from './lost-session-table.js';
import { NodeTable } from './node-table.js';
import type { SessionLoss } from './pair-view.js';
import { PhantomRebuild } from './phantom-rebuild.js';
import { ReLogin } from './re-login.js';
import { ServerRecoveryManager, type UserMover } from './server-recovery-manager.js';
import type { SessionHost } from './session-host.js';
import { StandbyConnections } from './standby-connections.js';

export type HaParts = {
  readonly simulation: Simulation;
  readonly streams: RandomStreams;
  readonly topology: Topology;
  readonly placement: UserPlacement;
  readonly clients: ClientTable;
  readonly parameters: HaParameters;
  /** Whether MDM is configured now, which lengthens failover (HA-4). */
  readonly mdmIsOn: () => boolean;
  readonly host: SessionHost;
  readonly observer: HaObserver;
};

export class HighAvailability implements UserMover {
  readonly nodes: NodeTable;
  readonly manager: ServerRecoveryManager;
  readonly lost: LostSessionTable;
  readonly #parts: HaParts;
  readonly #reLogin: ReLogin;
  readonly #phantoms: PhantomRebuild;
  readonly #standby: StandbyConnections;

  constructor(parts: HaParts) {
    const { simulation, streams, topology, placement, clients, observer, host } = parts;
    const nodes = topology.nodes.length;
    this.#parts = parts;
    this.nodes = new NodeTable(nodes);
    this.lost = new LostSessionTable({ clients: clients.clients, nodes });
    this.manager = new ServerRecoveryManager({
      simulation,
      topology,
      placement,
      nodes: this.nodes,
      mover: this,
      observer,
      settings: () => ({ parameters: parts.parameters, mdm: parts.mdmIsOn() }),
    });
    const limitsOf = (client: ClientId): ReLoginLimits => this.#limitsOf(client);
    const ofClients = { simulation, streams, clients: clients.clients, limitsOf };
    this.#reLogin = new ReLogin({ ...ofClients, attempt: (client) => this.#attempt(client) });
    this.#standby = new StandbyConnections({
      ...ofClients,
      placeFor: (client) => this.#placeForStandby(client),
      changed: (node, by) => host.standbyChanged(node, by),
    });
    const rebuild = (client: ClientId): void => host.rebuildPhantom(client);
    this.#phantoms = new PhantomRebuild(
      { simulation, placement, clients, lost: this.lost, rebuild },
      nodes,
    );
  }

  /** Why no client of that user can sign in now, or undefined. */
  refusalOfSignIn(client: ClientId): Reason | undefined {
    const { placement, clients } = this.#parts;
    return placement.servingNodeOf(clients.userOf(client)) === undefined
      ? haReasons['no-node-serves']
      : undefined;
  }

  /** The client has a session on the node. */
  sessionBegan(client: ClientId, node: NodeId, isPhantom: boolean): void {
    if (this.lost.comebackOf(client) !== undefined) this.#regain(client, node, isPhantom);
    if (this.#parts.parameters.dualConnections && !isPhantom) this.#standby.openLater(client);
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
    this.lost.expect(client, 'by-itself');
    if (!this.#attempt(client)) this.#reLogin.begin(client);
  }

  endSessions(home: NodeId, loss: SessionLoss): void {
    const { placement, clients } = this.#parts;
    for (const user of placement.usersOf(home)) {
      const first = clients.firstClientOf(user);
      for (let place = 0; place < clients.clientCountOf(user); place += 1) {
        const client = clientId(first + place);
        if (clients.isSignedIn(client)) this.#endSession(client, loss);
      }
    }
  }

  serve(home: NodeId, by: NodeId | undefined): void {
    const { placement, host } = this.#parts;
    const from = placement.serverOf(home);
    placement.serve(home, by);
    host.moved(home, from, by);
    if (by === undefined) this.#phantoms.stop(home);
    else this.#activateStandby(home);
  }

  rebuildPhantoms(home: NodeId): void {
    this.#phantoms.begin(home);
  }

  closeStandby(node: NodeId): void {
    for (let row = 0; row < this.#parts.clients.clients; row += 1)
      if (this.#standby.nodeOf(clientId(row)) === node) this.#standby.close(clientId(row));
  }

  #endSession(client: ClientId, loss: SessionLoss): void {
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
    this.lost.regain(client);
    this.#reLogin.stop(client);
    this.#standby.close(client);
    observer.returned?.({ at: now, client, from, node, after, isPhantom });
  }

  /** A client whose lid was closed meanwhile stays away (HA-7). */
  #attempt(client: ClientId): boolean {
    const { clients, host, observer, simulation } = this.#parts;
    if (clients.postureOf(client) === 'lid-closed') {
      this.lost.expect(client, 'with-its-user');
      return true;
    }
    const refusal = host.signInAgain(client);
    if (refusal !== undefined) observer.attemptFailed?.(simulation.now, client, refusal);
    return refusal === undefined;
  }

  /** HA-12: the standby connections are activated a while after the failover. */
  #activateStandby(home: NodeId): void {
    const { placement, clients, parameters } = this.#parts;
    if (!parameters.dualConnections) return;
    for (const user of placement.usersOf(home)) {
      const first = clients.firstClientOf(user);
      for (let place = 0; place < clients.clientCountOf(user); place += 1) {
        const client = clientId(first + place);
        if (this.lost.comebackOf(client) === 'over-standby')
          this.#reLogin.after(client, activationDelay.value);
      }
    }
  }

  #placeForStandby(client: ClientId): NodeId | undefined {
    const { placement, clients, topology } = this.#parts;
    const node = placement.servingNodeOf(clients.userOf(client));
    const peer = node === undefined ? undefined : peerOf(node, topology);
    const isWell = peer !== undefined && this.nodes.ailmentOf(peer) === undefined;
    return isWell && clients.modeOf(client) !== 'signed-out' ? peer : undefined;
  }

  #limitsOf(client: ClientId): ReLoginLimits {
    const { placement, clients, parameters, mdmIsOn } = this.#parts;
    const home = placement.homeOf(clients.userOf(client));
    return reLoginLimits(home, parameters, mdmIsOn() && !this.lost.isByRestart(client));
  }
}
