/**
 * Watches the sessions of every node and raises the alert JSMSessionsExceedsThreshold (JSM-7). Each
 * change of the sessions is seen, so that a fall to the line breaks the excess however short it is.
 * An alert that is due is raised at the end of its instant, so that a fall at that very instant
 * prevents it.
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import { instant, microseconds, type Instant } from '../../engine/units.js';
import { nodeId, type NodeId } from '../devices/identifiers.js';
import { decideAlert, type AlertDecision, type AlertStimulus } from './alert-policy.js';
import type { AlertSettings } from './alert-settings.js';
import type { DayClock } from './daily-schedule.js';
import type { Reason } from '../rulebook/reason.js';
import type { JsmObserver } from './jsm-observer.js';
import { jsmReasons } from './jsm-reasons.js';
import type { SessionTable } from './session-table.js';

/** Where a moment is not set. */
const NEVER = -1;

export type AlertWatchParts = {
  readonly simulation: Simulation;
  readonly sessions: SessionTable;
  readonly settings: AlertSettings;
  readonly clock: DayClock;
  readonly observer: JsmObserver;
  /** For each node the sessions above which it alerts. */
  readonly lines: readonly number[];
};

export class AlertWatch {
  readonly #parts: AlertWatchParts;
  readonly #due: EventKind<NodeId>;
  readonly #clears: EventKind<NodeId>;
  readonly #overSince: Float64Array;
  readonly #dueAt: Float64Array;
  readonly #isRaised: Uint8Array;

  constructor(parts: AlertWatchParts) {
    this.#parts = parts;
    const nodes = parts.lines.length;
    this.#overSince = new Float64Array(nodes).fill(NEVER);
    this.#dueAt = new Float64Array(nodes).fill(NEVER);
    this.#isRaised = new Uint8Array(nodes);
    this.#due = parts.simulation.define<number>('alert is due', 'watch', (node) =>
      this.#lookAgain(nodeId(node)),
    );
    this.#clears = parts.simulation.define<number>('alert clears', 'watch', (node) =>
      this.#tell(nodeId(node), 'clear', jsmReasons['back-at-the-line']),
    );
  }

  /** The sessions of the node are as the table shows them now. */
  sessionsChanged(node: NodeId): void {
    this.#decide(node, { kind: 'sessions-changed', at: this.#parts.simulation.now });
  }

  isRaised(node: NodeId): boolean {
    return this.#isRaised[node] === 1;
  }

  #lookAgain(node: NodeId): void {
    const at = this.#parts.simulation.now;
    if (this.#dueAt[node] === at) this.#decide(node, { kind: 'alert-is-due', at });
  }

  #decide(node: NodeId, stimulus: AlertStimulus): void {
    const { sessions, lines, settings, clock } = this.#parts;
    const since = this.#overSince[node]!;
    const view = {
      sessions: sessions.countedOf(node),
      line: lines[node]!,
      overSince: since === NEVER ? undefined : instant(microseconds(since)),
      isRaised: this.isRaised(node),
    };
    for (const decision of decideAlert(view, stimulus, settings, clock))
      this.#apply(node, decision, stimulus.at);
  }

  #apply(node: NodeId, decision: AlertDecision, at: Instant): void {
    switch (decision.do) {
      case 'begin-excess':
        this.#overSince[node] = at;
        return;
      case 'end-excess':
        this.#overSince[node] = NEVER;
        this.#dueAt[node] = NEVER;
        return;
      case 'look-again':
        this.#dueAt[node] = decision.at;
        return this.#parts.simulation.at(decision.at, this.#due, node);
      case 'clear':
        this.#isRaised[node] = 0;
        // The instant may take more sessions away: what is told is what it comes to.
        return this.#parts.simulation.at(at, this.#clears, node);
      case 'raise':
      case 'repeat':
        this.#isRaised[node] = 1;
        return this.#tell(node, decision.do, decision.because);
    }
  }

  #tell(node: NodeId, what: 'raise' | 'repeat' | 'clear', because: Reason): void {
    const at = this.#parts.simulation.now;
    const sessions = this.#parts.sessions.countedOf(node);
    this.#parts.observer.alerted?.({ at, node, what, sessions, because });
  }
}
