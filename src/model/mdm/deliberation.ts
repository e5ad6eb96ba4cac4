/**
 * The common path of all services of Multiple Device Messaging: the policy is asked with a view of
 * one user, the observer is told, the decisions are applied. And the common refusals: a stimulus
 * that cannot happen changes nothing, the observer is told, and the caller gets the reason.
 */
import type { Simulation } from '../../engine/simulation.js';
import type { Instant } from '../../engine/units.js';
import type { ClientId, UserId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Reason } from '../rulebook/reason.js';
import {
  DecisionApplier,
  type PresenceListener,
  type SessionListener,
} from './decision-applier.js';
import type { Decision } from './decision.js';
import type { MdmObserver } from './mdm-observer.js';
import type { MdmParameters } from './mdm-parameters.js';
import { decideMessage, decideSession } from './mdm-policy.js';
import { modeOfPosture } from './mode-policy.js';
import type { MdmState } from './mdm-state.js';
import { refusesAct, refusesSession, refusesUse } from './refusal.js';
import type { MessageStimulus, SessionStimulus, Stimulus } from './stimulus.js';
import { Views } from './user-view.js';

export type DeliberationParts = {
  readonly simulation: Simulation;
  readonly state: MdmState;
  readonly parameters: MdmParameters;
  readonly observer: MdmObserver;
  readonly presence: PresenceListener;
  readonly sessions: SessionListener;
};

export class Deliberation {
  readonly state: MdmState;
  readonly observer: MdmObserver;
  /** In force since the XCP Router started last. */
  parameters: MdmParameters;
  readonly #simulation: Simulation;
  readonly #views: Views;
  readonly #applier: DecisionApplier;

  constructor(parts: DeliberationParts) {
    const { simulation, state, parameters, observer } = parts;
    this.state = state;
    this.observer = observer;
    this.parameters = parameters;
    this.#simulation = simulation;
    this.#views = new Views(state);
    this.#applier = new DecisionApplier(parts);
  }

  get now(): Instant {
    return this.#simulation.now;
  }

  /** Decides what a message means for a user and all of the user's clients. */
  about(user: UserId, stimulus: MessageStimulus): void {
    const view = this.#views.ofUser(user);
    this.#apply(user, stimulus, decideMessage(view, stimulus, this.parameters));
  }

  /** Decides what happens on a client's session. */
  on(stimulus: SessionStimulus): void {
    const view = this.#views.ofSession(stimulus.client);
    const user = this.state.clients.userOf(stimulus.client);
    this.#apply(user, stimulus, decideSession(view, stimulus, this.parameters));
  }

  /** The mode that the client's posture asks for. */
  modeByPosture(client: ClientId): Mode {
    return modeOfPosture(this.#views.ofSession(client).client, this.parameters);
  }

  #apply(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    this.observer.decided?.(user, stimulus, decisions);
    const { at } = stimulus;
    for (const decision of decisions) {
      this.#applier.apply(decision, at);
      this.observer.applied?.(at, decision);
    }
  }

  /** Why nothing can pass on the client's session, or undefined. */
  refusalOfSession(client: ClientId): Reason | undefined {
    return refusesSession(this.state.clients.modeOf(client));
  }

  /** Why the user cannot act on the client, or undefined. */
  refusalOfAct(client: ClientId): Reason | undefined {
    const { clients } = this.state;
    return refusesAct({
      device: clients.deviceOf(client),
      mode: clients.modeOf(client),
      posture: clients.postureOf(client),
    });
  }

  /** Why the user cannot use the client's device, or undefined. */
  refusalOfUse(client: ClientId): Reason | undefined {
    const { clients } = this.state;
    return refusesUse({ device: clients.deviceOf(client), posture: clients.postureOf(client) });
  }

  refuse(client: ClientId, because: Reason): Reason {
    this.observer.refused?.(this.now, client, because);
    return because;
  }
}
