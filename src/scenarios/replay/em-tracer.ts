/** Writes what happens to phones into the trace: an observer of Extension Mobility. */
import type { Instant } from '../../engine/units.js';
import type { CucmClusterId } from '../../model/devices/identifiers.js';
import type { EmDecision, EmMoment } from '../../model/em/em-decision.js';
import type { EmObserver } from '../../model/em/em-observer.js';
import { emReasons } from '../../model/em/em-reasons.js';
import type { EmState } from '../../model/em/em-state.js';
import type { EmCast } from './em-cast.js';
import { EmWording } from './em-wording.js';
import type { RulesCited } from './rules-cited.js';
import type { Tracer } from './tracer.js';

export type TraceSurroundings = {
  readonly tracer: Tracer;
  readonly cited: RulesCited;
  /** Copies of the cast that the trace shows, from the first on. */
  readonly copiesTraced: number;
  /** Whether it shows hot desks too. */
  readonly showsDesks: boolean;
};

export class EmTracer implements EmObserver {
  readonly #state: EmState;
  readonly #cast: EmCast;
  readonly #tracer: Tracer;
  readonly #cited: RulesCited;
  readonly #copiesTraced: number;
  readonly #showsDesks: boolean;
  readonly #wording: EmWording;

  constructor(state: EmState, cast: EmCast, around: TraceSurroundings) {
    const { tracer, cited, copiesTraced, showsDesks } = around;
    this.#showsDesks = showsDesks;
    this.#copiesTraced = copiesTraced;
    this.#state = state;
    this.#cast = cast;
    this.#tracer = tracer;
    this.#cited = cited;
    this.#wording = new EmWording(cast);
  }

  decided(at: Instant, moment: EmMoment, decisions: readonly EmDecision[]): void {
    for (const { because } of decisions) this.#cited.cite(because);
    if (!this.#isTraced(moment)) return;
    this.#tracer.entries.push({
      entry: 'event',
      at,
      happening: {
        what: 'extension-mobility',
        client: '',
        text: this.#wording.momentText(moment),
      },
      decisions: decisions.map((decision) => this.#wording.traced(decision, moment)),
      activity: [],
    });
  }

  parametersInForce(at: Instant, cluster: CucmClusterId): void {
    const { parameters, release } = this.#state.cluster(cluster);
    const because = emReasons['parameters-in-force'];
    this.#cited.cite(because);
    if (!this.#isTracedCluster(cluster)) return;
    const name = this.#cast.clusterName(cluster);
    const { multipleLoginBehavior, maximumConcurrentRequests } = parameters;
    this.#tracer.notice(
      at,
      `the service of ${name} runs in ${release} with ${multipleLoginBehavior}, ${maximumConcurrentRequests} requests at a time`,
      because,
    );
  }

  reachabilityChanged(at: Instant, cluster: CucmClusterId, isReachable: boolean): void {
    const because = emReasons[isReachable ? 'reachable-again' : 'cannot-be-reached'];
    this.#cited.cite(because);
    if (!this.#isTracedCluster(cluster)) return;
    const name = this.#cast.clusterName(cluster);
    this.#tracer.notice(at, `${name} ${isReachable ? 'can' : 'cannot'} be reached`, because);
  }

  /** Whether the trace shows it: copies from the first on, and hot desks where it shows all. */
  #isTraced(moment: EmMoment): boolean {
    if ('user' in moment) return this.#cast.copyOfUser(moment.user) < this.#copiesTraced;
    const phone = 'request' in moment ? moment.request.phone : moment.phone;
    if (phone !== undefined)
      return (
        this.#cast.copyOf(phone) < this.#copiesTraced &&
        (this.#showsDesks || !this.#cast.isDesk(phone))
      );
    return 'request' in moment && this.#isTracedCluster(moment.request.cluster);
  }

  #isTracedCluster(cluster: CucmClusterId): boolean {
    return this.#cast.copyOfCluster(cluster) < this.#copiesTraced;
  }
}
