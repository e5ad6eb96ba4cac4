/**
 * Who is logged in to each phone, as the phone's own cluster has it, in columns. It can differ from
 * what the home cluster counts, when one of the two could not be reached (EMCC-4).
 */
import { bytesOf } from '../../engine/columns.js';
import { emUserId, type EmUserId, type PhoneId } from '../devices/identifiers.js';

const NOBODY = -1;

export class PhoneSessions {
  readonly #user: Int32Array;
  /** The serial number of the login that brought the user there. */
  readonly #serial: Int32Array;

  /** @param phones how many phones there are */
  constructor(phones: number) {
    this.#user = new Int32Array(phones).fill(NOBODY);
    this.#serial = new Int32Array(phones);
  }

  /** Who is logged in to the phone, or undefined. */
  userAt(phone: PhoneId): EmUserId | undefined {
    const user = this.#user[phone]!;
    return user === NOBODY ? undefined : emUserId(user);
  }

  /** The login that brought the user there; 0 where nobody is. */
  serialAt(phone: PhoneId): number {
    return this.#serial[phone]!;
  }

  begin(phone: PhoneId, user: EmUserId, serial: number): void {
    this.#user[phone] = user;
    this.#serial[phone] = serial;
  }

  end(phone: PhoneId): void {
    this.#user[phone] = NOBODY;
    this.#serial[phone] = 0;
  }

  /** Feeds the state to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#user));
    feed(bytesOf(this.#serial));
  }
}
