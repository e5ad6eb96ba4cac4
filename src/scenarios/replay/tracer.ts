/**
 * Writes the trace: an observer that turns what the model tells into named entries.
 *
 * A message asks the policy once for each user it concerns; all answers belong to one happening, so
 * they stand in one entry, even where presence that counts as a packet comes in between.
 */
import { elapsed, type Instant } from '../../engine/units.js';
import type { ClusterObserver } from '../../model/cluster-observer.js';
import type { ClientId, MessageId, NodeId, UserId } from '../../model/devices/identifiers.js';
import { haReasons } from '../../model/ha/ha-reasons.js';
import type { RecoveryDecision, RecoveryStimulus } from '../../model/ha/pair-view.js';
import type { AlertNews } from '../../model/jsm/jsm-observer.js';
import { isAboutClient, type Decision } from '../../model/mdm/decision.js';
import type { PresenceNews, Release } from '../../model/mdm/mdm-observer.js';
import type { MdmParameters } from '../../model/mdm/mdm-parameters.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { Cast } from './cast.js';
import { happeningOf, isArrival } from './happening.js';
import type { ActivityWatch } from './activity-watch.js';
import type { MessageNames } from './message-names.js';
import type { Refusal } from './performer.js';
import { alertNewsText, nodeHappeningText, waveText } from './node-wording.js';
import type { ReturnWave } from './return-waves.js';
import type { Outcome } from './outcome.js';
import type { TraceEntry, TracedActivity } from './trace.js';
import { tracedNodeDecision, type TracedNodeDecision } from './traced-node-decision.js';
import { traced, type TracedDecision, type TracedPacket } from './traced-decision.js';

export type TracerParts = {
  readonly cast: Cast;
  readonly names: MessageNames;
  readonly activity: ActivityWatch;
  /** The copies from the first on that the trace shows. */
  readonly copiesTraced: number;
};

export class Tracer implements ClusterObserver {
  readonly entries: TraceEntry[] = [];
  readonly #cast: Cast;
  readonly #names: MessageNames;
  readonly #activity: ActivityWatch;
  readonly #copiesTraced: number;
  /** The decisions of the entry that was opened for a message sent last. */
  #ofMessage: Opened = { decisions: [], activity: [] };
  /** Where it goes who is active because of a decision that is yet to be applied. */
  readonly #mayMakeActive = new Map<Decision, TracedActivity[]>();
  /** Where packets go that a client's buffer or store lets go of: for each decision yet to apply. */
  readonly #released = new Map<ClientId, TracedPacket[][]>();

  constructor({ cast, names, activity, copiesTraced }: TracerParts) {
    this.#cast = cast;
    this.#names = names;
    this.#activity = activity;
    this.#copiesTraced = copiesTraced;
  }

  /** @param copy of the cast, from 0 */
  shows(copy: number): boolean {
    return copy < this.#copiesTraced;
  }

  /** A timeline item opens a step of the guide. */
  step(at: Instant, text: string): void {
    this.entries.push({ entry: 'step', at, text });
  }

  /** What a script asked for and could not have, in one copy of the cast. */
  couldNot(at: Instant, copy: number, { about, client, node, because }: Refusal): void {
    if (!this.shows(copy)) return;
    const ofClient = client === undefined ? undefined : this.#cast.clientName(client);
    const whom = node === undefined ? ofClient : this.#cast.nodeName(node);
    this.entries.push({ entry: 'refused', at, about, whom, because });
  }

  notice(at: Instant, text: string, because: Reason): void {
    this.entries.push({ entry: 'notice', at, text, because });
  }

  judged(outcome: Outcome): void {
    if (this.shows(outcome.copy - 1))
      this.entries.push({ entry: 'expectation', at: outcome.at, outcome });
  }

