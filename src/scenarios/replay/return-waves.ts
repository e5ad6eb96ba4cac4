/**
 * Waves of clients that lose their sessions on a node together and sign in again by themselves
 * (HA-7): how many they are, when each second how many are back, and when the last of them is.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { ClientId, NodeId } from '../../model/devices/identifiers.js';
import type { HaObserver, Return } from '../../model/ha/ha-observer.js';
import type { ReLoginLimits } from '../../model/ha/ha-parameters.js';
import { haReasons } from '../../model/ha/ha-reasons.js';
import type { Reason } from '../../model/rulebook/reason.js';
import { PerSecond, type SecondCount } from '../measure/per-second.js';

export type ReturnWave = {
  /** The node that the sessions were lost from. */
  readonly node: NodeId;
  readonly lostAt: Instant;
  /** Without those whom no limit holds: who was put away meanwhile, and waits for its user or a phantom. */
  readonly clients: number;
  readonly firstBackAt: Instant;
  readonly lastBackAt: Instant;
};

/**
 * How a wave came back, second by second; also one that was not over when the run ended. Without those whom no limit
 * holds, whether they are back or still away.
 */
export type ReturnCurve = {
  readonly node: NodeId;
  readonly lostAt: Instant;
  readonly clients: number;
  /** Clients that were back in each second in which one was. */
  readonly back: readonly SecondCount[];
  /** In effect: the lowest and the highest of the limits that the clients drew between. */
  readonly limits: ReLoginLimits;
};

export type ReturnWavesParts = {
  /** Hears of each wave once it waits for nobody: the last client is back, or is put away. */
  readonly told: (at: Instant, wave: ReturnWave) => void;
  /** The limits in effect for that client, now. */
  readonly limitsOf: (client: ClientId) => ReLoginLimits;
};

type Wave = {
  readonly node: NodeId;
  readonly lostAt: Instant;
  readonly back: PerSecond;
  clients: number;
  /** Of these, those that are not back. */
  waiting: number;
  firstBackAt: Instant | undefined;
  lastBackAt: Instant | undefined;
  lower: Duration;
  upper: Duration;
};

/** Those of the others hang on their users, or on the node that rebuilds them. */
const byThemselves: readonly Reason[] = [
  haReasons['comes-back-by-itself'],
  haReasons['standby-activated'],
];

export class ReturnWaves implements HaObserver {
  /** Those that are over, in the order in which they ended. */
  readonly waves: ReturnWave[] = [];
  /** All of them, in the order in which they began. */
  readonly #begun: Wave[] = [];
  /** The last that each node began. */
  readonly #latest = new Map<NodeId, Wave>();
  /** Of each client that is waited for. */
  readonly #waveOf = new Map<ClientId, Wave>();
  readonly #parts: ReturnWavesParts;

  constructor(parts: ReturnWavesParts) {
    this.#parts = parts;
  }

  /** Of all waves so far, in the order in which they began. */
  get curves(): readonly ReturnCurve[] {
    return this.#begun.map(({ node, lostAt, clients, back, lower, upper }) => ({
      node,
      lostAt,
      clients,
      back: back.counts(),
      limits: { lower, upper },
    }));
  }

  sessionLost(at: Instant, client: ClientId, node: NodeId, because: Reason): void {
    if (!byThemselves.includes(because)) return;
    const limits = this.#parts.limitsOf(client);
    const wave = this.#waveAt(at, node, limits);
    wave.clients += 1;
    wave.waiting += 1;
    this.#waveOf.set(client, wave);
    if (limits.lower < wave.lower) wave.lower = limits.lower;
    if (limits.upper > wave.upper) wave.upper = limits.upper;
  }

  returned({ at, client }: Return): void {
    const wave = this.#leave(client);
    if (wave === undefined) return;
    wave.back.add(at);
    wave.firstBackAt ??= at;
    wave.lastBackAt = at;
    this.#endIfOver(at, wave);
  }

  /** However it comes back in the end, no limit holds it: it has no part in the wave. */
  putAway(at: Instant, client: ClientId): void {
    const wave = this.#leave(client);
    if (wave === undefined) return;
    wave.clients -= 1;
    this.#endIfOver(at, wave);
  }

  /** The wave that no longer waits for the client; undefined where none did. */
  #leave(client: ClientId): Wave | undefined {
    const wave = this.#waveOf.get(client);
    if (wave === undefined) return undefined;
    this.#waveOf.delete(client);
    wave.waiting -= 1;
    return wave;
  }

  #endIfOver(at: Instant, { node, lostAt, clients, waiting, firstBackAt, lastBackAt }: Wave): void {
    // Where all were put away nobody came back by itself, and there is nothing to tell.
    if (waiting > 0 || firstBackAt === undefined || lastBackAt === undefined) return;
    const over = { node, lostAt, clients, firstBackAt, lastBackAt };
    this.waves.push(over);
    this.#parts.told(at, over);
  }

  /** Who is lost from a node at one instant is one wave, whoever of an earlier one is still away. */
  #waveAt(at: Instant, node: NodeId, limits: ReLoginLimits): Wave {
    const latest = this.#latest.get(node);
    return latest?.lostAt === at ? latest : this.#begin(at, node, limits);
  }

  #begin(lostAt: Instant, node: NodeId, { lower, upper }: ReLoginLimits): Wave {
    const wave: Wave = {
      node,
      lostAt,
      back: new PerSecond(),
      clients: 0,
      waiting: 0,
      firstBackAt: undefined,
      lastBackAt: undefined,
      lower,
      upper,
    };
    this.#latest.set(node, wave);
    this.#begun.push(wave);
    return wave;
  }
}
