/**
 * What must now be done, and why. Decisions are applied in the order of the list.
 */
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Presence } from '../devices/presence.js';
import type { Reason } from '../rulebook/reason.js';
import type { MessagePacket } from './packet.js';

/** Whether the client shows the alert for a packet, and why. */
export type Alert = { readonly shown: boolean; readonly because: Reason };

/** A decision about one client, or about all that a user has. */
export type Decision = { readonly because: Reason } & (ClientDecision | UserDecision);

type ClientDecision = { readonly client: ClientId } & (
  | {
      /**
       * `deliver`: the client gets the packet now. `buffer`: it waits in the client's buffer.
       * `buffer-stored`: so does the one that is first of what is stored for the user.
       */
      readonly do: 'deliver' | 'buffer' | 'buffer-stored';
      readonly packet: MessagePacket;
      readonly message: MessageId;
      readonly alert: Alert;
    }
  /** The client does not get the message at all. */
  | { readonly do: 'withhold'; readonly message: MessageId }
  /** What the client's user sent or read on another one is not told to this client. */
  | {
      readonly do: 'withhold-copy';
      readonly packet: 'sent-copy' | 'read-mark';
      readonly message: MessageId;
    }
  /** The client's user is told of the message by a push notification, which is its alert. */
  | { readonly do: 'push'; readonly message: MessageId }
  /** A contact's presence waits in the client's buffer. */
  | { readonly do: 'buffer-presence'; readonly contact: UserId; readonly presence: Presence }
  /** All that the client's buffer holds goes out, in order. */
  | { readonly do: 'flush' }
  /** What would flush the client's buffer finds it empty. */
  | { readonly do: 'flush-nothing' }
  /** All that the client's buffer holds is lost. */
  | { readonly do: 'lose-buffer' }
  /** All that the client's buffer holds stays there, though its session ends. */
  | { readonly do: 'keep-buffer' }
  /** All that the client's buffer holds stays on the node that fails over, out of reach. */
  | { readonly do: 'set-buffer-aside' }
  /** All that was set aside is in the client's buffer again, ahead of what came since. */
  | { readonly do: 'restore-buffer' }
  /** All that is stored for the user goes to this client, in order, each with an alert. */
  | { readonly do: 'deliver-stored' }
  | { readonly do: 'enter-mode'; readonly mode: Mode }
  | { readonly do: 'announce'; readonly presence: Presence }
  | { readonly do: 'announce-nothing' }
  /** The client cannot send its presence now: it does so when it signs in by itself. */
  | { readonly do: 'announce-later'; readonly presence: Presence }
  /** The client, signed in, takes no part in MDM. */
  | { readonly do: 'stay-outside' }
  /** The client counts as the user's latest: of the user's stamps, this one ranks highest. */
  | { readonly do: 'stamp' }
  /** From now on the contact's IMs go, among clients without MDM, to this one only. */
  | { readonly do: 'bind'; readonly contact: UserId }
  /** The client took the file: no other client of the user can. */
  | { readonly do: 'take-file'; readonly message: MessageId }
  /** The client took the file, and other clients of the user can as well. */
  | { readonly do: 'share-file'; readonly message: MessageId }
);

type UserDecision = { readonly user: UserId } & (
  | {
      /** `store`: the message waits for the user's first sign-in. `lose`: nobody ever gets it. */
      readonly do: 'store' | 'lose';
      readonly message: MessageId;
    }
  /** The message archiver keeps the message, once. */
  | { readonly do: 'archive'; readonly message: MessageId }
);

/** Whether a decision is about one client. */
export const isAboutClient = (decision: Decision): decision is Decision & ClientDecision =>
  'client' in decision;
