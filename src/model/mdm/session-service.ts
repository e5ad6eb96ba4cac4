/**
 * Sessions: signing in and out, what the user does with the device, presence, `<iq>` stanzas. Each
 * method is one stimulus; it answers why that could not happen, or undefined.
 */
import type { ClientId } from '../devices/identifiers.js';
import { postureAfter, type Movement } from '../devices/posture.js';
import type { Mode } from '../devices/mode.js';
import type { Presence } from '../devices/presence.js';
import type { Reason } from '../rulebook/reason.js';
import type { Deliberation } from './deliberation.js';
import { mdmReasons } from './mdm-reasons.js';
import { refusesSignIn } from './refusal.js';
import type { SessionReach } from './session-reach.js';
import type { IqDirection, SessionLoss } from './stimulus.js';
import type { UseWatch } from './use-watch.js';

/** Whether the XCP Router runs. */
export type RouterState = { readonly isUp: boolean };

export type SessionParts = {
  readonly deliberation: Deliberation;
  readonly useWatch: UseWatch;
  readonly router: RouterState;
  readonly reach: SessionReach;
};

export class SessionService {
  readonly #deliberation: Deliberation;
  readonly #useWatch: UseWatch;
  readonly #router: RouterState;
  readonly #reach: SessionReach;

  constructor({ deliberation, useWatch, router, reach }: SessionParts) {
    this.#deliberation = deliberation;
    this.#useWatch = useWatch;
    this.#router = router;
    this.#reach = reach;
  }

  /** The user opens the client; `mdmCapable` where the way in makes it so or not (DEV-5). */
  signIn(client: ClientId, mdmCapable?: boolean): Reason | undefined {
    const { clients } = this.#deliberation.state;
    const refusal = this.#refusalOfSignIn(client) ?? this.#deliberation.refusalOfUse(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    if (mdmCapable !== undefined) clients.setMdmCapable(client, mdmCapable);
    clients.take(client, 'in-use');
    this.#useWatch.used({ kind: 'signs-in', client, at: this.#deliberation.now });
    return undefined;
  }

  /** The client signs in by itself, as it stood; from then on it can fall idle. */
  signInAgain(client: ClientId): Reason | undefined {
    const refusal = this.#refusalOfSignIn(client);
    if (refusal !== undefined) return refusal;
    this.#useWatch.used({ kind: 'signs-in-again', client, at: this.#deliberation.now });
    return undefined;
  }

  /** The session ends, by the user's will or because the app is gone. */
  signOut(client: ClientId): Reason | undefined {
    const refusal = this.#deliberation.refusalOfSession(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    this.#useWatch.stop(client);
    this.#deliberation.on({ kind: 'signs-out', client, at: this.#deliberation.now });
    return undefined;
  }

  /** The session ends without the user's doing. */
  loseSession(client: ClientId, loss: SessionLoss): void {
    this.#useWatch.stop(client);
    this.#deliberation.on({ kind: 'session-is-lost', client, loss, at: this.#deliberation.now });
  }

  /** The mode that the client is in, or would be in if it had a session, as it stands. */
  modeByPosture(client: ClientId): Mode {
    return this.#deliberation.modeByPosture(client);
  }

  /** The serving node rebuilds the session of a push client that cannot sign in (HA-9). */
  rebuildPhantom(client: ClientId): void {
    this.#deliberation.on({ kind: 'phantom-is-rebuilt', client, at: this.#deliberation.now });
  }

  /** The node that kept a buffer for the client, which has no session, fails (QM-9). */
  loseKeptBuffer(client: ClientId): void {
    if (this.#deliberation.state.buffers.countOf(client) === 0) return;
    this.#deliberation.on({ kind: 'kept-buffer-is-lost', client, at: this.#deliberation.now });
  }

  /** What was set aside with the client's last session is in its buffer again (QM-9). */
  restoreBuffer(client: ClientId): void {
    this.#deliberation.on({ kind: 'buffer-comes-back', client, at: this.#deliberation.now });
  }

  /**
   * The user brings the app to the front or not, opens or closes the lid, locks or unlocks. Nothing
   * stands in the way of that: the device of a client that is signed out moves as well.
   */
  move(client: ClientId, movement: Movement): undefined {
    const { clients } = this.#deliberation.state;
    const before = clients.postureOf(client);
    const after = postureAfter(clients.deviceOf(client), before, movement);
    clients.take(client, after);
    const changed = after !== before;
    if (changed && after === 'in-use') this.#reach.wake(client);
    const at = this.#deliberation.now;
    const stimulus = { kind: 'moves', client, movement, changed, at } as const;
    if (changed && clients.isSignedIn(client)) this.#useWatch.used(stimulus);
    else this.#deliberation.on(stimulus);
  }

  /** The user uses the device, but neither sends nor reads. */
  use(client: ClientId): Reason | undefined {
    const refusal = this.#deliberation.refusalOfAct(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    this.#useWatch.used({ kind: 'is-used', client, at: this.#deliberation.now });
    return undefined;
  }

  /** The user chooses a presence. */
  setPresence(client: ClientId, presence: Presence): Reason | undefined {
    const refusal = this.#deliberation.refusalOfAct(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    const at = this.#deliberation.now;
    this.#useWatch.used({ kind: 'sets-presence', client, presence, at });
    return undefined;
  }

  /** An `<iq>` stanza passes on the client's session, that way. */
  passIq(client: ClientId, direction: IqDirection): Reason | undefined {
    const refusal = this.#deliberation.refusalOfSession(client);
    if (refusal !== undefined) return this.#deliberation.refuse(client, refusal);
    this.#deliberation.on({ kind: 'iq-passes', client, direction, at: this.#deliberation.now });
    return undefined;
  }

  #refusalOfSignIn(client: ClientId): Reason | undefined {
    if (!this.#router.isUp) return mdmReasons['router-is-down'];
    return (
      refusesSignIn(this.#deliberation.state.clients.modeOf(client)) ??
      this.#reach.refusalOfSignIn(client)
    );
  }
}
