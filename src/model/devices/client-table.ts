/**
 * All users and their clients, as rows of one typed array. What is kept of a client lies side by side,
 * and a user's clients are adjacent, so that a look at one user is one contiguous read; a cluster of
 * 75,000 clients takes a few megabytes.
 *
 * Only this file indexes the rows; everybody else reads and writes in sentences. They are allocated
 * once, for the number of users and clients that the table is made for.
 */
import { bytesOf } from '../../engine/columns.js';
import { invariant } from '../../engine/errors.js';
import { atMicrosecond, type Instant } from '../../engine/units.js';
import { devices, type Device } from './device.js';
import {
  DEVICE,
  DEVICE_MASK,
  DOUBLES_IN_ROW,
  FLAG_MASK,
  IDLE_AT,
  IDLE_TIMER,
  MDM_CAPABLE,
  MODE,
  MODE_MASK,
  POSTURE,
  POSTURE_MASK,
  PRESENCE,
  PRESENCE_MASK,
  PUSH_ENABLED,
  ROW_WIDTH,
  SESSION,
  STAMP_ORDER,
  STAMP_WIDTH,
  STAMPED_AT,
  STATUS,
  USER,
} from './client-row.js';
import { clientId, userId, type ClientId, type UserId } from './identifiers.js';
import { modes, type Mode } from './mode.js';
import { postures, type Posture } from './posture.js';
import { presences, type Presence } from './presence.js';

/** A user has at most this many clients, so that a set of them fits the bits of one integer. */
export const CLIENTS_OF_USER_MAX = 32;

/** No moment: rows begin with it, and nobody falls idle at the start of a run. */
const NOT_WATCHED = 0;

