/**
 * What has happened, as a policy is told it. The fact is recorded before the policy is asked; where
 * a decision depends on what was before, the stimulus says so (`changed`).
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId } from '../devices/identifiers.js';
import type { Movement } from '../devices/posture.js';
import type { Presence } from '../devices/presence.js';

export type Stimulus = { readonly at: Instant } & (
  | { readonly kind: 'signs-in'; readonly client: ClientId }
  | { readonly kind: 'signs-out'; readonly client: ClientId }
  | {
      /** The user does something with the device. */
      readonly kind: 'moves';
      readonly client: ClientId;
      readonly movement: Movement;
      /** False where the client stood so already, and nothing happened. */
      readonly changed: boolean;
    }
  | { readonly kind: 'is-used'; readonly client: ClientId }
  /** The device was left without use for so long that its client says so (DEV-6). */
  | { readonly kind: 'falls-idle'; readonly client: ClientId }
  | { readonly kind: 'sets-presence'; readonly client: ClientId; readonly presence: Presence }
  /** An `<iq>` stanza passes on the client's session, in either direction. */
  | { readonly kind: 'iq-passes'; readonly client: ClientId }
  /** Asked of the sender: what do the sender's other clients get? */
  | { readonly kind: 'message-sent'; readonly client: ClientId; readonly message: MessageId }
  /** Asked of the recipient: which clients get it, and which alert? */
  | { readonly kind: 'message-arrives'; readonly message: MessageId }
  /** Asked of the reader: what do the reader's other clients get? */
  | { readonly kind: 'message-read'; readonly client: ClientId; readonly message: MessageId }
);
