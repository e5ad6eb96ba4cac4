/**
 * The clients that lost their session and came back: how long each was without, how many came back
 * in each second, and who is not back at the end.
 *
 * A phantom is no return: it stands in for a client that is still away (HA-9). A client that waits for
 * its user, since its lid is closed, comes back when the user does and not within the re-login limits,
 * so its time is not one of those (HA-7). After a restart of the XCP Router clients sign in again in the
 * same way, so their times and seconds count; but no node lost their sessions, and so they are not among
 * those who came back.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import { clientId, type ClientId, type NodeId } from '../../model/devices/identifiers.js';
import type { Comeback } from '../../model/ha/comeback-policy.js';
import type { Return } from '../../model/ha/ha-observer.js';
import { haReasons } from '../../model/ha/ha-reasons.js';
import type { Reason } from '../../model/rulebook/reason.js';
import { PerSecond, type SecondCount } from './per-second.js';
import { SampleList } from './sample-list.js';

/** What became of the clients of users at home on one node, and who came back on it. */
export type ReLoginCurve = {
  readonly node: NodeId;
  /** Sessions that its users' clients lost with a node, and clients that came back, phantoms left out. */
  readonly lost: number;
  readonly returned: number;
  /** Attempts to sign in that failed, so that the client drew again. */
  readonly failedAttempts: number;
  readonly firstLossAt: Instant | undefined;
  readonly lastReturnAt: Instant | undefined;
  /** Clients that signed in again on the node, whoever's they are, second by second. */
  readonly perSecond: readonly SecondCount[];
  /** HA-8: logins a second of the node's login profile, and the seconds in which there were more. */
  readonly rate: number | undefined;
  readonly secondsAboveRate: number;
};

/** A client without a session at the end of the run. */
export type NotBack = {
  readonly client: ClientId;
  /** The node that its user is assigned to. */
  readonly home: NodeId;
  readonly lostFrom: NodeId;
  readonly since: Duration;
  readonly because: Reason;
};

type Home = {
  lost: number;
  returned: number;
  failedAttempts: number;
  firstLossAt: Instant | undefined;
  lastReturnAt: Instant | undefined;
  /** In microseconds, of clients that came back by themselves. */
  readonly times: SampleList;
};

export class ReLogins {
  readonly #cluster: Cluster;
  readonly #homes: readonly Home[];
  readonly #perSecond: readonly PerSecond[];

  constructor(cluster: Cluster) {
    const { nodes } = cluster.deployment.topology;
    this.#cluster = cluster;
    this.#homes = nodes.map(() => ({
      lost: 0,
      returned: 0,
      failedAttempts: 0,
      firstLossAt: undefined,
      lastReturnAt: undefined,
      times: new SampleList(),
    }));
    this.#perSecond = nodes.map(() => new PerSecond());
  }

  sessionLost(at: Instant, client: ClientId): void {
    const home = this.#homeOf(client);
    home.lost += 1;
    home.firstLossAt ??= at;
  }

  returned({ at, client, node, after, isPhantom, isWithUser, isByRestart }: Return): void {
    if (isPhantom) return;
    const home = this.#homeOf(client);
    if (!isByRestart) {
      home.returned += 1;
      home.lastReturnAt = at;
    }
    if (!isWithUser) home.times.add(after);
    this.#perSecond[node]!.add(at);
  }

  attemptFailed(client: ClientId): void {
    this.#homeOf(client).failedAttempts += 1;
  }

  /** For how long clients of users at home on the node were without a session, in microseconds. */
  timesOf(home: NodeId): SampleList {
    return this.#homes[home]!.times;
  }

  /** Clients that came back on the node in each second. */
  perSecondOf(node: NodeId): PerSecond {
    return this.#perSecond[node]!;
  }

  curves(rateOf: (node: NodeId) => number | undefined): readonly ReLoginCurve[] {
    return this.#cluster.deployment.topology.nodes.map(({ node }) => {
      const { lost, returned, failedAttempts, firstLossAt, lastReturnAt } = this.#homes[node]!;
      const perSecond = this.#perSecond[node]!.counts();
      const rate = rateOf(node);
      const secondsAboveRate = perSecond.filter(({ count }) => count > (rate ?? Infinity)).length;
      const ofHome = { lost, returned, failedAttempts, firstLossAt, lastReturnAt };
      return { node, ...ofHome, perSecond, rate, secondsAboveRate };
    });
  }

  /** In the order of clients. */
  notBack(): readonly NotBack[] {
    const { clients, placement, ha, simulation } = this.#cluster;
    const list: NotBack[] = [];
    for (let row = 0; row < clients.clients; row += 1) {
      const client = clientId(row);
      const comeback = ha.lost.comebackOf(client);
      if (comeback === undefined) continue;
      list.push({
        client,
        home: placement.homeOf(clients.userOf(client)),
        lostFrom: ha.lost.nodeLostBy(client),
        since: ha.lost.timeLost(client, simulation.now),
        because: ha.refusalOfSignIn(client) ?? reasons[comeback],
      });
    }
    return list;
  }

  #homeOf(client: ClientId): Home {
    const { clients, placement } = this.#cluster;
    return this.#homes[placement.homeOf(clients.userOf(client))]!;
  }
}

/** Why a client is not back, where a node serves its user. */
const reasons: Readonly<Record<Comeback, Reason>> = {
  'by-itself': haReasons['comes-back-by-itself'],
  'with-its-user': haReasons['lid-stays-closed'],
  'as-phantom': haReasons['needs-phantom'],
  'over-standby': haReasons['standby-activated'],
};
