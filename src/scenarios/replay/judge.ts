/**
 * Judges expectations against the cluster and the ledger of copies, once nothing is left to happen
 * at their instant (TIME-1).
 */
import type { UserId } from '../../model/devices/identifiers.js';
import { activeClientOf } from '../../model/mdm/active-client.js';
import type { MdmCounter } from '../../model/mdm/mdm-counters.js';
import { viewOf } from '../../model/mdm/user-view.js';
import type { MessagingExpectation as Expectation } from '../format/expectation.js';
import {
  bearsOnActive,
  bearsOnArchive,
  bearsOnArrivals,
  bearsOnCounter,
  bearsOnMessage,
  bearsOnMode,
  bearsOnPresence,
} from './causes.js';
import type { MessageCopy } from './copy-ledger.js';
import type { Judgement, Stage } from './judgement.js';
import { judgeNode, judgeNodeCounter, judgeServing } from './node-judge.js';
import { presenceWords } from './happening-wording.js';

type On<Subject extends Expectation['subject']> = Expectation & { readonly subject: Subject };

type OnCounterOfCluster = Extract<On<'counter'>, { readonly object: 'mdm' }>;

/** An expectation of something refused is judged by the driver, who knows what was. */
export type Judged = Exclude<Expectation, On<'refused' | 'node-refused'>>;

/** The cluster is one, however many copies play: its figures are looked at once. */
export const isAboutCluster = ({ subject }: Expectation): boolean => CLUSTER_SUBJECTS.has(subject);

const CLUSTER_SUBJECTS: ReadonlySet<Expectation['subject']> = new Set([
  'counter',
  'archived',
  'sessions',
  'percent',
  'node-refused',
  'alert',
  'alerts',
  'state',
  'waiting',
]);

/** How an expectation stands now, in one copy of the cast. */
export const judge = (expectation: Judged, copy: number, stage: Stage): Judgement => {
  switch (expectation.subject) {
    case 'message':
      return judgeMessage(expectation, copy, stage);
    case 'mode':
      return judgeMode(expectation, copy, stage);
    case 'active':
      return judgeActive(expectation, copy, stage);
    case 'counter':
      if (expectation.object === 'jsm') return judgeNodeCounter(expectation, expectation.of, stage);
      return expectation.of === undefined
        ? judgeCounter(expectation, stage)
        : judgeNodeCounter(expectation, expectation.of, stage);
    case 'archived':
      return judgeArchive(expectation, stage);
    case 'order':
      return judgeOrder(expectation, copy, stage);
    case 'presence':
      return judgePresence(expectation, copy, stage);
    case 'serves':
      return judgeServing(expectation, copy, stage);
    default:
      return judgeNode(expectation, stage);
  }
};

const judgeMessage = (
  { message, on, is, alert }: On<'message'>,
  copy: number,
  { cast, ledger }: Stage,
): Judgement => {
  const client = cast.clientIn(copy, on);
  const got = ledger.copyOn(client, message);
  const name = cast.clientName(client);
  const user = cast.userName(cast.clients.userOf(client));
  return {
    holds: got.state === is && (alert === undefined || got.alert === alert),
    about: `${message} on ${name}`,
    expected: copyText({ state: is, alert }),
    got: copyText(alert === undefined ? { state: got.state, alert } : got),
    bears: bearsOnMessage([name, user], message),
  };
};

const copyText = ({
  state,
  alert,
}: Pick<MessageCopy, 'state'> & { readonly alert: boolean | undefined }): string => {
  if (alert === undefined) return state;
  return `${state}, ${alert ? 'alert' : 'no alert'}`;
};

const judgeMode = ({ of, is }: On<'mode'>, copy: number, { cast }: Stage): Judgement => {
  const client = cast.clientIn(copy, of);
  const got = cast.clients.modeOf(client);
  const name = cast.clientName(client);
  return {
    holds: got === is,
    about: `mode of ${name}`,
    expected: is,
    got,
    bears: bearsOnMode(name),
  };
};

const judgeActive = ({ of, is }: On<'active'>, copy: number, stage: Stage): Judgement => {
  const { cluster, cast } = stage;
  const view = viewOf(cast.userIn(copy, of), cluster.mdm.state);
  const got = activeClientOf(view, cluster.simulation.now, cluster.mdm.parameters);
  const expected = is === undefined ? undefined : cast.clientIn(copy, is);
  const nameOf = (client: typeof got): string =>
    client === undefined ? 'none' : cast.clientName(client);
  return {
    holds: got === expected,
    about: `active client of ${cast.userName(view.user)}`,
    expected: nameOf(expected),
    got: nameOf(got),
    bears: bearsOnActive(namesOfClients(of, copy, stage)),
  };
};

/** The names of all clients of a user, in one copy of the cast. */
const namesOfClients = (of: UserId, copy: number, { scenario, cast }: Stage): readonly string[] =>
  scenario.clients
    .filter(({ user }) => user === of)
    .map(({ client }) => cast.clientName(cast.clientIn(copy, client)));

/** A scenario states a counter for one copy; the cluster counts them all. */
const judgeCounter = (
  { counter, is }: OnCounterOfCluster,
  { cluster, scenario }: Stage,
): Judgement => {
  const expected = isMean(counter) ? is : is * scenario.copies;
  const got = cluster.mdm.counters.valueOf(counter, cluster.simulation.now);
  return {
    holds: got === expected,
    about: counter,
    expected: String(expected),
    got: String(got),
    bears: bearsOnCounter(counter),
  };
};

/** A mean is the same for one copy and for many alike. */
const isMean = (counter: MdmCounter): boolean => counter === 'MDMBufferAvgQueuedTime';

const judgeArchive = ({ is }: On<'archived'>, { ledger, scenario }: Stage): Judgement => ({
  holds: ledger.archived === is * scenario.copies,
  about: 'messages in the archive',
  expected: String(is * scenario.copies),
  got: String(ledger.archived),
  bears: bearsOnArchive,
});

const judgeOrder = (
  { on, messages }: On<'order'>,
  copy: number,
  { cast, ledger }: Stage,
): Judgement => {
  const client = cast.clientIn(copy, on);
  const name = cast.clientName(client);
  const got = ledger.arrivalsOn(client).filter((message) => messages.includes(message));
  return {
    holds: got.length === messages.length && got.every((one, place) => one === messages[place]),
    about: `order on ${name}`,
    expected: messages.join(', '),
    got: got.length === 0 ? 'nothing' : got.join(', '),
    bears: bearsOnArrivals(name),
  };
};

const judgePresence = (
  { contact, on, is }: On<'presence'>,
  copy: number,
  stage: Stage,
): Judgement => {
  const { cast, ledger } = stage;
  const client = cast.clientIn(copy, on);
  const watched = cast.userIn(copy, contact);
  const got = ledger.presenceOn(client, watched);
  const wordOf = (presence: typeof got): string =>
    presence === undefined ? 'none' : presenceWords[presence];
  return {
    holds: got === is,
    about: `presence of ${cast.userName(watched)} on ${cast.clientName(client)}`,
    expected: wordOf(is),
    got: wordOf(got),
    bears: bearsOnPresence(cast.clientName(client), namesOfClients(contact, copy, stage)),
  };
};
