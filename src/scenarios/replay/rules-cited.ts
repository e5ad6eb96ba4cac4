/** Collects the rules and the reasons that the decisions of a run cite. */
import type { Instant } from '../../engine/units.js';
import type { ClusterObserver } from '../../model/cluster-observer.js';
import type { ClientId, MessageId, NodeId, UserId } from '../../model/devices/identifiers.js';
import type { RecoveryDecision, RecoveryStimulus } from '../../model/ha/pair-view.js';
import type { AlertNews } from '../../model/jsm/jsm-observer.js';
import type { Alert, Decision } from '../../model/mdm/decision.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';

export class RulesCited implements ClusterObserver {
  readonly #reasons: Reason[] = [];
  /** By number, whether the reason was cited: decisions are many, and reasons few. */
  readonly #isCited: boolean[] = [];

  /** What the run itself says, beside its decisions. */
  cite(reason: Reason): void {
    if (this.#isCited[reason.number] === true) return;
    this.#isCited[reason.number] = true;
    this.#reasons.push(reason);
  }

  decided(_user: UserId, _stimulus: Stimulus, decisions: readonly Decision[]): void {
    for (const decision of decisions) {
      this.cite(decision.because);
      if (alerts(decision)) this.cite(decision.alert.because);
    }
  }

  refused(_at: Instant, _client: ClientId, because: Reason): void {
    this.cite(because);
  }

  forgotten(_at: Instant, _message: MessageId, because: Reason): void {
    this.cite(because);
  }

  routerStopped(): void {
    this.cite(mdmReasons['router-restarts']);
  }

  routerStarted(): void {
    this.cite(mdmReasons['router-runs']);
  }

  nodeDecided(
    _node: NodeId,
    _stimulus: RecoveryStimulus,
    decisions: readonly RecoveryDecision[],
  ): void {
    for (const { because } of decisions) this.cite(because);
  }

  nodeRefused(_at: Instant, _node: NodeId, because: Reason): void {
    this.cite(because);
  }

  alerted({ because }: AlertNews): void {
    this.cite(because);
  }

  sessionLost(_at: Instant, _client: ClientId, _node: NodeId, because: Reason): void {
    this.cite(because);
  }

  attemptFailed(_at: Instant, _client: ClientId, because: Reason): void {
    this.cite(because);
  }

  get reasons(): readonly Reason[] {
    return this.#reasons;
  }

  has(rule: RuleId): boolean {
    return this.reasons.some((reason) => reason.rule === rule);
  }
}

/** Whether it is decided as well if the client alerts. To ask whether a field is there takes longer. */
const alerts = (decision: Decision): decision is Extract<Decision, { readonly alert: Alert }> =>
  decision.do === 'deliver' || decision.do === 'buffer' || decision.do === 'buffer-stored';
