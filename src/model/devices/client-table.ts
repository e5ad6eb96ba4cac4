/**
 * All users and their clients, as columns. A user's clients are adjacent, so that a look at one
 * user is one contiguous read; a cluster of 75,000 clients takes a few megabytes.
 *
 * Only this file indexes the columns; everybody else reads and writes in sentences. The columns
 * are allocated once, for the number of users and clients that the table is made for.
 */
import { bytesOf } from '../../engine/columns.js';
import { invariant } from '../../engine/errors.js';
import { instant, microseconds, type Instant } from '../../engine/units.js';
import { devices, type Device } from './device.js';
import { clientId, userId, type ClientId, type UserId } from './identifiers.js';
import { modes, type Mode } from './mode.js';
import { postures, type Posture } from './posture.js';
import { presences, type Presence } from './presence.js';

/** A user has at most this many clients, so that a set of them fits the bits of one integer. */
export const CLIENTS_OF_USER_MAX = 32;

/** Some bits of a client's status word. What one view needs of a client lies in few places. */
type Field = { readonly shift: number; readonly mask: number };

const deviceField: Field = { shift: 0, mask: 7 };
const mdmCapableField: Field = { shift: 3, mask: 1 };
const pushEnabledField: Field = { shift: 4, mask: 1 };
const modeField: Field = { shift: 5, mask: 3 };
const postureField: Field = { shift: 7, mask: 3 };
const presenceField: Field = { shift: 9, mask: 3 };

const SIGNED_OUT = modes.indexOf('signed-out');

/** The moment of a stamp and its rank. */
const STAMP_WIDTH = 2;

export type Size = { readonly users: number; readonly clients: number };

export type NewClient = {
  readonly device: Device;
  /** DEV-5, on the way it signs in unless another one is given then. */
  readonly mdmCapable: boolean;
  /** QM-11: whether it takes push notifications. */
  readonly pushEnabled: boolean;
};

export class ClientTable {
  readonly #firstClient: Int32Array;
  readonly #user: Int32Array;
  /** What a client is and how it stands, as the fields of one word. */
  readonly #status: Uint16Array;
  /** Sessions that the client has had, the present one included. */
  readonly #session: Int32Array;
  /** For each client when it stamped last, and the rank of that stamp. */
  readonly #stamp: Float64Array;
  #users = 0;
  #clients = 0;
  #stamps = 0;

  constructor(size: Size) {
    this.#firstClient = new Int32Array(size.users + 1);
    this.#user = new Int32Array(size.clients);
    this.#status = new Uint16Array(size.clients);
    this.#session = new Int32Array(size.clients);
    this.#stamp = new Float64Array(size.clients * STAMP_WIDTH);
  }

  get users(): number {
    return this.#users;
  }

  get clients(): number {
    return this.#clients;
  }

  /** Adds a user, to whom the clients that are added next belong. */
  addUser(): UserId {
    invariant(this.#users < this.#firstClient.length - 1, 'the table holds all its users already');
    this.#users += 1;
    this.#firstClient[this.#users] = this.#clients;
    return userId(this.#users - 1);
  }

  /** Adds a client, signed out, to the user added last. */
  addClient({ device, mdmCapable, pushEnabled }: NewClient): ClientId {
    invariant(this.#clients < this.#user.length, 'the table holds all its clients already');
    invariant(this.#users > 0, 'a client needs a user to belong to');
    const user = this.#users - 1;
    invariant(
      this.#clients - this.#firstClient[user]! < CLIENTS_OF_USER_MAX,
      `a user has at most ${CLIENTS_OF_USER_MAX} clients`,
    );
    const client = clientId(this.#clients);
    this.#user[client] = user;
    this.#write(client, deviceField, devices.indexOf(device));
    this.#write(client, mdmCapableField, Number(mdmCapable));
    this.#write(client, pushEnabledField, Number(pushEnabled));
    this.#clients += 1;
    this.#firstClient[this.#users] = this.#clients;
    return client;
  }

  /** A user's first client; its others follow it. */
  firstClientOf(user: UserId): ClientId {
    return clientId(this.#firstClient[user]!);
  }

  clientCountOf(user: UserId): number {
    return this.#firstClient[user + 1]! - this.#firstClient[user]!;
  }

  userOf(client: ClientId): UserId {
    return userId(this.#user[client]!);
  }

  /** The place of a client among its user's clients, from 0. */
  placeOf(client: ClientId): number {
    return client - this.#firstClient[this.#user[client]!]!;
  }

  deviceOf(client: ClientId): Device {
    return devices[this.#read(client, deviceField)]!;
  }

  isMdmCapable(client: ClientId): boolean {
    return this.#read(client, mdmCapableField) === 1;
  }

  /** DEV-5: the way that the client comes in decides too, so it can change with a session. */
  setMdmCapable(client: ClientId, mdmCapable: boolean): void {
    this.#write(client, mdmCapableField, Number(mdmCapable));
  }

  isPushEnabled(client: ClientId): boolean {
    return this.#read(client, pushEnabledField) === 1;
  }

  /** The number of the client's present or last session, from 1; 0 before the first. */
  sessionOf(client: ClientId): number {
    return this.#session[client]!;
  }

  modeOf(client: ClientId): Mode {
    return modes[this.#read(client, modeField)]!;
  }

  isSignedIn(client: ClientId): boolean {
    return this.#read(client, modeField) !== SIGNED_OUT;
  }

  /** Leaving the mode signed-out begins a new session. */
  enterMode(client: ClientId, mode: Mode): void {
    if (!this.isSignedIn(client) && mode !== 'signed-out')
      this.#session[client] = this.#session[client]! + 1;
    this.#write(client, modeField, modes.indexOf(mode));
  }

  postureOf(client: ClientId): Posture {
    return postures[this.#read(client, postureField)]!;
  }

  take(client: ClientId, posture: Posture): void {
    this.#write(client, postureField, postures.indexOf(posture));
  }

  presenceOf(client: ClientId): Presence {
    return presences[this.#read(client, presenceField)]!;
  }

  show(client: ClientId, presence: Presence): void {
    this.#write(client, presenceField, presences.indexOf(presence));
  }

  /** When the client last stamped (MDM-5); meaningless where `stampOrderOf` is 0. */
  stampedAt(client: ClientId): Instant {
    return instant(microseconds(this.#stamp[client * STAMP_WIDTH]!));
  }

  /** The rank of the client's last stamp among all stamps; 0 where it has none. */
  stampOrderOf(client: ClientId): number {
    return this.#stamp[client * STAMP_WIDTH + 1]!;
  }

  /** Records that the client sent Available or an IM: the later of two stamps ranks higher. */
  stamp(client: ClientId, at: Instant): void {
    this.#stamps += 1;
    this.#stamp[client * STAMP_WIDTH] = at;
    this.#stamp[client * STAMP_WIDTH + 1] = this.#stamps;
  }

  /** Feeds every column that a run changes to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#status));
    feed(bytesOf(this.#stamp));
  }

  #read(client: ClientId, { shift, mask }: Field): number {
    return (this.#status[client]! >> shift) & mask;
  }

  #write(client: ClientId, { shift, mask }: Field, value: number): void {
    this.#status[client] = (this.#status[client]! & ~(mask << shift)) | (value << shift);
  }
}
