/**
 * Where requests come in and go out: a request takes a slot of its cluster's service and the next
 * request number, and gives the slot back with its answer (EM-5).
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import type { Duration } from '../../engine/units.js';
import type { CucmClusterId } from '../devices/identifiers.js';
import type { EmDecision, EmMoment } from './em-decision.js';
import type { EmObserver } from './em-observer.js';
import type { EmRefusal } from './em-refusal.js';
import type { EmAnswer, EmRequest } from './em-request.js';
import type { EmState } from './em-state.js';
import { refusesRequest } from './slot-policy.js';

export class RequestDesk {
  readonly state: EmState;
  readonly observer: EmObserver;
  readonly #simulation: Simulation;

  constructor(state: EmState, observer: EmObserver, simulation: Simulation) {
    this.state = state;
    this.observer = observer;
    this.#simulation = simulation;
  }

  get simulation(): Simulation {
    return this.#simulation;
  }

  /** Takes a slot of the service; answers why there is none. */
  admit(cluster: CucmClusterId): EmRefusal | undefined {
    const service = this.state.cluster(cluster);
    const { maximumConcurrentRequests } = service.parameters;
    const refused = refusesRequest(service.inProgress, maximumConcurrentRequests);
    if (refused === undefined) service.takeSlot();
    return refused;
  }

  /** Tells what was decided at a moment. */
  tell(moment: EmMoment, decisions: readonly EmDecision[]): void {
    this.observer.decided?.(this.#simulation.now, moment, decisions);
  }

  /** A request that never gets a slot is answered at once. */
  turnAway(request: EmRequest, refusal: EmRefusal): void {
    this.tell({ moment: 'arrives', request }, [refused(refusal)]);
    this.#answer(request, refusal);
  }

  /** The request gives its slot back, and is answered. */
  finish(request: EmRequest, answer: EmAnswer, decisions: readonly EmDecision[]): void {
    this.state.cluster(request.cluster).freeSlot();
    this.tell({ moment: 'ends', request }, decisions);
    this.#answer(request, answer);
  }

  /** A kind of event about a request, which finds it again when it is due. */
  stage(name: string, handler: (request: EmRequest) => void): RequestStage {
    return new RequestStage(this.#simulation, name, handler);
  }

  #answer(request: EmRequest, answer: EmAnswer): void {
    this.observer.answered?.(this.#simulation.now, request, answer);
    request.answered?.(answer);
  }
}

/** The decision that a refusal is. */
export const refused = ({ code, text, because }: EmRefusal): EmDecision => ({
  do: 'refuse',
  code,
  text,
  because,
});

/** Requests that wait for one sort of event; an event carries the place of its request. */
export class RequestStage {
  readonly #simulation: Simulation;
  readonly #kind: EventKind<number>;
  readonly #waiting: (EmRequest | undefined)[] = [];
  readonly #free: number[] = [];

  constructor(simulation: Simulation, name: string, handler: (request: EmRequest) => void) {
    this.#simulation = simulation;
    this.#kind = simulation.define<number>(name, 'timer', (place) => {
      const request = this.#waiting[place]!;
      this.#waiting[place] = undefined;
      this.#free.push(place);
      handler(request);
    });
  }

  /** The request comes to this stage after the delay. */
  after(delay: Duration, request: EmRequest): void {
    const place = this.#free.pop() ?? this.#waiting.length;
    this.#waiting[place] = request;
    this.#simulation.after(delay, this.#kind, place);
  }
}
