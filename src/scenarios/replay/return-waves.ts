/**
 * Waves of clients that lose their sessions on a node together and sign in again by themselves
 * (HA-7): how many they are, and when the first and the last of them is back.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, NodeId } from '../../model/devices/identifiers.js';
import type { HaObserver, Return } from '../../model/ha/ha-observer.js';
import { haReasons } from '../../model/ha/ha-reasons.js';
import type { Reason } from '../../model/rulebook/reason.js';

export type ReturnWave = {
  /** The node that the sessions were lost from. */
  readonly node: NodeId;
  readonly lostAt: Instant;
  readonly clients: number;
  readonly firstBackAt: Instant;
  readonly lastBackAt: Instant;
};

type Open = {
  readonly lostAt: Instant;
  readonly waiting: Set<ClientId>;
  clients: number;
  firstBackAt: Instant | undefined;
};

/** Those of the others hang on their users, or on the node that rebuilds them. */
const byThemselves: readonly Reason[] = [
  haReasons['comes-back-by-itself'],
  haReasons['standby-activated'],
];

export class ReturnWaves implements HaObserver {
  /** Those that are over, in the order in which they ended. */
  readonly waves: ReturnWave[] = [];
  readonly #open = new Map<NodeId, Open>();
  readonly #told: (wave: ReturnWave) => void;

  /** @param told hears of each wave once its last client is back. */
  constructor(told: (wave: ReturnWave) => void) {
    this.#told = told;
  }

  sessionLost(at: Instant, client: ClientId, node: NodeId, because: Reason): void {
    if (!byThemselves.includes(because)) return;
    const wave = this.#open.get(node) ?? {
      lostAt: at,
      clients: 0,
      waiting: new Set<ClientId>(),
      firstBackAt: undefined,
    };
    wave.clients += 1;
    wave.waiting.add(client);
    this.#open.set(node, wave);
  }

  returned({ at, from, client }: Return): void {
    const wave = this.#open.get(from);
    if (!wave?.waiting.delete(client)) return;
    wave.firstBackAt ??= at;
    if (wave.waiting.size > 0) return;
    this.#open.delete(from);
    const { lostAt, clients, firstBackAt } = wave;
    const over = { node: from, lostAt, clients, firstBackAt, lastBackAt: at };
    this.waves.push(over);
    this.#told(over);
  }
}
