/**
 * The trace of a run: what happened, what was decided and why, with names in place of numbers, so
 * that it can be read, printed and drawn long after the tables have moved on.
 */
import type { Instant } from '../../engine/units.js';
import type { Movement } from '../../model/devices/posture.js';
import type { Presence } from '../../model/devices/presence.js';
import type { RecoveryStimulus } from '../../model/ha/pair-view.js';
import type { IqDirection } from '../../model/mdm/stimulus.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { Outcome } from './outcome.js';
import type { TracedDecision } from './traced-decision.js';
import type { TracedNodeDecision } from './traced-node-decision.js';

export type TraceEntry = { readonly at: Instant } & (
  | { readonly entry: 'step'; readonly text: string }
  | {
      readonly entry: 'event';
      readonly happening: Happening;
      /** In the order in which they were applied. */
      readonly decisions: readonly TracedDecision[];
      /** Who is active because of it, where that changed. */
      readonly activity: readonly TracedActivity[];
    }
  | {
      /** What happened to a node, `imp1 is lost`, and what was decided about it and its peer. */
      readonly entry: 'node';
      readonly node: string;
      readonly happened: RecoveryStimulus['kind'];
      readonly text: string;
      readonly decisions: readonly TracedNodeDecision[];
    }
  /** The alert on the sessions of a node: `is raised at 9,001 sessions, 80.01 %`. */
  | {
      readonly entry: 'alert';
      readonly node: string;
      readonly text: string;
      readonly because: Reason;
    }
  /** How a client that lost its session will come back, or that an attempt failed. */
  | {
      readonly entry: 'comeback';
      readonly client: string;
      readonly text: string;
      readonly because: Reason;
    }
  /** The XCP Router stops or starts, or a parameter changes. */
  | { readonly entry: 'notice'; readonly text: string; readonly because: Reason }
  /** What a script asked for and could not have: `send lunch on alice/laptop`. */
  | {
      readonly entry: 'refused';
      readonly about: string;
      /** The client or the node that was asked. */
      readonly whom: string | undefined;
      readonly because: Reason;
    }
  | { readonly entry: 'forgotten'; readonly message: string; readonly because: Reason }
  | { readonly entry: 'presence'; readonly news: TracedPresence }
  | { readonly entry: 'expectation'; readonly outcome: Outcome }
);

/** What happened, on which client. */
export type Happening = { readonly client: string } & (
  | {
      readonly what:
        | 'signs-in-again'
        | 'signs-out'
        | 'session-is-lost'
        | 'phantom-is-rebuilt'
        | 'buffer-comes-back'
        | 'kept-buffer-is-lost'
        | 'is-used'
        | 'falls-idle';
    }
  /** `installed`: what decides whether it takes part in MDM (DEV-5), to be read after `signs in`. */
  | { readonly what: 'signs-in'; readonly installed: string }
  | { readonly what: 'iq-passes'; readonly direction: IqDirection }
  /** A request to a service of Extension Mobility, or something else about phones. */
  | { readonly what: 'extension-mobility'; readonly text: string }
  | { readonly what: 'moves'; readonly movement: Movement }
  | { readonly what: 'sets-presence'; readonly presence: Presence }
  | { readonly what: 'joins-room' | 'leaves-room'; readonly room: string }
  | { readonly what: 'presence-arrives'; readonly contact: string; readonly presence: Presence }
  | {
      readonly what: 'message-sent' | 'file-offered';
      readonly message: string;
      readonly to: string;
    }
  | { readonly what: 'group-message-sent'; readonly message: string; readonly room: string }
  | { readonly what: 'message-read' | 'file-accepted'; readonly message: string }
);

/** A user's active client (MDM-5) from a moment on: another than before, or the same one for longer. */
export type TracedActivity = {
  readonly user: string;
  /** Undefined where nobody is active any more, though a window was open. */
  readonly active: ActiveClient | undefined;
};

export type ActiveClient = {
  readonly client: string;
  /** MDM-6: when its window closes, unless something happens before. At this moment it is active. */
  readonly lastMoment: Instant;
};

/** A contact's presence at a watcher's client. */
export type TracedPresence = {
  readonly client: string;
  readonly contact: string;
  readonly presence: Presence;
  readonly outcome: 'delivered' | 'held';
  readonly because: Reason;
};
