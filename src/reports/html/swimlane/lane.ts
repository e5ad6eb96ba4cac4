/** Who has a lane in the swimlane: clients by user, what is stored for a user, phones, nodes, the cluster. */
import type { Scenario } from '../../../scenarios/format/scenario.js';
import type { TraceEntry } from '../../../scenarios/replay/trace.js';

export type LaneKind = 'client' | 'store' | 'phone' | 'node' | 'cluster';

export type Lane = {
  readonly kind: LaneKind;
  /** As the trace calls it: `alice/phone`, `imp1`; of a store the user. */
  readonly subject: string;
  /** The heading that it stands under. */
  readonly group: string;
  /** What tells it from the others of its group: `phone`. */
  readonly name: string;
};

/** Lanes in the order in which they are drawn, and how many did not fit. */
export type Lanes = { readonly lanes: readonly Lane[]; readonly unseen: number };

/** More than these nobody follows with the eye. */
export const LANES_MAX = 24;

export const PHONES = 'phones';
export const NODES = 'nodes';
export const CLUSTER = 'cluster';

/** Those whom the trace mentions, in the order of their declaration; of copies the first. */
export const lanesOf = (scenario: Scenario, trace: readonly TraceEntry[]): Lanes => {
  const mentions = mentionsIn(trace);
  const all = [
    ...scenario.users.flatMap(({ user, name }) => [
      ...scenario.clients
        .filter((client) => client.user === user && mentions.subjects.has(client.name))
        .map((client) => clientLane(client.name, name)),
      ...(mentions.storedFor.has(name) ? [storeLane(name)] : []),
    ]),
    ...(scenario.mobility?.phones ?? [])
      .filter(({ name }) => mentions.subjects.has(name))
      .map(({ name }) => lane('phone', name, PHONES)),
    ...scenario.topology.nodes
      .filter(({ name }) => mentions.nodes.has(name))
      .map(({ name }) => lane('node', name, NODES)),
    ...(mentions.isClusterNoticed ? [lane('cluster', CLUSTER, CLUSTER)] : []),
  ];
  return { lanes: all.slice(0, LANES_MAX), unseen: Math.max(0, all.length - LANES_MAX) };
};

const lane = (kind: LaneKind, subject: string, group: string): Lane => ({
  kind,
  subject,
  group,
  name: subject,
});

const clientLane = (subject: string, user: string): Lane => ({
  ...lane('client', subject, user),
  name: subject.startsWith(`${user}/`) ? subject.slice(user.length + 1) : subject,
});

const storeLane = (user: string): Lane => ({ ...lane('store', user, user), name: 'on the server' });

/** Whom a trace speaks of. */
type Mentions = {
  /** Clients and phones. */
  readonly subjects: ReadonlySet<string>;
  /** Users for whom something was stored, or lost before anybody was signed in. */
  readonly storedFor: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly isClusterNoticed: boolean;
};

const mentionsIn = (trace: readonly TraceEntry[]): Mentions => {
  const subjects = new Set<string>();
  const storedFor = new Set<string>();
  const nodes = new Set<string>();
  for (const entry of trace) {
    if (entry.entry === 'event') subjects.add(entry.happening.client);
    if (entry.entry === 'event')
      for (const decision of entry.decisions) {
        subjects.add(decision.subject);
        if (decision.do === 'store' || decision.do === 'lose') storedFor.add(decision.subject);
      }
    if (entry.entry === 'node') for (const { subject } of entry.decisions) nodes.add(subject);
    if (entry.entry === 'node' || entry.entry === 'alert') nodes.add(entry.node);
    if (entry.entry === 'refused' && entry.whom !== undefined) {
      subjects.add(entry.whom);
      nodes.add(entry.whom);
    }
  }
  const isClusterNoticed = trace.some(({ entry }) => entry === 'notice');
  return { subjects, storedFor, nodes, isClusterNoticed };
};
