/**
 * What has happened, as a policy is told it. The fact is recorded before the policy is asked; where
 * a decision depends on what was before, or on another user, the stimulus says so.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId, RoomId, UserId } from '../devices/identifiers.js';
import type { Movement } from '../devices/posture.js';
import type { Presence } from '../devices/presence.js';

/** Which way an `<iq>` stanza goes on the client's session. */
export const iqDirections = ['to-client', 'from-client'] as const;
export type IqDirection = (typeof iqDirections)[number];

export type Stimulus = SessionStimulus | MessageStimulus;

/**
 * How a session ends without the user's doing: the XCP Router restarts, its node fails, or its users
 * are moved to another node.
 */
export type SessionLoss = 'router-restart' | 'node-failed' | 'failover-by-request' | 'fallback';

/** What happens on one client's session, and concerns no message. */
export type SessionStimulus = { readonly at: Instant; readonly client: ClientId } & (
  | {
      readonly kind:
        | 'signs-in'
        /** The client signs in by itself, after its session was lost. */
        | 'signs-in-again'
        /** The node that serves the user now rebuilds the client's session for it (HA-9). */
        | 'phantom-is-rebuilt'
        /** What was set aside when the client's session was lost is there again (QM-9). */
        | 'buffer-comes-back'
        /** The node that keeps a buffer for a client without a session fails (QM-9). */
        | 'kept-buffer-is-lost'
        | 'signs-out'
        | 'is-used'
        /** The device was left without use for so long that its client says so (DEV-6). */
        | 'falls-idle';
    }
  /** The session ends without the user's doing. */
  | { readonly kind: 'session-is-lost'; readonly loss: SessionLoss }
  /** An `<iq>` stanza passes on the client's session. */
  | { readonly kind: 'iq-passes'; readonly direction: IqDirection }
  | {
      /** The user does something with the device. */
      readonly kind: 'moves';
      readonly movement: Movement;
      /** False where the client stood so already, and nothing happened. */
      readonly changed: boolean;
    }
  | { readonly kind: 'sets-presence'; readonly presence: Presence }
  | { readonly kind: 'joins-room' | 'leaves-room'; readonly room: RoomId }
  | {
      /** The presence of a contact arrives for the client, where presence counts (QM-10). */
      readonly kind: 'presence-arrives';
      readonly contact: UserId;
      readonly presence: Presence;
    }
);

/** What happens to a message, asked about one user and all of the user's clients. */
export type MessageStimulus = { readonly at: Instant; readonly message: MessageId } & (
  | SendersStimulus
  | ArrivingStimulus
  | { readonly kind: 'message-read' | 'file-accepted'; readonly client: ClientId }
);

/** Asked of the sender, and the client that it is sent from. */
type SendersStimulus = { readonly client: ClientId } & (
  | {
      readonly kind: 'message-sent';
      readonly to: UserId;
      /** The client that the sender's conversation is bound to among those without MDM, if any. */
      readonly boundTo: ClientId | undefined;
    }
  | { readonly kind: 'file-offered'; readonly to: UserId }
  | ({ readonly kind: 'group-message-sent' } & InRoom)
);

/** Asked of the recipient, or of another participant. */
type ArrivingStimulus =
  | {
      readonly kind: 'message-arrives';
      /** The client that the conversation is bound to among those without MDM, if any. */
      readonly boundTo: ClientId | undefined;
    }
  | ({ readonly kind: 'group-message-arrives' } & InRoom)
  | { readonly kind: 'file-offer-arrives' };

type InRoom = {
  readonly room: RoomId;
  /** The user's clients that are in the room. */
  readonly joined: readonly ClientId[];
};
