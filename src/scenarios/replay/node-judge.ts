/**
 * Judges what a scenario expects of nodes. Nodes are there once, however many copies of the users
 * play, so their figures are stated as they are.
 */
import { peerOf } from '../../model/deployment/topology.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import { sessionKinds } from '../../model/jsm/session-kind.js';
import type { CounterExpectation, Expectation, SessionSum } from '../format/expectation.js';
import { bearsOnAlert, bearsOnNodes, bearsOnState, type Bears } from './causes.js';
import type { Judgement, Stage } from './judgement.js';
import { nodeStateText, nodeStateWords } from './node-wording.js';

type On<Subject extends Expectation['subject']> = Expectation & { readonly subject: Subject };

/** What is expected of a node, or of the one that serves a user. */
export type OfNode = On<'sessions' | 'percent' | 'alert' | 'alerts' | 'state' | 'waiting'>;

export const judgeNode = (expectation: OfNode, stage: Stage): Judgement => {
  const { of } = expectation;
  const { name } = nodeAt(of, stage);
  const found = stateOf(expectation, stage);
  const bears = bearsOn(expectation, name) ?? figureBears(found, of, stage);
  return { ...found, bears, about: `${found.about} ${name}` };
};

/** What has decisions of its own; undefined of a figure, which is the sum of many. */
const bearsOn = ({ subject }: OfNode, node: string): Bears | undefined => {
  if (subject === 'state') return bearsOnState(node);
  return subject === 'alert' || subject === 'alerts' ? bearsOnAlert(node) : undefined;
};

/** No decision is the reason for a figure that is right; of a wrong one, where to look. */
const figureBears = ({ holds }: Found, node: NodeId, stage: Stage): Bears =>
  holds ? () => false : bearsOnNodes(pairOf(node, stage));

type Found = Pick<Judgement, 'holds' | 'about' | 'expected' | 'got'>;

const stateOf = (expectation: OfNode, stage: Stage): Found => {
  const { jsm, ha } = stage.cluster;
  switch (expectation.subject) {
    case 'sessions':
      return number(
        `${sumWords(expectation.kind)} of`,
        expectation.is,
        sessionsOf(expectation, stage),
      );
    case 'percent': {
      const { of, is, decimals } = expectation;
      const [expected, got] = [is, jsm.percentOf(of)].map((one) => `${one.toFixed(decimals)} %`);
      return text('percent of the limit of', expected!, got!);
    }
    case 'alert':
      return text(
        'alert of',
        expectation.is,
        jsm.alerts.isRaised(expectation.of) ? 'raised' : 'clear',
      );
    case 'alerts':
      return number('alerts of', expectation.is, stage.alerts.of(expectation.of));
    case 'state': {
      const { of, is, reason } = expectation;
      const state = ha.nodes.stateOf(of);
      return reason === undefined
        ? text('state of', nodeStateWords[is], nodeStateWords[state])
        : text('state of', nodeStateText(is, reason), nodeStateText(state, ha.nodes.reasonOf(of)));
    }
    case 'waiting':
      return number('clients not back at', expectation.is, ha.lost.waitingOf(expectation.of));
  }
};

const sessionsOf = ({ of, kind }: On<'sessions'>, { cluster }: Stage): number => {
  const { table } = cluster.jsm;
  if (kind === 'counted') return table.countedOf(of);
  if (kind !== 'all') return table.countOf(of, kind);
  return sessionKinds.reduce((sum, one) => sum + table.countOf(of, one), 0);
};

const sumWords = (kind: SessionSum): string => {
  if (kind === 'counted') return 'sessions that count';
  return kind === 'all' ? 'all sessions' : `${kind} sessions`;
};

/** A counter of one node. */
export const judgeNodeCounter = (
  expectation: CounterExpectation,
  of: NodeId,
  stage: Stage,
): Judgement => {
  const { counter, is } = expectation;
  const { jsm, mdm, simulation } = stage.cluster;
  const got =
    expectation.object === 'jsm'
      ? jsm.counterOf(expectation.counter, of)
      : mdm.counters.valueOfNode(expectation.counter, of, simulation.now);
  const found = number(`${counter} of ${nodeAt(of, stage).name}`, is, got);
  return { ...found, bears: figureBears(found, of, stage) };
};

/** The node that serves a user of that copy. */
export const judgeServing = ({ user, is }: On<'serves'>, copy: number, stage: Stage): Judgement => {
  const { cast, cluster } = stage;
  const served = cast.userIn(copy, user);
  const nameOf = (node: NodeId | undefined): string =>
    node === undefined ? 'none' : nodeAt(node, stage).name;
  const found = text(
    `node that serves ${cast.userName(served)}`,
    nameOf(is),
    nameOf(cluster.placement.servingNodeOf(served)),
  );
  return { ...found, bears: bearsOnNodes(pairOf(cluster.placement.homeOf(served), stage)) };
};

const number = (about: string, expected: number, got: number): Found =>
  text(about, String(expected), String(got));

const text = (about: string, expected: string, got: string): Found => ({
  holds: expected === got,
  about,
  expected,
  got,
});

const nodeAt = (node: NodeId, { scenario }: Stage) => scenario.topology.nodes[node]!;

/** The names of the node and of its peer. */
const pairOf = (node: NodeId, stage: Stage): readonly string[] => {
  const peer = peerOf(node, stage.scenario.topology);
  const pair = peer === undefined ? [node] : [node, peer];
  return pair.map((one) => nodeAt(one, stage).name);
};
