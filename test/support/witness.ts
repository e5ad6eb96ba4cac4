/**
 * Watches a cluster from outside, and complains of everything that no run may do. It knows only
 * what observers are told; what it counts, it counts with arrays.
 */
import { elapsed, inSeconds, seconds, type Instant } from '../../src/engine/units.js';
import type { ClientId, MessageId, UserId } from '../../src/model/devices/identifiers.js';
import type { Mode } from '../../src/model/devices/mode.js';
import { isAboutClient, type Decision } from '../../src/model/mdm/decision.js';
import type { MdmObserver, Release } from '../../src/model/mdm/mdm-observer.js';
import type { MessagePacket } from '../../src/model/mdm/packet.js';
import type { Stimulus } from '../../src/model/mdm/stimulus.js';

const WINDOW = seconds(300);

type Waiting = {
  readonly packet: MessagePacket;
  readonly message: MessageId;
  readonly since: Instant;
};

type Seen = {
  mode: Mode;
  stampedAt: Instant | undefined;
  /** The rank of that stamp among all stamps. */
  rank: number;
  readonly buffer: Waiting[];
  /** The number of the last message that reached the client. */
  newest: number;
};

export class Witness implements MdmObserver {
  readonly complaints: string[] = [];
  readonly clients: readonly Seen[];
  flushes = 0;
  flushesAtLimit = 0;
  /** How long each packet that was flushed had waited, in seconds. */
  readonly waited: number[] = [];
  readonly #numberOf = new Map<MessageId, number>();
  #sent = 0;
  #stamps = 0;

  constructor(clients: number) {
    this.clients = Array.from({ length: clients }, () => ({
      mode: 'signed-out',
      stampedAt: undefined,
      rank: 0,
      buffer: [],
      newest: 0,
    }));
  }

  sent(_at: Instant, message: MessageId): void {
    this.#sent += 1;
    this.#numberOf.set(message, this.#sent);
  }

  decided(_user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    const active =
      stimulus.kind === 'message-arrives' ? this.#activeOf(decisions, stimulus.at) : undefined;
    for (const decision of decisions) {
      if (decision.do !== 'deliver' && decision.do !== 'buffer') continue;
      const may = active === undefined || active === decision.client;
      if (decision.alert.shown !== (decision.packet === 'im' && may))
        this.complaints.push(`the alert of a ${decision.packet} is wrong`);
    }
  }

  applied(at: Instant, decision: Decision): void {
    if (!isAboutClient(decision)) return;
    const client = this.clients[decision.client]!;
    if (decision.do === 'enter-mode') client.mode = decision.mode;
    if (decision.do === 'stamp') {
      this.#stamps += 1;
      client.rank = this.#stamps;
      client.stampedAt = at;
    }
    if (decision.do === 'deliver') {
      if (client.buffer.length > 0) this.complaints.push('a packet overtakes a buffer');
      this.#arrives(decision.client, decision);
    }
    if (decision.do === 'buffer') {
      if (client.mode !== 'quiet') this.complaints.push('a client buffers that is not quiet');
      client.buffer.push({ ...decision, since: at });
    }
    if (decision.do === 'flush' || decision.do === 'lose-buffer') {
      if (client.buffer.length > 0) this.complaints.push('a buffer keeps packets');
      if (decision.do === 'flush') this.flushes += 1;
      if (decision.because.rule === 'QM-5') this.flushesAtLimit += 1;
    }
  }

  released({ at, client, waiting, fate, from }: Release): void {
    if (waiting.packet === 'presence') {
      this.complaints.push('presence waits among packets');
      return;
    }
    if (waiting.alert !== (from === 'store')) this.complaints.push(`wrong alert from a ${from}`);
    if (from === 'buffer') {
      const expected = this.clients[client]!.buffer.shift();
      if (!isSame(waiting, expected))
        this.complaints.push('a buffer lets go of what it did not hold first');
      if (fate === 'lost') return;
      this.waited.push(inSeconds(elapsed(waiting.since, at)));
    }
    this.#arrives(client, waiting);
  }

  /** MDM-4, MDM-5: whichever of the clients that are decided about stamped last. */
  #activeOf(decisions: readonly Decision[], at: Instant): ClientId | undefined {
    let active: ClientId | undefined;
    let highest = 0;
    for (const { client } of decisions.filter(isAboutClient)) {
      const { mode, stampedAt, rank } = this.clients[client]!;
      if (mode !== 'normal' || stampedAt === undefined || rank < highest) continue;
      if (elapsed(stampedAt, at) > WINDOW) continue;
      highest = rank;
      active = client;
    }
    return active;
  }

  #arrives(at: ClientId, { packet, message }: Omit<Waiting, 'since'>): void {
    const client = this.clients[at]!;
    if (client.mode === 'signed-out') this.complaints.push('a signed-out client gets a packet');
    if (packet === 'read-mark') return;
    const number = this.#numberOf.get(message)!;
    if (number === client.newest) this.complaints.push('a client gets a message twice');
    if (number < client.newest) this.complaints.push('a client gets messages out of order');
    client.newest = number;
  }
}

const isSame = (one: Waiting, other: Waiting | undefined): boolean =>
  one.packet === other?.packet && one.message === other.message && one.since === other.since;
