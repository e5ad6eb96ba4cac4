/** Watches a simulated cluster, and keeps the figures that a plan is judged by. */
import { elapsed, inSeconds, START, type Instant } from '../../engine/units.js';
import type { ClientTable } from '../../model/devices/client-table.js';
import type { ClientId, NodeId } from '../../model/devices/identifiers.js';
import type { Return } from '../../model/ha/ha-observer.js';
import type { AlertNews } from '../../model/jsm/jsm-observer.js';
import type { JsmSessions } from '../../model/jsm/jsm-sessions.js';

const PERCENT = 100;
const SECONDS_OF_MINUTE = 60;

export class ProofWatch {
  /** Highest percentage of the limit that applies, before the failure. */
  peakPercent = 0;
  /** Highest percentage of the full limit, after it. */
  survivorPercent = 0;
  /** Alerts raised before the failure. */
  alerts = 0;
  /** The longest that a client was without a session of its own. */
  reLoginSeconds = 0;
  #jsm: JsmSessions | undefined;
  readonly #clients: ClientTable;
  readonly #failsAt: Instant;
  readonly #isBack: Uint8Array;
  /** Users who were back first in each minute. */
  readonly #backInMinute = new Map<number, number>();

  constructor(clients: ClientTable, failsAt: Instant) {
    this.#clients = clients;
    this.#failsAt = failsAt;
    this.#isBack = new Uint8Array(clients.users);
  }

  watch(jsm: JsmSessions): void {
    this.#jsm = jsm;
  }

  /** Users signing in again a second, over the busiest minute. */
  get busiestReLogins(): number {
    return Math.max(0, ...this.#backInMinute.values()) / SECONDS_OF_MINUTE;
  }

  readonly sessionsChanged = (at: Instant, node: NodeId): void => {
    const jsm = this.#jsm;
    if (jsm === undefined) return;
    if (at < this.#failsAt) this.peakPercent = Math.max(this.peakPercent, jsm.percentOf(node));
    else {
      const percent = (PERCENT * jsm.table.countedOf(node)) / jsm.limitsOf(node).fullLimit;
      this.survivorPercent = Math.max(this.survivorPercent, percent);
    }
  };

  readonly alerted = ({ at, what }: AlertNews): void => {
    if (what === 'raise' && at < this.#failsAt) this.alerts += 1;
  };

  readonly returned = ({ at, client, after, isPhantom }: Return): void => {
    if (isPhantom) return;
    this.reLoginSeconds = Math.max(this.reLoginSeconds, inSeconds(after));
    this.#countUser(at, client);
  };

  #countUser(at: Instant, client: ClientId): void {
    const user = this.#clients.userOf(client);
    if (this.#isBack[user] === 1) return;
    this.#isBack[user] = 1;
    const minute = Math.floor(inSeconds(elapsed(START, at)) / SECONDS_OF_MINUTE);
    this.#backInMinute.set(minute, (this.#backInMinute.get(minute) ?? 0) + 1);
  }
}
