/**
 * The logins that home clusters count, as columns: who is logged in to which phone, since when, and
 * when the system logs the phone out. The logins of one user are linked in the order in which they
 * came.
 *
 * A login has a serial number of its own for all time, since its row is used again.
 */
import { bytesOf, enlarged } from '../../engine/columns.js';
import { NO_ROW, RowPool, ROWS_AT_FIRST } from '../../engine/row-pool.js';
import { atMicrosecond, type Instant } from '../../engine/units.js';
import {
  emUserId,
  loginId,
  phoneId,
  type EmUserId,
  type LoginId,
  type PhoneId,
} from '../devices/identifiers.js';

/** In place of a moment: there is none. */
const NEVER = -1;

export class LoginTable {
  readonly #pool = new RowPool((rows) => this.#grow(rows));
  /** The first login of each user. */
  readonly #first: Int32Array;
  #next = new Int32Array(ROWS_AT_FIRST);
  #user = new Int32Array(ROWS_AT_FIRST);
  #phone = new Int32Array(ROWS_AT_FIRST);
  #serial = new Int32Array(ROWS_AT_FIRST);
  #expires = new Float64Array(ROWS_AT_FIRST);
  #hasEnded = new Uint8Array(ROWS_AT_FIRST);
  #serials = 0;

  /** @param users how many users there are */
  constructor(users: number) {
    this.#first = new Int32Array(users).fill(NO_ROW);
  }

  /** Logins that are counted now. */
  get live(): number {
    return this.#pool.live;
  }

  /** Counts a login from now on; the last of the user's. */
  open(user: EmUserId, phone: PhoneId, expires: Instant | undefined): LoginId {
    const row = this.#pool.take();
    this.#serials += 1;
    this.#next[row] = NO_ROW;
    this.#user[row] = user;
    this.#phone[row] = phone;
    this.#serial[row] = this.#serials;
    this.#expires[row] = expires ?? NEVER;
    this.#hasEnded[row] = 0;
    let last = this.#first[user]!;
    if (last === NO_ROW) this.#first[user] = row;
    else {
      while (this.#next[last]! !== NO_ROW) last = this.#next[last]!;
      this.#next[last] = row;
    }
    return loginId(row);
  }

  /** Counts the login no more. */
  close(login: LoginId): void {
    const user = this.#user[login]!;
    const after = this.#next[login]!;
    if (this.#first[user] === login) this.#first[user] = after;
    else {
      let before = this.#first[user]!;
      while (this.#next[before]! !== login) before = this.#next[before]!;
      this.#next[before] = after;
    }
    this.#serial[login] = 0;
    this.#expires[login] = NEVER;
    this.#pool.release(login);
  }

  /** The logins of a user, in the order in which they came. */
  of(user: EmUserId): readonly LoginId[] {
    const logins: LoginId[] = [];
    for (let row = this.#first[user]!; row !== NO_ROW; row = this.#next[row]!)
      logins.push(loginId(row));
    return logins;
  }

  /** The login of the user at that phone, or undefined. */
  at(user: EmUserId, phone: PhoneId): LoginId | undefined {
    return this.of(user).find((login) => this.#phone[login] === phone);
  }

  /** The phone has ended the login, and home, which counts it, was not told. */
  markEnded(login: LoginId): void {
    this.#hasEnded[login] = 1;
  }

  hasEnded(login: LoginId): boolean {
    return this.#hasEnded[login] === 1;
  }

  userOf(login: LoginId): EmUserId {
    return emUserId(this.#user[login]!);
  }

  phoneOf(login: LoginId): PhoneId {
    return phoneId(this.#phone[login]!);
  }

  /** Its number among all logins of the run, from 1. */
  serialOf(login: LoginId): number {
    return this.#serial[login]!;
  }

  /** When the system logs the phone out; undefined is never. */
  expiryOf(login: LoginId): Instant | undefined {
    const expires = this.#expires[login]!;
    return expires === NEVER ? undefined : atMicrosecond(expires);
  }

  /** Feeds the state to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    for (const column of [this.#first, this.#next, this.#phone, this.#serial])
      feed(bytesOf(column));
  }

  #grow(rows: number): void {
    this.#next = enlarged(this.#next, new Int32Array(rows));
    this.#user = enlarged(this.#user, new Int32Array(rows));
    this.#phone = enlarged(this.#phone, new Int32Array(rows));
    this.#serial = enlarged(this.#serial, new Int32Array(rows));
    this.#expires = enlarged(this.#expires, new Float64Array(rows));
    this.#hasEnded = enlarged(this.#hasEnded, new Uint8Array(rows));
  }
}
