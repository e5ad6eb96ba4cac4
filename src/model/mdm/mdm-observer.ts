/**
 * Who wants to know what Multiple Device Messaging does. An observer is told; it must not schedule,
 * draw or change anything, and a run is the same with it and without.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { Decision } from './decision.js';
import type { BufferedPacket } from './packet-buffers.js';
import type { Stimulus } from './stimulus.js';

/** How a packet left a buffer. */
export type Release = {
  readonly at: Instant;
  readonly client: ClientId;
  readonly buffered: BufferedPacket;
  readonly fate: 'delivered' | 'lost';
  /** Why the buffer was emptied. */
  readonly because: Reason;
  /** Whether the recipient had read the message by then, so that it arrives read (QM-8). */
  readonly isRead: boolean;
};

export type MdmObserver = {
  /** A message row was opened; the decisions about it follow. */
  sent?(at: Instant, message: MessageId, from: ClientId, to: UserId): void;
  /** The policy was asked about a user; the decisions are applied next, one by one. */
  decided?(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void;
  /** A decision was applied; what it let go of was told before. */
  applied?(at: Instant, decision: Decision): void;
  /** A decision to flush or to lose a buffer let go of one packet. */
  released?(release: Release): void;
  /** A stimulus could not happen, and changed nothing. */
  refused?(at: Instant, client: ClientId, because: Reason): void;
  /** An unread message is remembered no longer. */
  forgotten?(at: Instant, message: MessageId, because: Reason): void;
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
});
