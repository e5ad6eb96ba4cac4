/** How often the alert of each node was raised or repeated so far. */
import type { NodeId } from '../../model/devices/identifiers.js';
import type { AlertNews, JsmObserver } from '../../model/jsm/jsm-observer.js';

export class AlertTally implements JsmObserver {
  readonly #alerts = new Map<NodeId, number>();

  alerted({ node, what }: AlertNews): void {
    if (what !== 'clear') this.#alerts.set(node, this.of(node) + 1);
  }

  of(node: NodeId): number {
    return this.#alerts.get(node) ?? 0;
  }
}
