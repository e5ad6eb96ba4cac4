/**
 * Stories about people by name, told to a real cluster:
 *
 *     const story = aStory({ alice: { phone: 'iphone', laptop: 'desktop' }, bob: { desk: 'desktop' } });
 *     story.at(seconds(0), () => story.signIn('alice/laptop', 'bob/desk'));
 *     expect(story.at(seconds(5), () => story.send('bob/desk', 'alice', 'lunch'))).toEqual([...]);
 */
import type { EventKind } from '../../src/engine/simulation.js';
import { instant, type Duration } from '../../src/engine/units.js';
import { Cluster, type ClusterParts } from '../../src/model/cluster.js';
import type { ClusterObserver } from '../../src/model/cluster-observer.js';
import { ContactTable } from '../../src/model/devices/contact-table.js';
import type { ClientId, MessageId, RoomId, UserId } from '../../src/model/devices/identifiers.js';
import type { Movement } from '../../src/model/devices/posture.js';
import type { Presence } from '../../src/model/devices/presence.js';
import type { MdmCounter } from '../../src/model/mdm/mdm-counters.js';
import { defaultMdmParameters, type MdmParameters } from '../../src/model/mdm/mdm-parameters.js';
import type { Reason } from '../../src/model/rulebook/reason.js';
import { People, type Cast } from './people.js';
import { Recorder } from './recorder.js';

export type Circumstances = Partial<MdmParameters> & {
  readonly seed?: string;
  /** Whose presence a user watches. */
  readonly contacts?: Readonly<Record<string, readonly string[]>>;
  /** Told beside the recorder. */
  readonly observers?: readonly ClusterObserver[];
  /** The nodes and their settings, where the story is not about one node alone. */
  readonly nodes?: Surroundings;
};

/** What the people of a story are deployed on. */
export type Surroundings = Partial<
  Pick<ClusterParts, 'deployment' | 'highAvailability' | 'alert' | 'clock'>
>;

const limits = { eventsMax: 100_000, pendingMax: 10_000, simultaneousMax: 10_000 };

export const aStory = (cast: Cast, circumstances: Circumstances = {}): Story =>
  new Story(cast, circumstances);

export class Story {
  readonly cluster: Cluster;
  readonly #people: People;
  readonly #rooms = new Map<string, RoomId>();
  readonly #recorder: Recorder;
  readonly #stimulus: EventKind<number>;
  #act: () => void = () => undefined;

  constructor(cast: Cast, circumstances: Circumstances) {
    const {
      seed = 'story',
      contacts = {},
      observers = [],
      nodes = {},
      ...parameters
    } = circumstances;
    this.#people = new People(cast);
    this.#recorder = new Recorder(this.#people);
    this.cluster = new Cluster({
      limits,
      seed,
      clients: this.#people.table,
      contacts: new ContactTable(
        Object.keys(cast).map((user) => (contacts[user] ?? []).map((name) => this.user(name))),
      ),
      parameters: { ...defaultMdmParameters, ...parameters },
      ...nodes,
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
    return this.#people.user(name);
  }

  client(name: string): ClientId {
    return this.#people.client(name);
  }

  /** The room of that name, which is opened when it is first spoken of. */
  room(name: string): RoomId {
    const room = this.#rooms.get(name) ?? this.cluster.mdm.state.rooms.open();
    this.#rooms.set(name, room);
    return room;
  }

  /** The counter's value now. */
  counter(name: MdmCounter): number {
    return this.cluster.mdm.counters.valueOf(name, this.cluster.simulation.now);
  }

  /** Packets in the client's buffer. */
  buffered(client: string): number {
    return this.cluster.mdm.state.buffers.countOf(this.client(client));
  }

  /** Whether the client shows the message as unread, or the file as offered. */
  showsUnread(client: string, name: string): boolean {
    const message = this.#messageAt(client, name);
    const { clients, messages } = this.cluster.mdm.state;
    const row = this.client(client);
    return (
      message !== undefined &&
      messages.recipientOf(message) === clients.userOf(row) &&
      messages.isUnreadAt(message, clients.placeOf(row))
    );
  }

  signIn(...names: readonly string[]): void {
    for (const name of names) this.cluster.mdm.sessions.signIn(this.client(name));
  }

  signOut(name: string): Reason | undefined {
    return this.cluster.mdm.sessions.signOut(this.client(name));
  }

  move(name: string, movement: Movement): Reason | undefined {
    return this.cluster.mdm.sessions.move(this.client(name), movement);
  }

  use(name: string): Reason | undefined {
    return this.cluster.mdm.sessions.use(this.client(name));
  }

  setPresence(name: string, presence: Presence): Reason | undefined {
    return this.cluster.mdm.sessions.setPresence(this.client(name), presence);
  }

  passIq(name: string): Reason | undefined {
    return this.cluster.mdm.sessions.passIq(this.client(name), 'to-client');
  }

  send(from: string, to: string, message: string): Reason | undefined {
    this.#recorder.nameNext(message);
    return this.cluster.mdm.messaging.send(this.client(from), this.user(to));
  }

  read(client: string, message: string): Reason | undefined {
    return this.cluster.mdm.messaging.read(this.client(client), this.#messageAt(client, message));
  }

  readAll(client: string): Reason | undefined {
    return this.cluster.mdm.messaging.readAll(this.client(client));
  }

  join(client: string, room: string): Reason | undefined {
    return this.cluster.mdm.groupChat.join(this.client(client), this.room(room));
  }

  leave(client: string, room: string): Reason | undefined {
    return this.cluster.mdm.groupChat.leave(this.client(client), this.room(room));
  }

  say(client: string, room: string, message: string): Reason | undefined {
    this.#recorder.nameNext(message);
    return this.cluster.mdm.groupChat.say(this.client(client), this.room(room));
  }

  offer(from: string, to: string, file: string): Reason | undefined {
    this.#recorder.nameNext(file);
    return this.cluster.mdm.files.offer(this.client(from), this.user(to));
  }

  accept(client: string, file: string): Reason | undefined {
    return this.cluster.mdm.files.accept(this.client(client), this.#messageAt(client, file));
  }

  configure(change: Pick<MdmParameters, 'mdm'>): void {
    this.cluster.mdm.router.configure(change);
  }

  restart(): void {
    this.cluster.mdm.router.restart();
  }

  /** The row of the message for the client's user. */
  #messageAt(client: string, name: string): MessageId | undefined {
    return this.#recorder.messageOf(name, this.cluster.clients.userOf(this.client(client)));
  }
}

/** The lines about a client, or about a user and all clients of that user. */
export const about = (name: string, lines: readonly string[]): readonly string[] =>
  lines.filter((line) =>
    line.split(' ').some((word) => word === name || word.startsWith(`${name}/`)),
  );
