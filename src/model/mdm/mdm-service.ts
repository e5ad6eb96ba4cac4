/**
 * The shell around the policy of Multiple Device Messaging. Scripts and workloads enter the model
 * here and only here: for each stimulus the service records the fact, asks the policy with a view
 * of one user, tells the observer, and has the decisions applied.
 *
 * A stimulus that cannot happen, such as sending from a client that is signed out, is refused: it
 * changes nothing, the observer is told, and the caller gets the reason.
 */
import type { Simulation } from '../../engine/simulation.js';
import { elapsed } from '../../engine/units.js';
import { canFallIdle } from '../devices/announcement.js';
import type { ClientTable } from '../devices/client-table.js';
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import { postureAfter, type Movement } from '../devices/posture.js';
import type { Presence } from '../devices/presence.js';
import type { Reason } from '../rulebook/reason.js';
import { DecisionApplier, type MdmState, type PresenceListener } from './decision-applier.js';
import { IdleWatch } from './idle-watch.js';
import type { MdmObserver } from './mdm-observer.js';
import type { MdmParameters } from './mdm-parameters.js';
import { decide } from './mdm-policy.js';
import type { MessageTable } from './message-table.js';
import {
  refusesAct,
  refusesReading,
  refusesSending,
  refusesSession,
  refusesSignIn,
} from './refusal.js';
import type { Stimulus } from './stimulus.js';
import { forgetsOldest } from './unread-retention.js';
import { viewOf } from './user-view.js';

export type MdmParts = {
  readonly simulation: Simulation;
  readonly state: MdmState;
  readonly parameters: MdmParameters;
  readonly observer: MdmObserver;
  readonly presence: PresenceListener;
};

export class MdmService {
  readonly #simulation: Simulation;
  readonly #state: MdmState;
  readonly #clients: ClientTable;
  readonly #messages: MessageTable;
  readonly #parameters: MdmParameters;
  readonly #observer: MdmObserver;
  readonly #applier: DecisionApplier;
  readonly #idleWatch: IdleWatch;

