/** One MDM-capable client as plainly as the rules put it; see slow-model.ts. */
import { minutes } from '../../src/engine/units.js';
import type { Device } from '../../src/model/devices/device.js';
import type { Posture } from '../../src/model/devices/posture.js';
import type { Presence } from '../../src/model/devices/presence.js';

export type SlowPacket = {
  readonly kind: 'im' | 'sent-copy' | 'read-mark';
  readonly message: string;
};

/** What all clients share. */
export type SlowDay = {
  now: number;
  stamps: number;
  readonly bufferLimit: number;
  readonly read: Set<string>;
  /** What happened, in the words of the recorder. */
  lines: string[];
};

export class SlowClient {
  readonly name: string;
  readonly user: string;
  readonly isDesktop: boolean;
  readonly unread = new Set<string>();
  mode: 'signed-out' | 'normal' | 'quiet' = 'signed-out';
  posture: Posture = 'in-use';
  presence: Presence = 'available';
  stampedAt = -Infinity;
  rank = 0;
  /** When it sends Away of its own. */
  idleAt = Infinity;
  readonly buffer: SlowPacket[] = [];
  readonly #day: SlowDay;

  constructor(day: SlowDay, name: string, device: Device) {
    this.#day = day;
    this.name = name;
    this.user = name.slice(0, name.indexOf('/'));
    this.isDesktop = device === 'desktop';
  }

  says(rule: string, what: string): void {
    this.#day.lines.push(`${rule} ${this.name} ${what}`);
  }

  /** MDM-8: whether nothing can pass on its session. */
  refusesSession(): boolean {
    if (this.mode === 'signed-out') this.says('MDM-8', 'refuses');
    return this.mode === 'signed-out';
  }

  /** MDM-8, DEV-6: whether its user cannot act on it. */
  refusesAct(): boolean {
    if (this.refusesSession()) return true;
    if (this.isShut()) this.says('DEV-6', 'refuses');
    return this.isShut();
  }

  isShut(): boolean {
    return this.isDesktop && (this.posture === 'locked' || this.posture === 'lid-closed');
  }

  /** MDM-8: what it cannot send now. */
  wouldAnnounce(): void {
    this.presence = this.posture === 'in-use' ? 'available' : 'away';
    this.says('MDM-8', `would announce ${this.presence}`);
  }

  announce(presence: Presence, rule: string): void {
    this.presence = presence;
    this.says(rule, `announces ${presence}`);
    if (presence === 'available') this.stamp();
  }

  stamp(): void {
    this.#day.stamps += 1;
    this.rank = this.#day.stamps;
    this.stampedAt = this.#day.now;
    this.says('MDM-5', 'stamps');
  }

  /** DEV-7: sends Available where this is the first use after Away; answers whether it was. */
  firstUse(): boolean {
    const isFirst = this.presence === 'away' && this.posture === 'in-use';
    if (isFirst) this.announce('available', 'DEV-7');
    return isFirst;
  }

  /** DEV-6: from now on it may be left without use. */
  isUsed(): void {
    const isWatched = this.isDesktop && this.posture === 'in-use' && this.presence !== 'away';
    this.idleAt = isWatched ? this.#day.now + minutes(15) : Infinity;
  }

  /** QM-1, QM-6: the app of a mobile came to the foreground, or left it. */
  turnQuiet(): void {
    this.mode = this.posture === 'in-use' ? 'normal' : 'quiet';
    this.says('QM-1', `becomes ${this.mode}`);
    if (this.mode === 'normal') this.flush('QM-6');
  }

  /** QM-2, QM-5: gets the packet now, or when it is quiet with the next flush. */
  reach(packet: SlowPacket, rule: string, alert: string): void {
    if (this.mode === 'normal') return this.get(packet, rule, alert);
    this.says('QM-2', `buffers ${packet.kind} ${packet.message}, ${alert}`);
    this.buffer.push(packet);
    if (this.buffer.length === this.#day.bufferLimit) this.flush('QM-5');
  }

  get(packet: SlowPacket, rule: string, alert: string): void {
    this.says(rule, `gets ${packet.kind} ${packet.message}, ${alert}`);
    this.#lands(packet);
  }

  /** QM-14. */
  flushIfAny(rule: string): void {
    if (this.buffer.length === 0) return this.says('QM-14', 'has nothing to flush');
    this.flush(rule);
  }

  flush(rule: string): void {
    if (this.buffer.length === 0) return;
    this.says(rule, 'flushes');
    for (const packet of this.buffer.splice(0)) {
      this.#leaves('gets buffered', packet);
      this.#lands(packet);
    }
  }

  /** MDM-9: gets what was stored for its user. */
  getStored(messages: readonly string[]): void {
    if (messages.length === 0) return;
    this.says('MDM-9', 'gets what was stored');
    for (const message of messages) {
      this.#day.lines.push(`${this.name} gets stored im ${message}, alert`);
      this.#lands({ kind: 'im', message });
    }
  }

  /** QM-9. */
  loseBuffer(): void {
    if (this.buffer.length === 0) return;
    this.says('QM-9', 'loses its buffer');
    for (const packet of this.buffer.splice(0)) this.#leaves('loses', packet);
  }

  #leaves(verb: string, { kind, message }: SlowPacket): void {
    const read = this.#day.read.has(message) ? ', read' : '';
    this.#day.lines.push(`${this.name} ${verb} ${kind} ${message}${read}`);
  }

  #lands({ kind, message }: SlowPacket): void {
    if (kind === 'im' && !this.#day.read.has(message)) this.unread.add(message);
    if (kind === 'read-mark') this.unread.delete(message);
  }
}
