/**
 * Stories about people by name, told to a real cluster:
 *
 *     const story = aStory({ alice: { phone: 'iphone', laptop: 'desktop' }, bob: { desk: 'desktop' } });
 *     story.at(seconds(0), () => story.signIn('alice/laptop', 'bob/desk'));
 *     expect(story.at(seconds(5), () => story.send('bob/desk', 'alice', 'lunch'))).toEqual([...]);
 */
import type { EventKind } from '../../src/engine/simulation.js';
import { instant, type Duration } from '../../src/engine/units.js';
import { Cluster } from '../../src/model/cluster.js';
import { ClientTable } from '../../src/model/devices/client-table.js';
import { ContactTable } from '../../src/model/devices/contact-table.js';
import type { Device } from '../../src/model/devices/device.js';
import type { ClientId, UserId } from '../../src/model/devices/identifiers.js';
import type { Movement } from '../../src/model/devices/posture.js';
import type { Presence } from '../../src/model/devices/presence.js';
import type { MdmCounter } from '../../src/model/mdm/mdm-counters.js';
import type { MdmObserver } from '../../src/model/mdm/mdm-observer.js';
import type { Reason } from '../../src/model/rulebook/reason.js';
import { Recorder } from './recorder.js';

/** A client that is too old for Multiple Device Messaging. */
export type OldClient = { readonly old: Device };

/** The clients of each user by name. All are MDM-capable but old ones and third-party clients. */
export type Cast = Readonly<Record<string, Readonly<Record<string, Device | OldClient>>>>;

export type Circumstances = {
  readonly bufferLimit?: number;
  /** Whose presence a user watches. */
  readonly contacts?: Readonly<Record<string, readonly string[]>>;
  /** Told beside the recorder. */
  readonly observers?: readonly MdmObserver[];
};

const limits = { eventsMax: 100_000, pendingMax: 10_000, simultaneousMax: 10_000 };

export const aStory = (cast: Cast, circumstances: Circumstances = {}): Story =>
  new Story(cast, circumstances);

export class Story {
  readonly cluster: Cluster;
  readonly #users = new Map<string, UserId>();
  readonly #clients = new Map<string, ClientId>();
  readonly #recorder: Recorder;
  readonly #stimulus: EventKind<number>;
  #act: () => void = () => undefined;

  constructor(cast: Cast, { bufferLimit = 100, contacts = {}, observers = [] }: Circumstances) {
    const names: string[] = [];
    this.#recorder = new Recorder((client) => names[client]!);
    const clients = new ClientTable(sizeOf(cast));
    for (const [user, devices] of Object.entries(cast)) {
      this.#users.set(user, clients.addUser());
      for (const [client, device] of Object.entries(devices)) {
        names.push(`${user}/${client}`);
        this.#clients.set(`${user}/${client}`, addClient(clients, device));
      }
    }
    this.cluster = new Cluster({
      limits,
      clients,
      contacts: new ContactTable(
        Object.keys(cast).map((user) => (contacts[user] ?? []).map((name) => this.user(name))),
      ),
      parameters: { bufferLimit },
      observers: [this.#recorder, ...observers],
    });
    this.#stimulus = this.cluster.simulation.define('story', 'stimulus', () => {
      this.#recorder.takeLines();
      this.#act();
    });
  }

  /** Has something happen at that time; answers what then happened at that instant, line by line. */
  at(when: Duration, act: () => void): readonly string[] {
    this.#act = act;
    this.cluster.simulation.at(instant(when), this.#stimulus, 0);
    this.cluster.simulation.runUntil(instant(when));
    return this.#recorder.takeLines();
  }

  /** Lets time pass up to and including that instant; answers what happened on the way. */
  passUntil(when: Duration): readonly string[] {
    this.#recorder.takeLines();
    this.cluster.simulation.runUntil(instant(when));
    return this.#recorder.takeLines();
  }

  user(name: string): UserId {
    return this.#users.get(name)!;
  }

  client(name: string): ClientId {
    return this.#clients.get(name)!;
  }

  /** The counter's value now. */
  counter(name: MdmCounter): number {
    return this.cluster.mdmCounters.valueOf(name, this.cluster.simulation.now);
  }

  /** Whether the client shows the message as unread. */
  showsUnread(client: string, name: string): boolean {
    const message = this.#recorder.messageOf(name);
    const { clients, messages } = this.cluster;
    const row = this.client(client);
    return (
      message !== undefined &&
      messages.recipientOf(message) === clients.userOf(row) &&
      messages.isUnreadAt(message, clients.placeOf(row))
    );
  }

  signIn(...names: readonly string[]): void {
    for (const name of names) this.cluster.mdm.signIn(this.client(name));
  }

  signOut(name: string): Reason | undefined {
    return this.cluster.mdm.signOut(this.client(name));
  }

  move(name: string, movement: Movement): Reason | undefined {
    return this.cluster.mdm.move(this.client(name), movement);
  }

  use(name: string): Reason | undefined {
    return this.cluster.mdm.use(this.client(name));
  }

  setPresence(name: string, presence: Presence): Reason | undefined {
    return this.cluster.mdm.setPresence(this.client(name), presence);
  }

  passIq(name: string): Reason | undefined {
    return this.cluster.mdm.passIq(this.client(name));
  }

  send(from: string, to: string, message: string): Reason | undefined {
    this.#recorder.nameNext(message);
    return this.cluster.mdm.send(this.client(from), this.user(to));
  }

  read(client: string, message: string): Reason | undefined {
    return this.cluster.mdm.read(this.client(client), this.#recorder.messageOf(message)!);
  }

  readAll(client: string): Reason | undefined {
    return this.cluster.mdm.readAll(this.client(client));
  }
}

/** The lines about a client, or about all clients of a user. */
export const about = (name: string, lines: readonly string[]): readonly string[] =>
  lines.filter((line) =>
    line.split(' ').some((word) => word === name || word.startsWith(`${name}/`)),
  );

const sizeOf = (cast: Cast) => {
  const users = Object.values(cast);
  return {
    users: users.length,
    clients: users.reduce((sum, clients) => sum + Object.keys(clients).length, 0),
  };
};

const addClient = (clients: ClientTable, device: Device | OldClient): ClientId =>
  typeof device === 'string'
    ? clients.addClient(device, device !== 'thirdParty')
    : clients.addClient(device.old, false);
