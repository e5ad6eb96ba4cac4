/** A lab of two clusters: phones and users by name, requests by word, answers and decisions kept. */
import { Simulation } from '../../../../src/engine/simulation.js';
import { later, type Duration } from '../../../../src/engine/units.js';
import {
  cucmClusterId,
  phoneId,
  type CucmClusterId,
  type EmUserId,
  type PhoneId,
} from '../../../../src/model/devices/identifiers.js';
import { PhoneTable, type NewPhone } from '../../../../src/model/devices/phone-table.js';
import type { NewCucmCluster } from '../../../../src/model/em/cucm-cluster.js';
import type { EmDecision, EmMoment } from '../../../../src/model/em/em-decision.js';
import type { EmObserver } from '../../../../src/model/em/em-observer.js';
import { factoryParameters, type EmParameters } from '../../../../src/model/em/em-parameters.js';
import type { EmAnswer } from '../../../../src/model/em/em-request.js';
import type { EmState } from '../../../../src/model/em/em-state.js';
import { EmUserTable, type NewEmUser } from '../../../../src/model/em/em-user-table.js';
import { ExtensionMobility } from '../../../../src/model/em/extension-mobility.js';

export const HOME = cucmClusterId(0);
export const VISITING = cucmClusterId(1);
export const THIRD = cucmClusterId(2);

export type ClusterWish = Partial<Omit<NewCucmCluster, 'parameters'>> & Partial<EmParameters>;

export type LabWish = {
  readonly home?: ClusterWish;
  readonly visiting?: ClusterWish;
  readonly third?: ClusterWish;
  /** Beside h1 and h2 at home, v1 and v2 in the visiting cluster. */
  readonly phones?: readonly (Partial<NewPhone> & Pick<NewPhone, 'name' | 'cluster'>)[];
  /** Beside rak and eve at home. */
  readonly users?: readonly (Partial<NewEmUser> & Pick<NewEmUser, 'name'>)[];
  readonly observers?: readonly ((state: EmState) => EmObserver)[];
};

export const PIN = '12345';

const limits = { eventsMax: 1_000_000, pendingMax: 100_000, simultaneousMax: 100_000 };

const parts = (
  name: string,
  { release, ...wish }: ClusterWish,
  remoteClusters: readonly CucmClusterId[],
): NewCucmCluster => ({
  name,
  address: `${name}.test`,
  release: release ?? '12.5SU3',
  remoteClusters,
  securityMode: 'nonsecure',
  baseDevices: 100,
  applications: new Map([['crm', { certificate: 'secret', hasProxyRights: true }]]),
  databaseKey: `key-${name}`,
  ...wish,
  parameters: { ...factoryParameters, maximumConcurrentRequests: 15, ...wish },
});

export class Lab implements EmObserver {
  readonly simulation = new Simulation(limits);
  readonly mobility: ExtensionMobility;
  /** Called after each step of the model. */
  afterEach: () => void = () => {};
  readonly happened: { at: number; moment: EmMoment; decisions: readonly EmDecision[] }[] = [];
  /** Answers by the word for the request, in the order in which they came. */
  readonly answers: { word: string; answer: EmAnswer; at: number }[] = [];

  constructor({
    home = {},
    visiting = {},
    third,
    phones = [],
    users = [],
    observers = [],
  }: LabWish = {}) {
    const table = new PhoneTable(4 + phones.length);
    const standard = [
      { name: 'h1', cluster: HOME },
      { name: 'h2', cluster: HOME },
      { name: 'v1', cluster: VISITING },
      { name: 'v2', cluster: VISITING },
    ];
    for (const phone of [...standard, ...phones])
      table.add({
        model: '8851',
        extensionMobility: true,
        secure: false,
        logoutProfile: 'desk',
        ...phone,
      });
    const people = new EmUserTable(2 + users.length);
    for (const user of [{ name: 'rak' }, { name: 'eve' }, ...users])
      people.add({
        cluster: HOME,
        pin: PIN,
        profiles: [`${user.name}-udp`],
        mayVisit: true,
        ownMaximum: 'as-the-system',
        databaseKey: `key-${user.name}`,
        ...user,
      });
    const clusters = [parts('home', home, [VISITING]), parts('visiting', visiting, [HOME])];
    if (third !== undefined) clusters.push(parts('third', third, [HOME]));
    this.mobility = new ExtensionMobility({
      simulation: this.simulation,
      clusters,
      phones: table,
      users: people,
      observers: [() => this, ...observers],
    });
  }

  decided(at: number, moment: EmMoment, decisions: readonly EmDecision[]): void {
    this.happened.push({ at, moment, decisions });
    this.afterEach();
  }

  /** The user types name and PIN at the phone. */
  logIn(userName: string, deviceName: string, more: { pin?: string; profile?: string } = {}): void {
    const word = `${userName}@${deviceName}`;
    this.mobility.logins.logIn({
      cluster: this.clusterOf(deviceName),
      deviceName,
      userName,
      pin: more.pin ?? PIN,
      profile: more.profile,
      duration: undefined,
      answered: this.listener(word),
    });
  }

  logOut(deviceName: string): void {
    const cluster = this.clusterOf(deviceName);
    this.mobility.logouts.logOut({ cluster, deviceName, answered: this.listener(deviceName) });
  }

  /** An application posts the document to the home cluster. */
  post(document: string): void {
    this.mobility.documents.post(HOME, document, this.listener('document'));
  }

  listener(word: string): (answer: EmAnswer) => void {
    return (answer) => {
      this.answers.push({ word, answer, at: this.simulation.now });
    };
  }

  runFor(span: Duration): void {
    this.simulation.runUntil(later(this.simulation.now, span));
  }

  /** `success` or the code of each answer, by its word. */
  get codes(): readonly string[] {
    return this.answers.map(({ word, answer }) => `${word} ${answer?.code ?? 'success'}`);
  }

  /** Phones that show the user, by name. */
  shownAt(userName: string): readonly string[] {
    const { phones, sessions, users } = this.mobility.state;
    return this.#phones().filter((name) => {
      const user = sessions.userAt(phones.find(this.clusterOf(name), name)!);
      return user !== undefined && users.nameOf(user) === userName;
    });
  }

  /** Phones at which home counts the user, by name, in the order of login. */
  countedAt(user: string): readonly string[] {
    const { logins, phones } = this.mobility.state;
    return logins.of(this.user(user)).map((login) => phones.nameOf(logins.phoneOf(login)));
  }

  user(name: string): EmUserId {
    return this.mobility.state.users.find(HOME, name)!;
  }

  phone(name: string): PhoneId {
    return this.mobility.state.phones.find(this.clusterOf(name), name)!;
  }

  /** The codes of the reasons of all that was decided so far, each once. */
  get reasons(): readonly string[] {
    return [
      ...new Set(
        this.happened.flatMap(({ decisions }) => decisions.map(({ because }) => because.code)),
      ),
    ];
  }

  clusterOf(deviceName: string): CucmClusterId {
    if (deviceName.startsWith('t')) return THIRD;
    return deviceName.startsWith('v') ? VISITING : HOME;
  }

  #phones(): readonly string[] {
    const { phones } = this.mobility.state;
    return Array.from({ length: phones.phones }, (_, row) => phones.nameOf(phoneId(row)));
  }
}
