/** Plays short sequences of named stimuli, one after another, and tells what went wrong in one. */
import { later, seconds, type Duration } from '../../../src/engine/units.js';
import type { ClientId, RoomId, UserId } from '../../../src/model/devices/identifiers.js';
import type { Movement } from '../../../src/model/devices/posture.js';
import type { SequenceCast } from './sequence-cast.js';

/** What a stimulus came to: `nothing` where the cluster is as it was before. */
export type Effect = 'something' | 'nothing';

export type Stimuli = Readonly<Record<string, (player: SequencePlayer) => Effect>>;

/** Long enough for every client that lost its session to be back. */
const ALL_BACK = seconds(1_200);

export class SequencePlayer {
  readonly #cast: SequenceCast;
  #clients: readonly ClientId[] = [];
  #users: readonly UserId[] = [];
  #room: RoomId | undefined;
  #hasRestarted = false;

  constructor(cast: SequenceCast) {
    this.#cast = cast;
  }

  get #mdm() {
    return this.#cast.cluster.mdm;
  }

  /** New people sign in on all their clients, and are in one room. */
  begin(): void {
    const { clients, users } = this.#cast.nextClients();
    this.#clients = clients;
    this.#users = users;
    this.#hasRestarted = false;
    for (const client of clients) this.#mdm.sessions.signIn(client);
    const { rooms } = this.#mdm.state;
    this.#room = rooms.open();
    for (const client of clients) rooms.join(this.#room, client);
  }

  /** Does the stimulus; answers what went wrong, or whether it changed anything. */
  play(stimulus: (player: SequencePlayer) => Effect): Effect | { readonly wrong: string } {
    const { watch } = this.#cast;
    const before = watch.applications;
    const effect = stimulus(this);
    if (effect === 'nothing' && watch.applications !== before)
      return { wrong: 'what was refused changed something' };
    const wrong = watch.complaint ?? this.#wrongCount() ?? this.#fullBuffer();
    return wrong === undefined ? effect : { wrong };
  }

  /** Everybody leaves; answers what went wrong, or undefined. */
  end(): string | undefined {
    const { watch, cluster } = this.#cast;
    watch.accounts.checkWhole();
    const wrong = watch.complaint ?? this.#wrongLines();
    if (this.#hasRestarted) this.wait(ALL_BACK);
    this.#signAllOut();
    if (!cluster.mdm.parameters.mdm) {
      this.switchMdm();
      this.wait(ALL_BACK);
    }
    return wrong ?? watch.complaint ?? this.#wrongCount();
  }

  toggleSession(place: number, capable?: boolean): Effect {
    const client = this.#clients[place]!;
    const { sessions } = this.#mdm;
    if (this.#cast.cluster.clients.isSignedIn(client)) return effectOf(sessions.signOut(client));
    const { ledger } = this.#cast.watch;
    const isCapable = capable ?? this.#cast.cluster.clients.isMdmCapable(client);
    const before = ledger.isCapable[place]!;
    ledger.isCapable[place] = isCapable ? 1 : 0;
    const effect = effectOf(sessions.signIn(client, isCapable));
    if (effect === 'nothing') ledger.isCapable[place] = before;
    return effect;
  }

  /** The client signs out, and in again through another way. */
  changeWay(place: number): Effect {
    const client = this.#clients[place]!;
    const { clients } = this.#cast.cluster;
    const leaves = clients.isSignedIn(client);
    if (leaves) this.toggleSession(place);
    const effect = this.toggleSession(place, !clients.isMdmCapable(client));
    return leaves ? 'something' : effect;
  }

  /** Does the movement, or its opposite where the client stands so already. */
  toggle(place: number, movement: Movement, opposite: Movement): Effect {
    const client = this.#clients[place]!;
    const { clients } = this.#cast.cluster;
    const before = clients.postureOf(client);
    this.#mdm.sessions.move(client, movement);
    if (clients.postureOf(client) === before) this.#mdm.sessions.move(client, opposite);
    return 'something';
  }

  send(place: number, to: number): Effect {
    return effectOf(this.#mdm.messaging.send(this.#clients[place]!, this.#users[to]!));
  }

  say(place: number): Effect {
    return effectOf(this.#mdm.groupChat.say(this.#clients[place]!, this.#room!));
  }

  offer(place: number, to: number): Effect {
    return effectOf(this.#mdm.files.offer(this.#clients[place]!, this.#users[to]!));
  }

  accept(place: number): Effect {
    return effectOf(this.#mdm.files.accept(this.#clients[place]!, this.#cast.watch.file));
  }

  readAll(place: number): Effect {
    return this.#unlessIdle(() => this.#mdm.messaging.readAll(this.#clients[place]!));
  }

  passIq(place: number): Effect {
    return this.#unlessIdle(() => this.#mdm.sessions.passIq(this.#clients[place]!, 'to-client'));
  }

  wait(span: Duration): Effect {
    const { simulation } = this.#cast.cluster;
    simulation.runUntil(later(simulation.now, span));
    return 'something';
  }

  /** The XCP Router restarts with MDM switched. */
  switchMdm(): Effect {
    this.#hasRestarted = true;
    const { router } = this.#mdm;
    router.configure({ mdm: !this.#mdm.parameters.mdm });
    router.restart();
    return 'something';
  }

  restart(): Effect {
    this.#hasRestarted = true;
    this.#mdm.router.restart();
    return 'something';
  }

  #unlessIdle(act: () => unknown): Effect {
    const { watch } = this.#cast;
    const before = watch.applications;
    act();
    return watch.applications === before ? 'nothing' : 'something';
  }

  #signAllOut(): void {
    const { clients } = this.#cast.cluster;
    for (const client of this.#clients)
      if (clients.isSignedIn(client)) this.#mdm.sessions.signOut(client);
  }

  #wrongCount(): string | undefined {
    const { cluster, watch } = this.#cast;
    const counter = watch.tally.differenceFrom(cluster.mdm.counters, cluster.simulation.now);
    return counter === undefined ? undefined : `${counter} is counted wrongly`;
  }

  /** QM-5: no buffer stays full. */
  #fullBuffer(): string | undefined {
    const { bufferLimit } = this.#mdm.parameters;
    for (const client of this.#clients)
      if (this.#mdm.state.buffers.countOf(client) >= bufferLimit) return 'a buffer stays full';
    return undefined;
  }

  /** Whether buffers and stores hold as much as came and did not leave. */
  #wrongLines(): string | undefined {
    const { buffers, stored } = this.#mdm.state;
    const { ledger } = this.#cast.watch;
    for (const [place, client] of this.#clients.entries())
      if (buffers.countOf(client) !== ledger.waiting[place]) return 'a buffer holds something else';
    for (const [place, user] of this.#users.entries())
      if (stored.countOf(user) !== ledger.stored[place]) return 'something else is stored';
    return undefined;
  }
}

const effectOf = (refusal: unknown): Effect => (refusal === undefined ? 'something' : 'nothing');
