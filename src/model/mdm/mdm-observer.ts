/**
 * Who wants to know what Multiple Device Messaging does. An observer is told; it must not schedule,
 * draw or change anything, and a run is the same with it and without.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import type { Presence } from '../devices/presence.js';
import type { Reason } from '../rulebook/reason.js';
import type { Decision } from './decision.js';
import type { MdmParameters } from './mdm-parameters.js';
import type { WaitingPacket } from './packet-lines.js';
import type { Stimulus } from './stimulus.js';

/** A packet that waits no longer. */
export type Release = {
  readonly at: Instant;
  /** The client that it waited for, or that gets what was stored. */
  readonly client: ClientId;
  readonly waiting: WaitingPacket;
  readonly fate: 'delivered' | 'lost';
  /** Why it waits no longer. */
  readonly because: Reason;
  /** Whether the recipient had read the message by then, so that it arrives read (QM-8). */
  readonly isRead: boolean;
  /** Whether it waited in the client's buffer, or was stored for the user. */
  readonly from: 'buffer' | 'store';
};

/** A contact's presence at a watcher's client. */
export type PresenceNews = {
  readonly at: Instant;
  readonly client: ClientId;
  readonly contact: UserId;
  readonly presence: Presence;
  readonly outcome: 'delivered' | 'held';
  readonly because: Reason;
};

export type MdmObserver = {
  /** A row was opened for a message to that user; the decisions about it follow. */
  sent?(at: Instant, message: MessageId, from: ClientId, to: UserId): void;
  /** The policy was asked about a user; the decisions are applied next, one by one. */
  decided?(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void;
  /** A decision was applied; what it let go of was told before. */
  applied?(at: Instant, decision: Decision): void;
  /** A packet waits no longer. */
  released?(release: Release): void;
  /** Presence of a contact reached a client, or is held for it. */
  presenceCame?(news: PresenceNews): void;
  /** A stimulus could not happen, and changed nothing. */
  refused?(at: Instant, client: ClientId, because: Reason): void;
  /** An unread message is remembered no longer. */
  forgotten?(at: Instant, message: MessageId, because: Reason): void;
  /** The XCP Router stopped, or runs again: with its counters at zero, and these parameters. */
  routerStopped?(at: Instant): void;
  routerStarted?(at: Instant, inForce: MdmParameters): void;
};

/** Tells several observers, in the order given. */
export const allOf = (observers: readonly MdmObserver[]): MdmObserver => ({
  sent(at, message, from, to) {
    for (const observer of observers) observer.sent?.(at, message, from, to);
  },
  decided(user, stimulus, decisions) {
    for (const observer of observers) observer.decided?.(user, stimulus, decisions);
  },
  applied(at, decision) {
    for (const observer of observers) observer.applied?.(at, decision);
  },
  released(release) {
    for (const observer of observers) observer.released?.(release);
  },
  refused(at, client, because) {
    for (const observer of observers) observer.refused?.(at, client, because);
  },
  forgotten(at, message, because) {
    for (const observer of observers) observer.forgotten?.(at, message, because);
  },
  routerStopped(at) {
    for (const observer of observers) observer.routerStopped?.(at);
  },
  routerStarted(at, inForce) {
    for (const observer of observers) observer.routerStarted?.(at, inForce);
  },
  ...hearingPresence(observers),
});

/**
 * Presence reaches more clients than anything else, so news of it is made only where somebody hears
 * them: without `presenceCame` nobody does.
 */
const hearingPresence = (observers: readonly MdmObserver[]): MdmObserver => {
  const hearers = observers.filter((observer) => 'presenceCame' in observer);
  if (hearers.length === 0) return {};
  return {
    presenceCame(news) {
      for (const observer of hearers) observer.presenceCame?.(news);
    },
  };
};
