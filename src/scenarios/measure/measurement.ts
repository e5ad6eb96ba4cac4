/**
 * Measures a run. It is made first, so that the cluster can be given its observer; it begins once the
 * cluster is there and nothing has run; and it ends when the run is over.
 *
 *     const measurement = new Measurement({ … });
 *     const cluster = new Cluster({ …, observers: [measurement.observer] });
 *     measurement.begin(cluster);
 *     cluster.simulation.runUntil(horizon);
 *     const measured = measurement.end();
 */
import { invariant } from '../../engine/errors.js';
import type { Cluster } from '../../model/cluster.js';
import type { ClusterObserver } from '../../model/cluster-observer.js';
import { levelCauseOf } from './level.js';
import type { Measured } from './measured.js';
import type { MeasurementParts } from './measurement-parts.js';
import { RunningMeasurement } from './running-measurement.js';

export class Measurement {
  readonly observer: ClusterObserver;
  readonly #parts: MeasurementParts;
  #running: RunningMeasurement | undefined;

  constructor(parts: MeasurementParts) {
    this.#parts = parts;
    this.observer = this.#hearing();
  }

  begin(cluster: Cluster): void {
    invariant(this.#running === undefined, 'a measurement begins once');
    this.#running = new RunningMeasurement(cluster, this.#parts);
  }

  end(): Measured {
    invariant(this.#running !== undefined, 'a measurement ends after it began');
    return this.#running.end();
  }

  /** What is built before the measurement begins is not heard of; it is there to be read then. */
  #hearing(): ClusterObserver {
    const running = (): RunningMeasurement | undefined => this.#running;
    const observer: ClusterObserver = {
      alerted: (news) => running()?.alerts.alerted(news),
      sessionsChanged: (at, node) => running()?.sessionsChanged(at, node),
      sessionBegan: (at, _client, node, isPhantom) =>
        running()?.activity.sessionBegan(at, node, isPhantom),
      nodeDecided: (node, stimulus, decisions) =>
        running()?.conditions.nodeDecided(node, stimulus, decisions),
      sessionLost: (at, client) => running()?.reLogins.sessionLost(at, client),
      returned: (news) => running()?.reLogins.returned(news),
      attemptFailed: (_at, client) => running()?.reLogins.attemptFailed(client),
      sent: (_at, _message, from) => running()?.sent(from),
      decided: (_user, stimulus, decisions) => running()?.flow.decided(stimulus.at, decisions),
      delivered: (packet, from, waited) => running()?.flow.delivered(packet, from, waited),
      emptied: (emptying) => running()?.emptied(emptying),
    };
    // Applied decisions are many: they are heard of one by one only where a threshold needs them.
    if (this.#parts.thresholds.some(({ of }) => levelCauseOf(of.metric) === 'decision'))
      observer.applied = (at) => running()?.levels.applied(at);
    return observer;
  }
}
