/** One random deployment and a day on it, with an account kept of sessions and packets. */
import fc from 'fast-check';
import {
  elapsed,
  inSeconds,
  later,
  microseconds,
  minutes,
  START,
  type Duration,
} from '../../src/engine/units.js';
import type { Cluster } from '../../src/model/cluster.js';
import type { ClientId } from '../../src/model/devices/identifiers.js';
import { defaultHaParameters } from '../../src/model/ha/ha-parameters.js';
import { clientsOf, faultsOf, nodesIn, PacketAccount, waitingIn } from './account.js';
import { nodeDeeds, performOnNodes, staff, staffClients, type NodeDeed } from './node-deed.js';
import { aNodeAlone, aPair, nodesOf, usersOn, type Group } from './nodes.js';
import { aStory, type Story } from './story.js';

export type World = {
  readonly groups: readonly Group[];
  readonly mdm: boolean;
  readonly automaticFallback: boolean;
  readonly dualConnections: boolean;
  readonly presenceWhileQuiet: 'hold' | 'count';
  readonly seed: string;
};

export type WorldAndDay = { readonly world: World; readonly day: readonly NodeDeed[] };

const group = fc.constantFrom(
  aPair('active-active'),
  aPair('active-active'),
  aPair('active-standby'),
  aPair('none'),
  aNodeAlone(),
);

const worlds: fc.Arbitrary<World> = fc.record({
  groups: fc.array(group, { minLength: 1, maxLength: 2 }),
  mdm: fc.boolean(),
  automaticFallback: fc.boolean(),
  dualConnections: fc.boolean(),
  presenceWhileQuiet: fc.constantFrom('hold', 'count'),
  seed: fc.string({ minLength: 1, maxLength: 4 }),
});

export const worldsAndDays: fc.Arbitrary<WorldAndDay> = worlds.chain((world) =>
  nodeDeeds(world.groups.reduce((sum, { size }) => sum + size, 0)).map((day) => ({ world, day })),
);

export class NodeLife {
  readonly story: Story;
  readonly packets = new PacketAccount();
  /** What was wrong, and when. */
  readonly faults: string[] = [];
  /** Those whose user signed them in last, and not out. */
  readonly #expected: Set<ClientId>;

  constructor({ groups, mdm, presenceWhileQuiet, seed, ...ha }: World) {
    const users = Object.keys(staff).length;
    this.story = aStory(staff, {
      seed,
      mdm,
      push: true,
      bufferLimit: 3,
      presenceWhileQuiet,
      contacts: { alice: ['bob', 'dora'], dora: ['alice'] },
      observers: [this.packets],
      nodes: {
        deployment: usersOn(nodesOf(...groups), users, (user) => user % 2 === 1),
        highAvailability: { ...defaultHaParameters, ...ha },
      },
    });
    this.story.signIn(...staffClients);
    this.#expected = new Set(clientsOf(this.cluster));
  }

  get cluster(): Cluster {
    return this.story.cluster;
  }

  live(day: readonly NodeDeed[]): void {
    for (const deed of day) this.#perform(deed);
  }

  /** The administrator asks for something on every node, and waits ten minutes. */
  ask(what: 'recover' | 'recoverPair' | 'fallBack'): void {
    this.story.at(this.#now, () => {
      for (const node of nodesIn(this.cluster)) this.cluster.ha.manager[what](node);
    });
    this.pass(minutes(10));
  }

  /** Lets time pass, and looks on the way. */
  pass(span: Duration): void {
    const from = this.#now;
    for (const share of SHARES) {
      this.story.passUntil(microseconds(from + Math.floor(span * share)));
      this.#look();
    }
  }

  /** Everything that the tables say, as text. */
  digest(): string {
    const parts: string[] = [];
    this.cluster.digest((bytes) => parts.push(bytes.join(' ')));
    const { ha } = this.cluster;
    const comebacks = clientsOf(this.cluster).map((client) => ha.lost.comebackOf(client) ?? '-');
    return [...parts, ...comebacks, this.cluster.simulation.events].join('|');
  }

  get #now(): Duration {
    return elapsed(START, this.cluster.simulation.now);
  }

  #perform(deed: NodeDeed): void {
    this.pass(elapsed(this.cluster.simulation.now, later(START, deed.at)));
    this.story.at(deed.at, () => {
      if (!performOnNodes(this.story, deed) || deed.by === 'node') return;
      const client = this.story.client(deed.client);
      if (deed.act.kind === 'sign-in') this.#expected.add(client);
      if (deed.act.kind === 'sign-out') this.#expected.delete(client);
    });
    this.#look();
  }

  #look(): void {
    const waiting = waitingIn(this.cluster);
    const found = [...faultsOf(this.cluster, this.#expected)];
    if (waiting !== this.packets.waiting)
      found.push(`${waiting} packets wait, which are ${this.packets.waiting}`);
    for (const fault of found) this.faults.push(`${inSeconds(this.#now)} s: ${fault}`);
  }
}

const SHARES = [0.4, 1];
