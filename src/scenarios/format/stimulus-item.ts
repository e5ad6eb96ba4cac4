/**
 * What a timeline item can do, one shape a verb. An item is dispatched on its verb first, then
 * checked against that verb's shape, so that a slip is found where it is.
 */
import type { ClientId, NodeId, RoomId, UserId } from '../../model/devices/identifiers.js';
import type { Presence } from '../../model/devices/presence.js';
import type { Version } from '../../model/devices/version.js';
import type { FailureCause } from '../../model/ha/failure-cause.js';
import type { IqDirection } from '../../model/mdm/stimulus.js';
import type { EmStimulusItem } from './em-stimulus-item.js';
import type { SettableParameter } from './parameters.js';

/** Verbs whose value is one client or a list of clients, and that need nothing else. */
export const clientVerbs = [
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

/** How a client comes in when it signs in: as declared, on-premises, or through an Expressway. */
export const ON_PREMISES = 'on-premises';
export type WayIn = Version | typeof ON_PREMISES | undefined;

/** What can be restarted. */
export const restartables = ['xcp-router'] as const;
export type Restartable = (typeof restartables)[number];

/** Line and column of the item in its file, from 1. */
type Placed = { readonly line: number; readonly column: number };

type OnClients = { readonly clients: readonly ClientId[] };

/** Verbs whose value is one node: its recovery, and what an administrator asks for (HA-3, HA-10). */
export const nodeVerbs = ['recover', 'failover', 'fallback'] as const;
export type NodeVerb = (typeof nodeVerbs)[number];

/** What befalls nodes, or is asked of them. */
export type NodeStimulus =
  | { readonly verb: 'fail'; readonly node: NodeId; readonly cause: FailureCause }
  | { readonly verb: NodeVerb; readonly node: NodeId }
  /** Of both nodes, once both have failed; the place of the subcluster among all. */
  | { readonly verb: 'recover-subcluster'; readonly subcluster: number };

export type StimulusItem = EmStimulusItem | MessagingStimulusItem;

/** What is done to clients and to the deployment that serves them. */
export type MessagingStimulusItem = Placed &
  (
    | NodeStimulus
    | (OnClients & { readonly verb: ClientVerb })
    | (OnClients & { readonly verb: 'sign-in'; readonly through: WayIn })
    | (OnClients & { readonly verb: 'presence'; readonly presence: Presence })
    | (OnClients & { readonly verb: 'iq'; readonly direction: IqDirection })
    | (OnClients & { readonly verb: 'join' | 'leave'; readonly room: RoomId })
    | {
        readonly verb: 'send' | 'offer';
        readonly message: string;
        readonly from: ClientId;
        readonly to: UserId;
      }
    | {
        readonly verb: 'say';
        readonly message: string;
        readonly from: ClientId;
        readonly room: RoomId;
      }
    | {
        readonly verb: 'read' | 'accept';
        readonly messages: readonly string[];
        readonly on: ClientId;
      }
    | { readonly verb: 'set'; readonly parameter: SettableParameter; readonly to: boolean }
    | { readonly verb: 'restart'; readonly what: Restartable }
  );
