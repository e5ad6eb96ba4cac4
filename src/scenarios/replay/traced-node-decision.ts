/**
 * Decisions about nodes with names in place of numbers: those that a reader sees the effect of. What
 * only prepares others (standings, timers stopped) is left out.
 */
import type { Duration } from '../../engine/units.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { NodeState, StateReason } from '../../model/ha/node-state.js';
import type { RecoveryDecision, RecoveryTimer } from '../../model/ha/pair-view.js';
import type { Reason } from '../../model/rulebook/reason.js';

export type TracedNodeDecision = {
  /** The node that it is about. */
  readonly subject: string;
  readonly because: Reason;
} & (
  | { readonly do: 'enter-state'; readonly state: NodeState; readonly reason: StateReason }
  /** The client sessions of the users at home on the node end. */
  | { readonly do: 'end-sessions' }
  /** From now on the node serves the users at home there. */
  | { readonly do: 'serve'; readonly home: string }
  | { readonly do: 'start-timer'; readonly timer: RecoveryTimer; readonly after: Duration }
);

/** Undefined where a reader need not see it. */
export const tracedNodeDecision = (
  decision: RecoveryDecision,
  nameOf: (node: NodeId) => string,
): TracedNodeDecision | undefined => {
  const { because } = decision;
  switch (decision.do) {
    case 'enter-state': {
      const { state, reason } = decision;
      return { do: 'enter-state', subject: nameOf(decision.node), state, reason, because };
    }
    case 'end-sessions':
      return { do: 'end-sessions', subject: nameOf(decision.home), because };
    case 'serve':
      if (decision.by === undefined) return undefined;
      return { do: 'serve', subject: nameOf(decision.by), home: nameOf(decision.home), because };
    case 'start-timer': {
      const { timer, after } = decision;
      return { do: 'start-timer', subject: nameOf(decision.node), timer, after, because };
    }
    case 'take-standing':
    case 'rebuild-phantoms':
    case 'close-standby':
    case 'stop-timer':
      return undefined;
  }
};