const SIGNED_OUT = modes.indexOf('signed-out');

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
  readonly #rows: Int32Array;
  /** The same memory as `#rows`. */
  readonly #moments: Float64Array;
  #users = 0;
  #clients = 0;
  /** The rank of the latest stamp. */
  #latestStamp = 0;

  constructor(size: Size) {
    this.#firstClient = new Int32Array(size.users + 1);
    this.#rows = new Int32Array(size.clients * ROW_WIDTH);
    this.#moments = new Float64Array(this.#rows.buffer);
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
    invariant(
      this.#clients * ROW_WIDTH < this.#rows.length,
      'the table holds all its clients already',
    );
    invariant(this.#users > 0, 'a client needs a user to belong to');
    const user = this.#users - 1;
    invariant(
      this.#clients - this.#firstClient[user]! < CLIENTS_OF_USER_MAX,
      `a user has at most ${CLIENTS_OF_USER_MAX} clients`,
    );
    const client = clientId(this.#clients);
    this.#rows[client * ROW_WIDTH + USER] = user;
    this.#write(client, DEVICE, DEVICE_MASK, devices.indexOf(device));
    this.#write(client, MDM_CAPABLE, FLAG_MASK, Number(mdmCapable));
    this.#write(client, PUSH_ENABLED, FLAG_MASK, Number(pushEnabled));
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
    return userId(this.#rows[client * ROW_WIDTH + USER]!);
  }

  /** The place of a client among its user's clients, from 0. */
  placeOf(client: ClientId): number {
    return client - this.#firstClient[this.userOf(client)]!;
  }

  deviceOf(client: ClientId): Device {
    return devices[this.#read(client, DEVICE, DEVICE_MASK)]!;
  }

  isMdmCapable(client: ClientId): boolean {
    return this.#read(client, MDM_CAPABLE, FLAG_MASK) === 1;
  }

  /** DEV-5: the way that the client comes in decides too, so it can change with a session. */
  setMdmCapable(client: ClientId, mdmCapable: boolean): void {
    this.#write(client, MDM_CAPABLE, FLAG_MASK, Number(mdmCapable));
  }

  isPushEnabled(client: ClientId): boolean {
    return this.#read(client, PUSH_ENABLED, FLAG_MASK) === 1;
  }

  /** The number of the client's present or last session, from 1; 0 before the first. */
  sessionOf(client: ClientId): number {
    return this.#rows[client * ROW_WIDTH + SESSION]!;
  }

  modeOf(client: ClientId): Mode {
    return modes[this.#read(client, MODE, MODE_MASK)]!;
  }

  isSignedIn(client: ClientId): boolean {
    return this.#read(client, MODE, MODE_MASK) !== SIGNED_OUT;
  }

  /** Leaving the mode signed-out begins a new session. */
  enterMode(client: ClientId, mode: Mode): void {
    if (!this.isSignedIn(client) && mode !== 'signed-out')
      this.#rows[client * ROW_WIDTH + SESSION] = this.sessionOf(client) + 1;
    this.#write(client, MODE, MODE_MASK, modes.indexOf(mode));
  }

  postureOf(client: ClientId): Posture {
    return postures[this.#read(client, POSTURE, POSTURE_MASK)]!;
  }

  take(client: ClientId, posture: Posture): void {
    this.#write(client, POSTURE, POSTURE_MASK, postures.indexOf(posture));
  }

  presenceOf(client: ClientId): Presence {
    return presences[this.#read(client, PRESENCE, PRESENCE_MASK)]!;
  }

  show(client: ClientId, presence: Presence): void {
    this.#write(client, PRESENCE, PRESENCE_MASK, presences.indexOf(presence));
  }

  /** When the client last stamped (MDM-5); meaningless where `stampOrderOf` is 0. */
  stampedAt(client: ClientId): Instant {
    return atMicrosecond(this.#moments[client * DOUBLES_IN_ROW + STAMPED_AT]!);
  }

  /** The rank of the client's last stamp among all stamps; 0 where it has none. */
  stampOrderOf(client: ClientId): number {
    return this.#rows[client * ROW_WIDTH + STAMP_ORDER]!;
  }

  /** Records that the client sent Available or an IM: the later of two stamps ranks higher. */
  stamp(client: ClientId, at: Instant): void {
    this.#latestStamp += 1;
    this.#moments[client * DOUBLES_IN_ROW + STAMPED_AT] = at;
    this.#rows[client * ROW_WIDTH + STAMP_ORDER] = this.#latestStamp;
  }

  /** DEV-6: when the client falls idle if it is left without use, undefined where nobody watches for it. */
  idleAt(client: ClientId): Instant | undefined {
    const at = this.#moments[client * DOUBLES_IN_ROW + IDLE_AT]!;
    return at === NOT_WATCHED ? undefined : atMicrosecond(at);
  }

  setIdleAt(client: ClientId, at: Instant | undefined): void {
    this.#moments[client * DOUBLES_IN_ROW + IDLE_AT] = at ?? NOT_WATCHED;
  }

  /** Whether a timer is set for that moment, or for an earlier one. */
  hasIdleTimer(client: ClientId): boolean {
    return this.#read(client, IDLE_TIMER, FLAG_MASK) === 1;
  }

  setIdleTimer(client: ClientId, isSet: boolean): void {
    this.#write(client, IDLE_TIMER, FLAG_MASK, Number(isSet));
  }

  /** Feeds how every client stands, and all stamps, to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    const statuses = new Uint16Array(this.#clients);
    const stamps = new Float64Array(this.#clients * STAMP_WIDTH);
    for (let client = 0; client < this.#clients; client += 1) {
      statuses[client] = this.#rows[client * ROW_WIDTH + STATUS]!;
      stamps[client * STAMP_WIDTH] = this.stampedAt(clientId(client));
      stamps[client * STAMP_WIDTH + 1] = this.stampOrderOf(clientId(client));
    }
    feed(bytesOf(statuses));
    feed(bytesOf(stamps));
  }

  #read(client: ClientId, field: number, mask: number): number {
    return (this.#rows[client * ROW_WIDTH + STATUS]! >> field) & mask;
  }

  #write(client: ClientId, field: number, mask: number, value: number): void {
    const word = client * ROW_WIDTH + STATUS;
    this.#rows[word] = (this.#rows[word]! & ~(mask << field)) | (value << field);
  }
}
