/**
 * What a timeline item can expect once nothing is left to happen at its instant.
 */
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import type { Mode } from '../../model/devices/mode.js';
import type { Presence } from '../../model/devices/presence.js';
import type { MdmCounter } from '../../model/mdm/mdm-counters.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';
import type { EmExpectation } from './em-expectation.js';

/** Where a message can stand on one client. A stored message waits for the user's first sign-in. */
export const copyStates = ['absent', 'stored', 'buffered', 'delivered', 'read', 'lost'] as const;
export type CopyState = (typeof copyStates)[number];

/** Line and column of the expectation in its file, from 1. */
type Placed = { readonly line: number; readonly column: number };

export type Expectation = EmExpectation | MessagingExpectation;

/** What can be expected of clients and messages. */
export type MessagingExpectation = Placed &
  (
    | {
        readonly subject: 'message';
        readonly message: string;
        readonly on: ClientId;
        readonly is: CopyState;
        /** Undefined where the scenario does not say. */
        readonly alert: boolean | undefined;
      }
    | { readonly subject: 'mode'; readonly of: ClientId; readonly is: Mode }
    | { readonly subject: 'active'; readonly of: UserId; readonly is: ClientId | undefined }
    | { readonly subject: 'counter'; readonly counter: MdmCounter; readonly is: number }
    /** Messages that the archiver has kept so far. */
    | { readonly subject: 'archived'; readonly is: number }
    /** The order in which these messages came to the client. */
    | { readonly subject: 'order'; readonly on: ClientId; readonly messages: readonly string[] }
    /** The contact's presence that came to the client last, or none. */
    | {
        readonly subject: 'presence';
        readonly contact: UserId;
        readonly on: ClientId;
        readonly is: Presence | undefined;
      }
    /** Something that this item does on the client cannot be done, because of that rule. */
    | { readonly subject: 'refused'; readonly on: ClientId; readonly because: RuleId }
  );