  decided(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    if (!this.shows(this.#cast.copyOfUser(user))) return;
    const { decisions: target, activity } = isArrival(stimulus)
      ? this.#ofMessage
      : this.#open(stimulus);
    for (const decision of decisions) {
      target.push(this.#named(decision));
      if (decision.do === 'stamp' || decision.do === 'enter-mode')
        this.#mayMakeActive.set(decision, activity);
    }
  }

  released({ at, client, waiting, isRead, fate }: Release): void {
    if (fate === 'buffered' || !this.shows(this.#cast.copyOf(client))) return;
    const waited = elapsed(waiting.since, at);
    this.#released.get(client)?.[0]?.push(
      waiting.packet === 'presence'
        ? {
            packet: 'presence',
            contact: this.#cast.userName(waiting.contact),
            presence: waiting.presence,
            waited,
          }
        : {
            packet: waiting.packet,
            message: this.#names.nameOf(waiting.message),
            alert: waiting.alert,
            waited,
            isRead,
          },
    );
  }

  applied(at: Instant, decision: Decision): void {
    if (empties(decision)) this.#released.get(decision.client)?.shift();
    const activity = this.#mayMakeActive.get(decision);
    if (activity === undefined || !isAboutClient(decision)) return;
    this.#mayMakeActive.delete(decision);
    const change = this.#activity.changeBy(decision.client, at);
    if (change !== undefined) activity.push(change);
  }

  presenceCame({ at, client, contact, presence, outcome, because }: PresenceNews): void {
    if (!this.shows(this.#cast.copyOf(client))) return;
    const news = {
      client: this.#cast.clientName(client),
      contact: this.#cast.userName(contact),
      presence,
      outcome,
      because,
    };
    this.entries.push({ entry: 'presence', at, news });
  }

  forgotten(at: Instant, message: MessageId, because: Reason): void {
    const copy = this.#names.copyOf(message);
    if (copy === undefined || !this.shows(copy)) return;
    this.entries.push({ entry: 'forgotten', at, message: this.#names.nameOf(message), because });
  }

  routerStopped(at: Instant): void {
    this.notice(at, 'the XCP Router stops on every node', mdmReasons['router-restarts']);
  }

  routerStarted(at: Instant, { mdm }: MdmParameters): void {
    const text = `the XCP Router runs again with MDM ${mdm ? 'on' : 'off'}, its counters at zero`;
    this.notice(at, text, mdmReasons['router-runs']);
  }

  nodeDecided(
    node: NodeId,
    stimulus: RecoveryStimulus,
    decisions: readonly RecoveryDecision[],
  ): void {
    const named: TracedNodeDecision[] = [];
    for (const decision of decisions) {
      const one = tracedNodeDecision(decision, (each) => this.#cast.nodeName(each));
      if (one !== undefined) named.push(one);
    }
    const name = this.#cast.nodeName(node);
    const text = nodeHappeningText(name, stimulus);
    const { at, kind: happened } = stimulus;
    this.entries.push({ entry: 'node', at, node: name, happened, text, decisions: named });
  }

  alerted(news: AlertNews): void {
    const { at, because } = news;
    const node = this.#cast.nodeName(news.node);
    this.entries.push({ entry: 'alert', at, node, text: alertNewsText(news), because });
  }

  everybodyBack(at: Instant, wave: ReturnWave): void {
    const { node, lostAt, clients, firstBackAt, lastBackAt } = wave;
    const text = waveText(this.#cast.nodeName(node), {
      clients,
      first: elapsed(lostAt, firstBackAt),
      last: elapsed(lostAt, lastBackAt),
    });
    this.notice(at, text, haReasons['comes-back-by-itself']);
  }

  sessionLost(at: Instant, client: ClientId, _node: NodeId, because: Reason): void {
    this.#comeback(at, client, 'waits for a session', because);
  }

  attemptFailed(at: Instant, client: ClientId, because: Reason): void {
    this.#comeback(at, client, 'cannot sign in by itself, and draws again', because);
  }

  #comeback(at: Instant, client: ClientId, text: string, because: Reason): void {
    if (!this.shows(this.#cast.copyOf(client))) return;
    const name = this.#cast.clientName(client);
    this.entries.push({ entry: 'comeback', at, client: name, text, because });
  }

  /** Opens an entry for what has happened; answers where its decisions go, and what they change. */
  #open(stimulus: Parameters<typeof happeningOf>[0]): Opened {
    const opened: Opened = { decisions: [], activity: [] };
    const happening = happeningOf(stimulus, this.#cast, (message) => this.#names.nameOf(message));
    this.entries.push({ entry: 'event', at: stimulus.at, happening, ...opened });
    if ('message' in stimulus) this.#ofMessage = opened;
    return opened;
  }

  #named(decision: Decision): TracedDecision {
    const released: TracedPacket[] = [];
    if (empties(decision)) {
      const yetToApply = this.#released.get(decision.client) ?? [];
      this.#released.set(decision.client, [...yetToApply, released]);
    }
    return traced(decision, {
      subject: isAboutClient(decision)
        ? this.#cast.clientName(decision.client)
        : this.#cast.userName(decision.user),
      messageName: (message) => this.#names.nameOf(message),
      userName: (user) => this.#cast.userName(user),
      released,
    });
  }
}

/** What is still written into an entry of the trace. */
type Opened = { readonly decisions: TracedDecision[]; readonly activity: TracedActivity[] };

/**
 * What a tracer hears where nobody has a name: what becomes of nodes, and of the XCP Router. Whoever
 * does not listen to every message of a population costs it nothing.
 */
export const ofNodesAlone = (tracer: Tracer): ClusterObserver => ({
  routerStopped: (at) => tracer.routerStopped(at),
  routerStarted: (at, inForce) => tracer.routerStarted(at, inForce),
  nodeDecided: (node, stimulus, decisions) => tracer.nodeDecided(node, stimulus, decisions),
  alerted: (news) => tracer.alerted(news),
});

/** Whether all that waits goes out, or is lost, because of the decision. */
const empties = (
  decision: Decision,
): decision is Decision & { readonly do: 'flush' | 'lose-buffer' | 'deliver-stored' } =>
  decision.do === 'flush' || decision.do === 'lose-buffer' || decision.do === 'deliver-stored';
