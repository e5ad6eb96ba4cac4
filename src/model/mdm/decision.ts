/**
 * What must now be done, and why. Decisions are applied in the order of the list.
 */
import type { ClientId, MessageId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Presence } from '../devices/presence.js';
import type { Reason } from '../rulebook/reason.js';
import type { Packet } from './packet.js';

/** Whether the client shows the alert for a packet, and why. */
export type Alert = { readonly shown: boolean; readonly because: Reason };

export type Decision = { readonly client: ClientId; readonly because: Reason } & (
  | {
      /** `deliver`: the client gets the packet now. `buffer`: it waits in the client's buffer. */
      readonly do: 'deliver' | 'buffer';
      readonly packet: Packet;
      readonly message: MessageId;
      readonly alert: Alert;
    }
  /** The client does not get the message at all. */
  | { readonly do: 'withhold'; readonly message: MessageId }
  /** All that the client's buffer holds goes out, in order. */
  | { readonly do: 'flush' }
  /** All that the client's buffer holds is lost. */
  | { readonly do: 'lose-buffer' }
  | { readonly do: 'enter-mode'; readonly mode: Mode }
  | { readonly do: 'announce'; readonly presence: Presence }
  | { readonly do: 'announce-nothing' }
  /** The client counts as the user's latest: of the user's stamps, this one ranks highest. */
  | { readonly do: 'stamp' }
);