  constructor({ simulation, state, parameters, observer, presence }: MdmParts) {
    this.#simulation = simulation;
    this.#state = state;
    this.#clients = state.clients;
    this.#messages = state.messages;
    this.#parameters = parameters;
    this.#observer = observer;
    this.#applier = new DecisionApplier(state, observer, presence);
    this.#idleWatch = new IdleWatch(simulation, state.clients.clients, (client) =>
      this.#happens({ kind: 'falls-idle', client, at: simulation.now }),
    );
  }

  signIn(client: ClientId): Reason | undefined {
    const refusal = refusesSignIn(this.#clients.modeOf(client));
    if (refusal !== undefined) return this.#refuse(client, refusal);
    this.#clients.take(client, 'in-use');
    return this.#isUsed({ kind: 'signs-in', client, at: this.#simulation.now });
  }

  /** The session ends, by the user's will or because the app is gone. */
  signOut(client: ClientId): Reason | undefined {
    const refusal = refusesSession(this.#clients.modeOf(client));
    if (refusal !== undefined) return this.#refuse(client, refusal);
    this.#idleWatch.stop(client);
    return this.#happens({ kind: 'signs-out', client, at: this.#simulation.now });
  }

  /** The user brings the app to the front or not, opens or closes the lid, locks or unlocks. */
  move(client: ClientId, movement: Movement): Reason | undefined {
    const refusal = refusesSession(this.#clients.modeOf(client));
    if (refusal !== undefined) return this.#refuse(client, refusal);
    const before = this.#clients.postureOf(client);
    const after = postureAfter(this.#clients.deviceOf(client), before, movement);
    this.#clients.take(client, after);
    const changed = after !== before;
    const stimulus = {
      kind: 'moves',
      client,
      movement,
      changed,
      at: this.#simulation.now,
    } as const;
    return changed ? this.#isUsed(stimulus) : this.#happens(stimulus);
  }

  /** The user uses the device, but neither sends nor reads. */
  use(client: ClientId): Reason | undefined {
    const refusal = this.#refusalOfAct(client);
    if (refusal !== undefined) return this.#refuse(client, refusal);
    return this.#isUsed({ kind: 'is-used', client, at: this.#simulation.now });
  }

  /** The user chooses a presence. */
  setPresence(client: ClientId, presence: Presence): Reason | undefined {
    const refusal = this.#refusalOfAct(client);
    if (refusal !== undefined) return this.#refuse(client, refusal);
    return this.#isUsed({ kind: 'sets-presence', client, presence, at: this.#simulation.now });
  }

  /** An `<iq>` stanza passes on the client's session. */
  passIq(client: ClientId): Reason | undefined {
    const refusal = refusesSession(this.#clients.modeOf(client));
    if (refusal !== undefined) return this.#refuse(client, refusal);
    return this.#happens({ kind: 'iq-passes', client, at: this.#simulation.now });
  }

  /** The user sends a one-to-one IM. The observer learns the message before it arrives. */
  send(client: ClientId, to: UserId): Reason | undefined {
    const refusal = this.#refusalOfAct(client) ?? refusesSending(this.#clients.userOf(client), to);
    if (refusal !== undefined) return this.#refuse(client, refusal);
    const at = this.#simulation.now;
    const message = this.#messages.open(to, at);
    this.#observer.sent?.(at, message, client, to);
    this.#isUsed({ kind: 'message-sent', client, message, at });
    this.#decideFor(to, { kind: 'message-arrives', message, at });
    this.#messages.letGo(message);
    this.#forgetOldest(to);
    return undefined;
  }

  /** The user reads a message that the client shows as unread. */
  read(client: ClientId, message: MessageId): Reason | undefined {
    const refusal =
      this.#refusalOfAct(client) ?? refusesReading(this.#showsUnread(client, message));
    if (refusal !== undefined) return this.#refuse(client, refusal);
    this.#messages.hold(message);
    this.#messages.setRead(message);
    this.#messages.clearUnread(message, this.#clients.placeOf(client));
    this.#isUsed({ kind: 'message-read', client, message, at: this.#simulation.now });
    this.#messages.letGo(message);
    return undefined;
  }

  /** The user reads all that the client shows as unread, in the order in which it was shown. */
  readAll(client: ClientId): Reason | undefined {
    const refusal = this.#refusalOfAct(client);
    if (refusal !== undefined) return this.#refuse(client, refusal);
    let message = this.#messages.oldestUnreadOf(this.#clients.userOf(client));
    while (message !== undefined) {
      const next = this.#messages.newerThan(message);
      if (this.#showsUnread(client, message)) this.read(client, message);
      message = next;
    }
    return undefined;
  }

  /** A stimulus that uses the device: from here on it can fall idle (DEV-6). */
  #isUsed(stimulus: Stimulus & { readonly client: ClientId }): undefined {
    const { client } = stimulus;
    this.#happens(stimulus);
    const device = this.#clients.deviceOf(client);
    const posture = this.#clients.postureOf(client);
    const presence = this.#clients.presenceOf(client);
    if (canFallIdle(device, posture, presence)) this.#idleWatch.restart(client);
    else this.#idleWatch.stop(client);
  }

  /** A stimulus on one client, decided with the view of its user. */
  #happens(stimulus: Stimulus & { readonly client: ClientId }): undefined {
    this.#decideFor(this.#clients.userOf(stimulus.client), stimulus);
  }

  #decideFor(user: UserId, stimulus: Stimulus): void {
    const view = viewOf(user, this.#clients, this.#state.buffers);
    const decisions = decide(view, stimulus, this.#parameters);
    this.#observer.decided?.(user, stimulus, decisions);
    for (const decision of decisions) {
      this.#applier.apply(decision, stimulus.at);
      this.#observer.applied?.(stimulus.at, decision);
    }
  }

  /** Whether the client is one of the recipient's and shows the message as unread. */
  #showsUnread(client: ClientId, message: MessageId): boolean {
    return (
      this.#messages.recipientOf(message) === this.#clients.userOf(client) &&
      this.#messages.isUnreadAt(message, this.#clients.placeOf(client))
    );
  }

  #forgetOldest(user: UserId): void {
    const now = this.#simulation.now;
    let oldest = this.#messages.oldestUnreadOf(user);
    while (oldest !== undefined) {
      const age = elapsed(this.#messages.sentAt(oldest), now);
      const because = forgetsOldest(this.#messages.unreadCountOf(user), age);
      if (because === undefined) return;
      this.#observer.forgotten?.(now, oldest, because);
      this.#messages.forget(oldest);
      oldest = this.#messages.oldestUnreadOf(user);
    }
  }

  #refusalOfAct(client: ClientId): Reason | undefined {
    return refusesAct({
      device: this.#clients.deviceOf(client),
      mode: this.#clients.modeOf(client),
      posture: this.#clients.postureOf(client),
    });
  }

  #refuse(client: ClientId, because: Reason): Reason {
    this.#observer.refused?.(this.#simulation.now, client, because);
    return because;
  }
}
