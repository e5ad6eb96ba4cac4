/**
 * Who wants to know what Multiple Device Messaging does. An observer is told; it must not schedule,
 * draw or change anything, and a run is the same with it and without.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
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
  /** `buffered`: what was stored waits in the client's buffer instead. */
  readonly fate: 'delivered' | 'lost' | 'buffered';
  /** Why it waits no longer. */
  readonly because: Reason;
  /** Whether the recipient had read the message by then, so that it arrives read (QM-8). */
  readonly isRead: boolean;
  /** Whether it waited in the client's buffer, or was stored for the user. */
  readonly from: 'buffer' | 'store';
};

/** A client's buffer went out, or was lost. */
export type Emptying = {
  readonly at: Instant;
  readonly client: ClientId;
  readonly fate: 'delivered' | 'lost';
  readonly because: Reason;
  readonly packets: number;
  /** How long the packets waited, taken together. */
  readonly waited: Duration;
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
  /** A client's session goes from one mode to another, or begins or ends; the table holds the one that ends. */
  changesMode?(client: ClientId, from: Mode, to: Mode): void;
  /** A client's buffer is empty; who wants to hear of its packets one by one was told before. */
  emptied?(emptying: Emptying): void;
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

/** Tells several observers, in the order given; asks for no more than they want to hear. */
export const allOf = (observers: readonly MdmObserver[]): MdmObserver => {
  const [only] = observers;
  if (only !== undefined && observers.length === 1) return only;
  return { ...hearingOften(observers), ...hearingPackets(observers), ...hearingRarely(observers) };
};

/** What happens for every stimulus and decision: those who do not hear of it cost nothing. */
const hearingOften = (observers: readonly MdmObserver[]): MdmObserver => {
  const deciding = observers.filter((observer) => 'decided' in observer);
  const applying = observers.filter((observer) => 'applied' in observer);
  const hearing = observers.filter((observer) => 'presenceCame' in observer);
  const all: MdmObserver = {
    decided(user, stimulus, decisions) {
      for (const observer of deciding) observer.decided?.(user, stimulus, decisions);
    },
  };
  if (applying.length > 0)
    all.applied = (at, decision) => {
      for (const observer of applying) observer.applied?.(at, decision);
    };
  if (hearing.length > 0)
    all.presenceCame = (news) => {
      for (const observer of hearing) observer.presenceCame?.(news);
    };
  return all;
};

/** What happens for messages and packets: nothing is made for those who do not hear of it. */
const hearingPackets = (observers: readonly MdmObserver[]): MdmObserver => {
  const sending = observers.filter((observer) => 'sent' in observer);
  const releasing = observers.filter((observer) => 'released' in observer);
  const changing = observers.filter((observer) => 'changesMode' in observer);
  const emptying = observers.filter((observer) => 'emptied' in observer);
  const all: MdmObserver = {
    sent(at, message, from, to) {
      for (const observer of sending) observer.sent?.(at, message, from, to);
    },
    changesMode(client, from, to) {
      for (const observer of changing) observer.changesMode?.(client, from, to);
    },
    emptied(news) {
      for (const observer of emptying) observer.emptied?.(news);
    },
  };
  if (releasing.length > 0)
    all.released = (release) => {
      for (const observer of releasing) observer.released?.(release);
    };
  return all;
};

const hearingRarely = (observers: readonly MdmObserver[]): MdmObserver => ({
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
});
