/**
 * What the clients of one short sequence got, as numbers in arrays, so that a million sequences can
 * be watched. Clients are counted from the first of the sequence, messages from its first.
 */
export const CLIENTS_MAX = 8;
export const MESSAGES_MAX = 64;

/** What became of a message for one client. */
export const NOTHING = 0;
export const DELIVERED = 1;
export const BUFFERED = 2;
export const LOST = 3;
export const WITHHELD = 4;

/** A client in quiet or in silent mode. */
export const QUIET = 1;
export const SILENT = 2;

export class SequenceLedger {
  /** Whether MDM is on. */
  mdm = true;
  /** The user of each client. */
  userOf: readonly number[] = [];
  /** Messages so far. */
  messages = 0;
  /** For each message the user it goes to, and whether it is stored for that user or was lost. */
  readonly recipient = new Int32Array(MESSAGES_MAX);
  readonly offline = new Uint8Array(MESSAGES_MAX);
  /** For each message and client what became of it. */
  readonly fate = new Uint8Array(MESSAGES_MAX * CLIENTS_MAX);
  readonly isSignedIn = new Uint8Array(CLIENTS_MAX);
  /** 0, QUIET or SILENT. */
  readonly quietness = new Uint8Array(CLIENTS_MAX);
  readonly isCapable = new Uint8Array(CLIENTS_MAX);
  /** When each client was last to send Available or an IM, and the rank of that; 0 for never. */
  readonly stampedAt = new Float64Array(CLIENTS_MAX);
  readonly stampRank = new Float64Array(CLIENTS_MAX);
  /** The message that came to each client last; -1 before the first. */
  readonly newest = new Int32Array(CLIENTS_MAX);
  /** Packets in each client's buffer. */
  readonly waiting = new Int32Array(CLIENTS_MAX);
  /** What is stored for each user. */
  readonly stored = new Int32Array(CLIENTS_MAX);
  #ranks = 0;

  /** A new sequence begins, with these clients signed out. */
  begin(userOf: readonly number[], capable: readonly boolean[]): void {
    this.userOf = userOf;
    this.fate.fill(NOTHING, 0, this.messages * CLIENTS_MAX);
    this.messages = 0;
    this.#ranks = 0;
    this.isSignedIn.fill(0);
    this.quietness.fill(0);
    this.stampRank.fill(0);
    this.newest.fill(-1);
    this.waiting.fill(0);
    this.stored.fill(0);
    for (const [client, isCapable] of capable.entries()) this.isCapable[client] = isCapable ? 1 : 0;
  }

  /** Opens a message; answers its number. */
  open(recipient: number): number {
    const message = this.messages;
    this.messages += 1;
    this.recipient[message] = recipient;
    this.offline[message] = NOTHING;
    return message;
  }

  fateOf(message: number, client: number): number {
    return this.fate[message * CLIENTS_MAX + client]!;
  }

  setFate(message: number, client: number, fate: number): void {
    this.fate[message * CLIENTS_MAX + client] = fate;
  }

  stamp(client: number, at: number): void {
    this.#ranks += 1;
    this.stampRank[client] = this.#ranks;
    this.stampedAt[client] = at;
  }
}
