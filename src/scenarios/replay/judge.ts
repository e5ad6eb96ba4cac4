/**
 * Judges expectations against the cluster and the ledger of copies, once nothing is left to happen
 * at their instant (TIME-1).
 */
import type { Cluster } from '../../model/cluster.js';
import { activeClientOf } from '../../model/mdm/active-client.js';
import type { MdmCounter } from '../../model/mdm/mdm-counters.js';
import { viewOf } from '../../model/mdm/user-view.js';
import type { Expectation } from '../format/expectation.js';
import type { Scenario } from '../format/scenario.js';
import type { Cast } from './cast.js';
import { bearsOnActive, bearsOnCounters, bearsOnMessage, bearsOnMode } from './causes.js';
import type { CopyLedger, MessageCopy } from './copy-ledger.js';
import type { TracedDecision } from './trace.js';

/** What there is to judge by. */
export type Stage = {
  readonly scenario: Scenario;
  readonly cluster: Cluster;
  readonly cast: Cast;
  readonly ledger: CopyLedger;
};

export type Judgement = {
  readonly holds: boolean;
  readonly about: string;
  readonly expected: string;
  readonly got: string;
  /** Which decisions of the trace bear on it. */
  readonly bears: (decision: TracedDecision) => boolean;
};

type On<Subject extends Expectation['subject']> = Expectation & { readonly subject: Subject };

/** How an expectation stands now, in one copy of the cast. */
export const judge = (expectation: Expectation, copy: number, stage: Stage): Judgement => {
  switch (expectation.subject) {
    case 'message':
      return judgeMessage(expectation, copy, stage);
    case 'mode':
      return judgeMode(expectation, copy, stage);
    case 'active':
      return judgeActive(expectation, copy, stage);
    case 'counter':
      return judgeCounter(expectation, stage);
  }
};

const judgeMessage = (
  { message, on, is, alert }: On<'message'>,
  copy: number,
  { cast, ledger }: Stage,
): Judgement => {
  const got = ledger.copyOn(cast.clientIn(copy, on), message);
  const name = cast.clientName(on);
  return {
    holds: got.state === is && (alert === undefined || got.alert === alert),
    about: `${message} on ${name}`,
    expected: copyText({ state: is, alert }),
    got: copyText(alert === undefined ? { state: got.state, alert } : got),
    bears: bearsOnMessage(name, message),
  };
};

const copyText = ({
  state,
  alert,
}: Pick<MessageCopy, 'state'> & { alert: boolean | undefined }) => {
  if (alert === undefined) return state;
  return `${state}, ${alert ? 'alert' : 'no alert'}`;
};

const judgeMode = ({ of, is }: On<'mode'>, copy: number, { cast }: Stage): Judgement => {
  const got = cast.clients.modeOf(cast.clientIn(copy, of));
  const name = cast.clientName(of);
  return {
    holds: got === is,
    about: `mode of ${name}`,
    expected: is,
    got,
    bears: bearsOnMode(name),
  };
};

const judgeActive = ({ of, is }: On<'active'>, copy: number, stage: Stage): Judgement => {
  const { cluster, cast, scenario } = stage;
  const view = viewOf(cast.userIn(copy, of), cast.clients, cluster.buffers);
  const got = activeClientOf(view, cluster.simulation.now);
  const expected = is === undefined ? undefined : cast.clientIn(copy, is);
  const nameOf = (client: typeof got): string =>
    client === undefined ? 'none' : cast.clientName(client);
  const clients = scenario.clients.filter(({ user }) => user === of).map(({ name }) => name);
  return {
    holds: got === expected,
    about: `active client of ${cast.userName(of)}`,
    expected: nameOf(expected),
    got: nameOf(got),
    bears: bearsOnActive(clients),
  };
};

/** A scenario states a counter for one copy; the cluster counts them all. */
const judgeCounter = ({ counter, is }: On<'counter'>, { cluster, scenario }: Stage): Judgement => {
  const expected = isMean(counter) ? is : is * scenario.copies;
  const got = cluster.mdmCounters.valueOf(counter, cluster.simulation.now);
  return {
    holds: got === expected,
    about: counter,
    expected: String(expected),
    got: String(got),
    bears: bearsOnCounters,
  };
};

/** A mean is the same for one copy and for many alike. */
const isMean = (counter: MdmCounter): boolean => counter === 'MDMBufferAvgQueuedTime';
