/** Every JSM alert of a run: raised, repeated, cleared, and whether that was during a failover. */
import type { Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { AlertNews } from '../../model/jsm/jsm-observer.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { AlertName, AlertPeriod } from '../format/metric-catalogue.js';
import type { NodeConditions } from './node-conditions.js';

export type AlertEntry = {
  readonly at: Instant;
  readonly name: AlertName;
  readonly node: NodeId;
  readonly what: AlertNews['what'];
  /** The sessions that count then. */
  readonly sessions: number;
  /** Of the limit that applies, and of the full limit, which is what the counter shows (JSM-6). */
  readonly percent: number;
  readonly counter: number;
  readonly during: AlertPeriod;
  readonly because: Reason;
};

export class AlertLog {
  readonly entries: AlertEntry[] = [];
  readonly #cluster: Cluster;
  readonly #conditions: NodeConditions;

  constructor(cluster: Cluster, conditions: NodeConditions) {
    this.#cluster = cluster;
    this.#conditions = conditions;
  }

  alerted({ at, node, what, sessions, because }: AlertNews): void {
    const { jsm } = this.#cluster;
    this.entries.push({
      at,
      name: 'JSMSessionsExceedsThreshold',
      node,
      what,
      sessions,
      percent: jsm.percentOf(node),
      counter: jsm.counterOf('JSMSessionsExceedsThreshold', node),
      during: this.#conditions.isNormal(node) ? 'normal' : 'failover',
      because,
    });
  }
}
