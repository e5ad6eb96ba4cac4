/**
 * Connects those who are strangers to each other: Multiple Device Messaging, where clients sign in
 * and out; the JSM sessions, which are counted on nodes; and high availability, which moves users
 * between nodes. It passes on what one of them did to the others, and holds no rules.
 */
import type { Deployment } from './deployment/deployment.js';
import type { UserPlacement } from './deployment/user-placement.js';
import type { ClientTable } from './devices/client-table.js';
import { clientId, type ClientId, type NodeId } from './devices/identifiers.js';
import type { Mode } from './devices/mode.js';
import { invariant } from '../engine/errors.js';
import type { HighAvailability } from './ha/high-availability.js';
import type { SessionLoss } from './ha/pair-view.js';
import type { SessionHost } from './ha/session-host.js';
import type { JsmSessions } from './jsm/jsm-sessions.js';
import type { SessionListener } from './mdm/decision-applier.js';
import type { MultipleDeviceMessaging } from './mdm/multiple-device-messaging.js';
import type { SessionNodes } from './mdm/mdm-counters.js';
import type { SessionReach } from './mdm/session-reach.js';
import type { Reason } from './rulebook/reason.js';

export type WiringParts = {
  readonly clients: ClientTable;
  readonly deployment: Deployment;
  readonly placement: UserPlacement;
};

type Connected = {
  readonly mdm: MultipleDeviceMessaging;
  readonly jsm: JsmSessions;
  readonly ha: HighAvailability;
};

export class SessionWiring implements SessionListener, SessionReach, SessionNodes, SessionHost {
  readonly #parts: WiringParts;
  #connected: Connected | undefined;

  constructor(parts: WiringParts) {
    this.#parts = parts;
  }

  /** Begins to pass on, and counts the sessions that users have without signing in. */
  connect(connected: Connected): void {
    this.#connected = connected;
    const { deployment, placement } = this.#parts;
    for (const { node } of deployment.topology.nodes) this.#countUsers(node, node, 1);
    invariant(
      placement.users === this.#parts.clients.users,
      'each user is assigned to a node, and nobody else is',
    );
  }

  modeChanged(client: ClientId, from: Mode, to: Mode): void {
    if (from === 'signed-out') this.#began(client, to);
    else if (to === 'signed-out') this.#ended(client);
    else if (from === 'silent') this.#returned(client);
  }

  get nodes(): number {
    return this.#parts.deployment.topology.nodes.length;
  }

  nodeFor(client: ClientId): NodeId {
    const { clients, placement } = this.#parts;
    const node = placement.servingNodeOf(clients.userOf(client));
    invariant(node !== undefined, 'a session begins on the node that serves the user');
    return node;
  }

  refusalOfSignIn(client: ClientId): Reason | undefined {
    return this.#all.ha.refusalOfSignIn(client);
  }

  losesByRestart(client: ClientId): void {
    this.#all.ha.returns.losesByRestart(client);
  }

  wake(client: ClientId): void {
    this.#all.ha.returns.wake(client);
  }

  loseSession(client: ClientId, loss: SessionLoss): void {
    this.#all.mdm.sessions.loseSession(client, loss);
  }

  loseKeptBuffer(client: ClientId): void {
    this.#all.mdm.sessions.loseKeptBuffer(client);
  }

  needsPhantom(client: ClientId): boolean {
    return this.#all.mdm.sessions.modeByPosture(client) === 'silent';
  }

  signInAgain(client: ClientId): Reason | undefined {
    return this.#all.mdm.sessions.signInAgain(client);
  }

  /** Nothing has a session while the XCP Router is down. */
  rebuildPhantom(client: ClientId): boolean {
    const { mdm } = this.#all;
    if (mdm.router.isUp) mdm.sessions.rebuildPhantom(client);
    return mdm.router.isUp;
  }

  moved(home: NodeId, from: NodeId | undefined, to: NodeId | undefined): void {
    if (from !== undefined) this.#countUsers(home, from, -1);
    if (to !== undefined) this.#countUsers(home, to, 1);
    if (to === home) this.#restoreBuffers(home);
    if (from === home && to === undefined) this.#all.mdm.counters.nodeRestarts(home);
  }

  standbyChanged(node: NodeId, by: 1 | -1): void {
    this.#all.jsm.add(node, 'inactive', by);
  }

  get #all(): Connected {
    invariant(this.#connected !== undefined, 'the wiring is connected before anybody signs in');
    return this.#connected;
  }

  #began(client: ClientId, mode: Mode): void {
    const node = this.nodeFor(client);
    const { jsm, ha } = this.#all;
    const isPhantom = mode === 'silent' && ha.lost.comebackOf(client) === 'as-phantom';
    jsm.begin(client, node, isPhantom ? 'phantom' : 'client');
    ha.returns.sessionBegan(client, node, isPhantom);
  }

  /** HA-9: the user brings the app of a push client to the front. */
  #returned(client: ClientId): void {
    const { jsm, ha } = this.#all;
    if (jsm.table.isPhantom(client)) jsm.materialize(client);
    ha.returns.sessionInUse(client);
  }

  #ended(client: ClientId): void {
    this.#all.jsm.end(client);
    this.#all.ha.returns.sessionEnded(client);
  }

  /** JSM-1: an assigned user has a composed session, a hybrid user one more, with or without clients. */
  #countUsers(home: NodeId, node: NodeId, sign: 1 | -1): void {
    const { deployment, placement } = this.#parts;
    let users = 0;
    let hybrid = 0;
    for (const user of placement.usersOf(home)) {
      users += 1;
      if (deployment.isHybrid(user)) hybrid += 1;
    }
    this.#all.jsm.add(node, 'composed', sign * users);
    this.#all.jsm.add(node, 'hybrid', sign * hybrid);
  }

  #restoreBuffers(home: NodeId): void {
    const { clients, placement } = this.#parts;
    const { setAside } = this.#all.mdm.state;
    for (let row = 0; row < clients.clients; row += 1) {
      const client = clientId(row);
      if (setAside.countOf(client) > 0 && placement.homeOf(clients.userOf(client)) === home)
        this.#all.mdm.sessions.restoreBuffer(client);
    }
  }
}
