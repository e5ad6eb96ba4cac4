/**
 * Plays a script on a real cluster and on the reference model side by side, and compares all that
 * can be observed after each act and again at the end of each instant.
 */
import { instant, microseconds, seconds } from '../../../src/engine/units.js';
import type { ClientId, UserId } from '../../../src/model/devices/identifiers.js';
import type { MdmObserver } from '../../../src/model/mdm/mdm-observer.js';
import type { Stimulus } from '../../../src/model/mdm/stimulus.js';
import { sightOfCluster } from './cluster-sight.js';
import { sightOfReference } from './reference-sight.js';
import { ReferenceModel } from './reference-model.js';
import { scriptText, type Script, type Step } from './script.js';
import { snapshotOf } from './snapshot.js';
import { Stage } from './stage.js';

/** HA-2: the re-login limits. */
const LOWER = seconds(120);
const UPPER = seconds(537);

export class Agreement implements MdmObserver {
  /** The first difference, or undefined as long as both agree. */
  difference: string | undefined;
  /** How often they were compared. */
  comparisons = 0;
  readonly #script: Script;
  readonly #model: ReferenceModel;
  readonly #stage: Stage;
  #step = -1;
  /** What the cluster did of its own after that step. */
  #own = '';
  /** Whether the cluster does what the script says. */
  #isActing = false;
  /** Whether a client signed in by itself with that. */
  #isBack = false;

  constructor(script: Script, seed: string) {
    this.#script = script;
    this.#model = new ReferenceModel(script.world);
    this.#stage = new Stage(script.world, seed, [this]);
    const { simulation } = this.#stage.cluster;
    const acts = simulation.define<number>('acts', 'stimulus', (step) => this.#act(step));
    const ends = simulation.define<number>('instant ends', 'observation', () => this.#end());
    for (const [number, { at }] of script.steps.entries()) {
      simulation.at(instant(microseconds(at)), acts, number);
      simulation.at(instant(microseconds(at)), ends, number);
    }
  }

  /** Answers the first difference, or undefined. */
  play(): string | undefined {
    const { simulation } = this.#stage.cluster;
    while (this.difference === undefined && simulation.step());
    return this.difference;
  }

  /** What comes of chance, and the order of what is simultaneous, is the cluster's to say. */
  decided(_user: UserId, stimulus: Stimulus): void {
    if (stimulus.kind === 'falls-idle') this.#fallIdle(stimulus.client, stimulus.at);
    if (stimulus.kind !== 'signs-in-again') return;
    // A client that is back as its lid is opened is part of what the script does.
    if (this.#isActing) this.#isBack = true;
    else this.#signInAgain(stimulus.client, stimulus.at);
  }

  #fallIdle(client: ClientId, at: number): void {
    this.#own = `, when ${this.#nameOf(client)} falls idle`;
    this.#model.passUntil(at);
    if (!this.#model.fallIdle(client)) this.#differ('the reference has it in use');
  }

  /** HA-7: the moment of an automatic sign-in is chance; that it is, and where it lies, is not. */
  #signInAgain(client: ClientId, at: number): void {
    this.#own = `, when ${this.#nameOf(client)} signs in again`;
    this.#model.passUntil(at);
    this.#checkReLogin(client, at);
    const refusal = this.#model.signInAgain(client);
    if (refusal !== undefined) this.#differ(`the reference refuses: ${refusal}`);
  }

  #act(number: number): void {
    if (this.difference !== undefined) return;
    const step = this.#script.steps[number]!;
    this.#step = number;
    this.#own = '';
    this.#model.passUntil(step.at);
    this.#compareRefusals(number, step);
    this.#compare();
  }

  #compareRefusals(number: number, { act }: Step): void {
    this.#isActing = true;
    this.#isBack = false;
    const got = this.#stage.perform(number, act)?.code ?? 'possible';
    this.#isActing = false;
    const expected = this.#model.perform(number, act, this.#isBack) ?? 'possible';
    if (got !== expected) this.#differ(`the reference: ${expected}\n  the cluster: ${got}`);
  }

  #end(): void {
    if (this.difference !== undefined) return;
    this.#model.passUntil(this.#stage.cluster.simulation.now, 'timers too');
    this.#compare();
  }

  #compare(): void {
    this.comparisons += 1;
    const { history } = this.#model;
    const { world } = this.#script;
    const expected = snapshotOf(world, history.messages, sightOfReference(history));
    const got = snapshotOf(world, history.messages, sightOfCluster(this.#stage));
    for (const complaint of this.#stage.observed.complaints) this.#differ(complaint);
    for (const [place, line] of expected.entries())
      if (line !== got[place]) {
        this.#differ(`the reference: ${line}\n  the cluster: ${got[place]}`);
        return;
      }
  }

  #checkReLogin(client: ClientId, at: number): void {
    const { history } = this.#model;
    const facts = history.facts[client]!;
    const lost = facts.findLast(({ did }) => did === 'end-session');
    if (lost === undefined) return this.#differ('it never lost a session');
    const last = facts.findLast(({ did }) => did === 'end-session' || did === 'wake')!;
    // An attempt while the XCP Router is down again fails, and the client draws once more.
    const stops = history.router.filter(({ did, at: stop }) => did === 'stop' && stop > lost.at);
    const upper = UPPER * (stops.length + 1);
    const wait = at - lost.at;
    if (wait < LOWER || at - last.at > upper) this.#differ(`it signs in ${wait} us after the loss`);
  }

  #nameOf(client: ClientId): string {
    return this.#script.world.clients[client]!.name;
  }

  #differ(what: string): void {
    const script = scriptText(this.#script, this.#step);
    this.difference ??= `after #${this.#step}${this.#own}:\n  ${what}\n\n${script}`;
  }
}
