/**
 * What a policy may see: one user's clients as they stand, valid for one decision.
 */
import type { Instant } from '../../engine/units.js';
import type { Device } from '../devices/device.js';
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Posture } from '../devices/posture.js';
import type { Presence } from '../devices/presence.js';

export type ClientView = {
  readonly client: ClientId;
  readonly device: Device;
  readonly mdmCapable: boolean;
  readonly mode: Mode;
  readonly posture: Posture;
  readonly presence: Presence;
  /** When the client last sent Available or an IM; meaningless where `stampOrder` is 0. */
  readonly stampedAt: Instant;
  /** The rank of that stamp among all stamps, so that of two at one instant the later wins. */
  readonly stampOrder: number;
  /** QM-11: whether the client takes push notifications. */
  readonly pushEnabled: boolean;
  /** Packets in its buffer. */
  readonly buffered: number;
};

/** A user with all clients, signed in or not, in the order of their declaration. */
export type UserView = { readonly user: UserId; readonly clients: readonly ClientView[] };

/** One client, for what concerns its session alone. */
export type SessionView = {
  readonly client: ClientView;
  /** IMs that wait for the user's first sign-in (MDM-9), in order. */
  readonly stored: readonly MessageId[];
};
