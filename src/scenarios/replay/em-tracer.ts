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
  /** Copies of the cast that the trace shows, from the first on; one more shows hot desks too. */
  readonly copiesTraced: number;
};

export class EmTracer implements EmObserver {
  readonly #state: EmState;
  readonly #cast: EmCast;
  readonly #tracer: Tracer;
  readonly #cited: RulesCited;
  readonly #copiesTraced: number;
  readonly #wording: EmWording;

  constructor(state: EmState, cast: EmCast, around: TraceSurroundings) {
    const { tracer, cited, copiesTraced } = around;
    this.#copiesTraced = copiesTraced;
    this.#state = state;
    this.#cast = cast;
    this.#tracer = tracer;
    this.#cited = cited;
    this.#wording = new EmWording(state, cast);
  }

  decided(at: Instant, moment: EmMoment, decisions: readonly EmDecision[]): void {
    for (const { because } of decisions) this.#cited.cite(because);
    if (this.#copyOf(moment) >= this.#copiesTraced) return;
    this.#tracer.entries.push({
      entry: 'event',
      at,
      happening: {
        what: 'extension-mobility',
        client: '',
        text: this.#wording.momentText(moment),
      },
      decisions: decisions.map((decision) => this.#wording.traced(decision, moment)),
    });
  }

  parametersInForce(at: Instant, cluster: CucmClusterId): void {
    const { name, parameters } = this.#state.cluster(cluster);
    const because = emReasons['parameters-in-force'];
    this.#cited.cite(because);
    const { multipleLoginBehavior, maximumConcurrentRequests } = parameters;
    this.#tracer.notice(
      at,
      `the service of ${name} runs with ${multipleLoginBehavior}, ${maximumConcurrentRequests} requests at a time`,
      because,
    );
  }

  reachabilityChanged(at: Instant, cluster: CucmClusterId, isReachable: boolean): void {
    const { name } = this.#state.cluster(cluster);
    const because = emReasons[isReachable ? 'reachable-again' : 'cannot-be-reached'];
    this.#cited.cite(because);
    this.#tracer.notice(at, `${name} ${isReachable ? 'can' : 'cannot'} be reached`, because);
  }

  /** The copy whose people act; hot desks stand behind all copies. */
  #copyOf(moment: EmMoment): number {
    if ('user' in moment) return this.#cast.copyOfUser(moment.user) ?? this.#cast.copies;
    const phone = 'request' in moment ? moment.request.phone : moment.phone;
    return phone === undefined ? 0 : (this.#cast.copyOf(phone) ?? this.#cast.copies);
  }
}
