/**
 * The rules of messaging and quiet mode for a few MDM-capable clients, written down a second time
 * and as plainly as possible: objects, arrays, one pass over everybody. It tells what happens in the
 * words of the recorder, so that the two can be compared line by line.
 */
import { seconds } from '../../src/engine/units.js';
import type { Device } from '../../src/model/devices/device.js';
import type { Movement } from '../../src/model/devices/posture.js';
import type { Deed } from './deed.js';
import { SlowClient, type SlowDay } from './slow-client.js';

/** The clients of each user by name, all of them MDM-capable. */
type PlainCast = Readonly<Record<string, Readonly<Record<string, Device>>>>;

export class SlowModel {
  readonly clients: readonly SlowClient[];
  readonly #day: SlowDay;
  /** MDM-9: for each user the IMs that wait for the first sign-in. */
  readonly #stored = new Map<string, string[]>();

  constructor(cast: PlainCast, bufferLimit: number) {
    const day: SlowDay = { now: 0, stamps: 0, bufferLimit, read: new Set(), lines: [] };
    this.#day = day;
    this.clients = Object.entries(cast).flatMap(([user, devices]) =>
      Object.entries(devices).map(
        ([name, device]) => new SlowClient(day, `${user}/${name}`, device),
      ),
    );
    for (const client of this.clients) this.#signIn(client);
  }

  /** TIME-1: what happens up to the deed, with it, and after it at the same instant. */
  live({ at, client: name, act, message }: Deed): readonly string[] {
    this.#day.lines = [];
    this.#fallIdleBefore(at);
    this.#day.now = at;
    const client = this.clients.find((one) => one.name === name)!;
    switch (act.kind) {
      case 'sign-in':
        this.#signIn(client);
        break;
      case 'sign-out':
        this.#signOut(client);
        break;
      case 'iq':
        if (!client.refusesSession() && client.mode === 'quiet') client.flushIfAny('QM-3');
        break;
      case 'move':
        this.#move(client, act.movement);
        break;
      default:
        if (!client.refusesAct()) this.#act(client, act, message);
    }
    this.#fallIdleBefore(at + 1);
    return this.#day.lines;
  }

  #act(client: SlowClient, act: Deed['act'], message: string): void {
    switch (act.kind) {
      case 'use':
        if (!client.firstUse()) client.says('DEV-7', 'announces nothing');
        return client.isUsed();
      case 'set-presence':
        client.announce(act.presence, 'DEV-7');
        return client.isUsed();
      case 'send':
        return this.#send(client, act.to, message);
      case 'read':
        return this.#read(client, message);
      case 'read-all':
        for (const unread of [...client.unread].toSorted(byNumber)) this.#read(client, unread);
        return undefined;
      default:
        return undefined;
    }
  }

  #fallIdleBefore(end: number): void {
    for (const client of this.clients) {
      if (client.idleAt >= end) continue;
      client.idleAt = Infinity;
      client.announce('away', 'DEV-6');
    }
  }

  #signIn(client: SlowClient): void {
    if (client.mode !== 'signed-out') return client.says('MDM-8', 'refuses');
    if (client.isShut()) return client.says('DEV-6', 'refuses');
    client.mode = 'normal';
    client.posture = 'in-use';
    client.says('MDM-8', 'becomes normal');
    client.announce('available', 'DEV-7');
    client.getStored(this.#storedFor(client.user).splice(0));
    client.isUsed();
  }

  #storedFor(user: string): string[] {
    const stored = this.#stored.get(user) ?? [];
    this.#stored.set(user, stored);
    return stored;
  }

  #signOut(client: SlowClient): void {
    if (client.refusesSession()) return;
    client.loseBuffer();
    client.mode = 'signed-out';
    client.idleAt = Infinity;
    client.says('MDM-8', 'becomes signed-out');
  }

  #move(client: SlowClient, movement: Movement): void {
    const { isDesktop, posture } = client;
    const way = `${isDesktop ? 'desktop' : 'mobile'} ${posture} ${movement}`;
    if (way.endsWith('in-use lock')) client.posture = 'locked';
    else if (way === 'mobile in-use background') client.posture = 'background';
    else if (/^desktop (in-use|locked) close-lid$/.test(way)) client.posture = 'lid-closed';
    else if (
      /locked unlock$|lid-closed open-lid$|^mobile (background|locked) foreground$/.test(way)
    )
      client.posture = 'in-use';
    else return client.says('DEV-7', 'announces nothing');
    if (client.posture === 'lid-closed') client.says('DEV-6', 'announces nothing');
    else if (client.mode === 'signed-out') client.wouldAnnounce();
    else if (client.posture === 'in-use') client.announce('available', 'DEV-7');
    else client.announce('away', isDesktop ? 'DEV-6' : 'DEV-7');
    if (client.mode === 'signed-out') return;
    if (!isDesktop) client.turnQuiet();
    client.isUsed();
  }

  #send(client: SlowClient, to: string, message: string): void {
    if (client.user === to) return client.says('MDM-2', 'refuses');
    client.firstUse();
    client.stamp();
    this.#day.lines.push(`MDM-14 ${client.user} archives message ${message}`);
    for (const other of this.#othersOf(client))
      other.reach({ kind: 'sent-copy', message }, 'MDM-3', 'silent (MDM-3)');
    client.isUsed();
    const recipients = this.clients.filter(({ user }) => user === to);
    if (recipients.every(({ mode }) => mode === 'signed-out')) {
      this.#day.lines.push(`MDM-9 ${to} stores message ${message}`);
      this.#storedFor(to).push(message);
      return;
    }
    const active = recipients
      .filter(({ mode, stampedAt }) => mode === 'normal' && this.#day.now - stampedAt <= WINDOW)
      .toSorted((one, other) => other.rank - one.rank)[0];
    for (const one of recipients) {
      const alert = this.#alertOn(one, active);
      if (one.mode === 'signed-out') one.says('MDM-8', `misses message ${message}`);
      else if (one.mode === 'quiet' && active === undefined) {
        one.flushIfAny('QM-4');
        one.get({ kind: 'im', message }, 'MDM-2', alert);
      } else one.reach({ kind: 'im', message }, 'MDM-2', alert);
    }
  }

  /** MDM-4; MDM-6: the window's last moment is within it. */
  #alertOn(client: SlowClient, active: SlowClient | undefined): string {
    if (active === undefined) return 'alert (MDM-4)';
    if (active !== client) return 'silent (MDM-4)';
    return this.#day.now - client.stampedAt === WINDOW ? 'alert (MDM-6)' : 'alert (MDM-4)';
  }

  #read(client: SlowClient, message: string): void {
    if (!client.unread.has(message)) return client.says('TIME-3', 'refuses');
    this.#day.read.add(message);
    client.unread.delete(message);
    client.firstUse();
    for (const other of this.#othersOf(client))
      other.reach({ kind: 'read-mark', message }, 'MDM-7', 'silent (MDM-7)');
    client.isUsed();
  }

  #othersOf(client: SlowClient): readonly SlowClient[] {
    return this.clients.filter(
      (other) => other !== client && other.user === client.user && other.mode !== 'signed-out',
    );
  }
}

const WINDOW = seconds(300);

/** Messages are shown in the order in which they were sent: m9 before m10. */
const byNumber = (one: string, other: string): number =>
  Number(one.slice(1)) - Number(other.slice(1));
