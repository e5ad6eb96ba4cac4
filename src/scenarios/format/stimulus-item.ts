/**
 * What a timeline item can do, one shape a verb. An item is dispatched on its verb first, then
 * checked against that verb's shape, so that a slip is found where it is.
 */
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import type { Presence } from '../../model/devices/presence.js';

/** Verbs whose value is one client or a list of clients, and that need nothing else. */
export const clientVerbs = [
  'sign-in',
  'sign-out',
  'foreground',
  'background',
  'open-lid',
  'close-lid',
  'lock',
  'unlock',
  'use',
] as const;

export type ClientVerb = (typeof clientVerbs)[number];

/** Which way an `<iq>` stanza goes on the client's session. */
export const iqDirections = ['to-client', 'from-client'] as const;
export type IqDirection = (typeof iqDirections)[number];

/** Line and column of the item in its file, from 1. */
type Placed = { readonly line: number; readonly column: number };

export type StimulusItem = Placed &
  (
    | { readonly verb: ClientVerb; readonly clients: readonly ClientId[] }
    | {
        readonly verb: 'presence';
        readonly presence: Presence;
        readonly clients: readonly ClientId[];
      }
    | {
        readonly verb: 'send';
        readonly message: string;
        readonly from: ClientId;
        readonly to: UserId;
      }
    | { readonly verb: 'read'; readonly messages: readonly string[]; readonly on: ClientId }
    | {
        readonly verb: 'iq';
        readonly clients: readonly ClientId[];
        readonly direction: IqDirection;
      }
  );
