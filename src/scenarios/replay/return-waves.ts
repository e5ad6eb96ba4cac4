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
  readonly clients: number;
  readonly firstBackAt: Instant;
  readonly lastBackAt: Instant;
};

/**
 * How a wave came back, second by second; also one that was not over when the run ended. Without those whom no limit
 * holds: who in the end came back with their user, or as a phantom.
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
  /** Hears of each wave once its last client is back. */
  readonly told: (wave: ReturnWave) => void;
  /** The limits in effect for that client, now. */
  readonly limitsOf: (client: ClientId) => ReLoginLimits;
};

type Wave = {
  readonly node: NodeId;
  readonly lostAt: Instant;
  readonly waiting: Set<ClientId>;
  readonly back: PerSecond;
  clients: number;
  /** Of these, those whose device was shut meanwhile: they came back with their user, or as a phantom. */
  exempt: number;
  firstBackAt: Instant | undefined;
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
  readonly #open = new Map<NodeId, Wave>();
  readonly #parts: ReturnWavesParts;

  constructor(parts: ReturnWavesParts) {
    this.#parts = parts;
  }

  /** Of all waves so far, in the order in which they began. */
  get curves(): readonly ReturnCurve[] {
    return this.#begun.map(({ node, lostAt, clients, exempt, back, lower, upper }) => ({
      node,
      lostAt,
      clients: clients - exempt,
      back: back.counts(),
      limits: { lower, upper },
    }));
  }

  sessionLost(at: Instant, client: ClientId, node: NodeId, because: Reason): void {
    if (!byThemselves.includes(because)) return;
    const limits = this.#parts.limitsOf(client);
    const wave = this.#open.get(node) ?? this.#begin(at, node, limits);
    wave.clients += 1;
    wave.waiting.add(client);
    if (limits.lower < wave.lower) wave.lower = limits.lower;
    if (limits.upper > wave.upper) wave.upper = limits.upper;
  }

  returned({ at, from, client, isWithUser, isPhantom }: Return): void {
    const wave = this.#open.get(from);
    if (!wave?.waiting.delete(client)) return;
    if (isWithUser || isPhantom) wave.exempt += 1;
    else wave.back.add(at);
    wave.firstBackAt ??= at;
    if (wave.waiting.size > 0) return;
    this.#open.delete(from);
    const { lostAt, clients, firstBackAt } = wave;
    const over = { node: from, lostAt, clients, firstBackAt, lastBackAt: at };
    this.waves.push(over);
    this.#parts.told(over);
  }

  #begin(lostAt: Instant, node: NodeId, { lower, upper }: ReLoginLimits): Wave {
    const wave: Wave = {
      node,
      lostAt,
      waiting: new Set(),
      back: new PerSecond(),
      clients: 0,
      exempt: 0,
      firstBackAt: undefined,
      lower,
      upper,
    };
    this.#open.set(node, wave);
    this.#begun.push(wave);
    return wave;
  }
}
