/**
 * What a timeline item can expect once nothing is left to happen at its instant.
 */
import type { ClientId, NodeId, UserId } from '../../model/devices/identifiers.js';
import type { Mode } from '../../model/devices/mode.js';
import type { Presence } from '../../model/devices/presence.js';
import type { NodeState, StateReason } from '../../model/ha/node-state.js';
import type { JsmCounter } from '../../model/jsm/jsm-counters.js';
import { sessionKinds } from '../../model/jsm/session-kind.js';
import type { MdmCounter } from '../../model/mdm/mdm-counters.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';
import type { EmExpectation } from './em-expectation.js';

/** Where a message can stand on one client. A stored message waits for the user's first sign-in. */
export const copyStates = ['absent', 'stored', 'buffered', 'delivered', 'read', 'lost'] as const;
export type CopyState = (typeof copyStates)[number];

/** Sessions of a node: those that count against its limit (JSM-6), all of them (JSM-2), or one kind. */
export const sessionSums = ['counted', 'all', ...sessionKinds] as const;
export type SessionSum = (typeof sessionSums)[number];

export const alertStates = ['raised', 'clear'] as const;
export type AlertState = (typeof alertStates)[number];

/** What is expected of a node. */
export type NodeExpectation =
  | {
      readonly subject: 'sessions';
      readonly of: NodeId;
      readonly kind: SessionSum;
      readonly is: number;
    }
  /** JSM-6: of the limit that applies, in percent, to so many decimals as are written. */
  | {
      readonly subject: 'percent';
      readonly of: NodeId;
      readonly is: number;
      readonly decimals: number;
    }
  | { readonly subject: 'alert'; readonly of: NodeId; readonly is: AlertState }
  /** Alerts raised or repeated so far. */
  | { readonly subject: 'alerts'; readonly of: NodeId; readonly is: number }
  | {
      readonly subject: 'state';
      readonly of: NodeId;
      readonly is: NodeState;
      /** Undefined where the scenario does not say. */
      readonly reason: StateReason | undefined;
    }
  /** Something that this item does to the node cannot be done, because of that rule. */
  | { readonly subject: 'node-refused'; readonly of: NodeId; readonly because: RuleId }
  /** Clients of users assigned to the node that lost their session and are not back. */
  | { readonly subject: 'waiting'; readonly of: NodeId; readonly is: number };

/** What a counter shows: of the whole cluster, or of one node; JSM counters are a node's. */
export type CounterExpectation =
  | {
      readonly subject: 'counter';
      readonly object: 'mdm';
      readonly counter: MdmCounter;
      /** Undefined: of the cluster. */
      readonly of: NodeId | undefined;
      readonly is: number;
    }
  | {
      readonly subject: 'counter';
      readonly object: 'jsm';
      readonly counter: JsmCounter;
      readonly of: NodeId;
      readonly is: number;
    };

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
    | CounterExpectation
    | NodeExpectation
    /** The node that serves the user, or none. */
    | { readonly subject: 'serves'; readonly user: UserId; readonly is: NodeId | undefined }
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
