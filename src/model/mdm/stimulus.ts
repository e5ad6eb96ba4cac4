/**
 * What has happened, as a policy is told it. The fact is recorded before the policy is asked; where
 * a decision depends on what was before, or on another user, the stimulus says so.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId, RoomId, UserId } from '../devices/identifiers.js';
import type { Movement } from '../devices/posture.js';
import type { Presence } from '../devices/presence.js';

/** A message on its way to the user who is asked about. */
type Arriving = { readonly message: MessageId };

/** Something that happens on one client of the user who is asked about. */
type OnClient = { readonly client: ClientId };

export type Stimulus = { readonly at: Instant } &
  // Sessions.
  (
    | (OnClient & { readonly kind: 'signs-in' })
    /** The client signs in by itself, after its session was lost. */
    | (OnClient & { readonly kind: 'signs-in-again' })
    | (OnClient & { readonly kind: 'signs-out' })
    /** The session ends because the XCP Router stops. */
    | (OnClient & { readonly kind: 'session-is-lost' })
    // What the user does with the device.
    | (OnClient & {
        readonly kind: 'moves';
        readonly movement: Movement;
        /** False where the client stood so already, and nothing happened. */
        readonly changed: boolean;
      })
    | (OnClient & { readonly kind: 'is-used' })
    /** The device was left without use for so long that its client says so (DEV-6). */
    | (OnClient & { readonly kind: 'falls-idle' })
    | (OnClient & { readonly kind: 'sets-presence'; readonly presence: Presence })
    /** An `<iq>` stanza passes on the client's session, in either direction. */
    | (OnClient & { readonly kind: 'iq-passes' })
    /** The presence of a contact arrives for one client, where presence counts (QM-10). */
    | (OnClient & {
        readonly kind: 'presence-arrives';
        readonly contact: UserId;
        readonly presence: Presence;
      })
    // One-to-one IMs.
    /** Asked of the sender. */
    | (OnClient & { readonly kind: 'message-sent'; readonly to: UserId } & Arriving)
    /** Asked of the recipient. */
    | ({
        readonly kind: 'message-arrives';
        /** The client that the conversation is bound to among those without MDM, if any. */
        readonly boundTo: ClientId | undefined;
      } & Arriving)
    /** Asked of the reader. */
    | (OnClient & { readonly kind: 'message-read' } & Arriving)
    // Group chat and file transfer.
    /** Asked of the sender. */
    | (OnClient & { readonly kind: 'group-message-sent' } & GroupMessage)
    /** Asked of another participant. */
    | ({ readonly kind: 'group-message-arrives' } & GroupMessage)
    /** Asked of the sender. */
    | (OnClient & { readonly kind: 'file-offered'; readonly to: UserId } & Arriving)
    /** Asked of the recipient. */
    | ({ readonly kind: 'file-offer-arrives' } & Arriving)
    /** Asked of the recipient. */
    | (OnClient & { readonly kind: 'file-accepted' } & Arriving)
  );

type GroupMessage = Arriving & {
  readonly room: RoomId;
  /** The user's clients that are in the room. */
  readonly joined: readonly ClientId[];
};
