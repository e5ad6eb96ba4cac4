/**
 * The trace of a run: what happened, what was decided and why, with names in place of numbers, so
 * that it can be read, printed and drawn long after the tables have moved on.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { Mode } from '../../model/devices/mode.js';
import type { Movement } from '../../model/devices/posture.js';
import type { Presence } from '../../model/devices/presence.js';
import type { Alert } from '../../model/mdm/decision.js';
import type { Packet } from '../../model/mdm/packet.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { Outcome } from './outcome.js';

export type TraceEntry = { readonly at: Instant } & (
  | { readonly entry: 'step'; readonly text: string }
  | {
      readonly entry: 'event';
      readonly happening: Happening;
      /** In the order in which they were applied. */
      readonly decisions: readonly TracedDecision[];
    }
  | { readonly entry: 'refused'; readonly client: string; readonly because: Reason }
  | { readonly entry: 'forgotten'; readonly message: string; readonly because: Reason }
  | { readonly entry: 'expectation'; readonly outcome: Outcome }
);

/** What happened, on which client. */
export type Happening = { readonly client: string } & (
  | { readonly what: 'signs-in' | 'signs-out' | 'is-used' | 'falls-idle' | 'iq-passes' }
  | { readonly what: 'moves'; readonly movement: Movement }
  | { readonly what: 'sets-presence'; readonly presence: Presence }
  | { readonly what: 'sends'; readonly message: string; readonly to: string }
  | { readonly what: 'reads'; readonly message: string }
);

/** A decision about one client, and what came out of the client's buffer because of it. */
export type TracedDecision = { readonly client: string; readonly because: Reason } & (
  | {
      readonly do: 'deliver' | 'buffer';
      readonly packet: Packet;
      readonly message: string;
      readonly alert: Alert;
    }
  | { readonly do: 'withhold'; readonly message: string }
  | { readonly do: 'flush' | 'lose-buffer'; readonly released: readonly TracedPacket[] }
  | { readonly do: 'enter-mode'; readonly mode: Mode }
  | { readonly do: 'announce'; readonly presence: Presence }
  | { readonly do: 'announce-nothing' | 'stamp' }
);

/** A packet that left a buffer. */
export type TracedPacket = {
  readonly packet: Packet;
  readonly message: string;
  readonly waited: Duration;
  /** Whether the recipient had read the message by then. */
  readonly isRead: boolean;
};
