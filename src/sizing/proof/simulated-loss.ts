/**
 * Simulates one cluster of a plan: everybody signs in and stays, which is the busiest that it can be,
 * and then one of its nodes is lost.
 */
import { hours, later, microseconds, minutes, seconds, START } from '../../engine/units.js';
import { Cluster } from '../../model/cluster.js';
import { ContactTable } from '../../model/devices/contact-table.js';
import { clientId, type NodeId } from '../../model/devices/identifiers.js';
import { defaultHaParameters } from '../../model/ha/ha-parameters.js';
import { defaultAlertSettings } from '../../model/jsm/alert-settings.js';
import { defaultMdmParameters } from '../../model/mdm/mdm-parameters.js';
import type { Plan } from '../plan.js';
import type { Requirements } from '../requirements.js';
import { settingsOf } from '../settings.js';
import { castOf } from './plan-cast.js';
import { topologyOf } from './plan-topology.js';
import { ProofWatch } from './proof-watch.js';

/** Everybody signs in, one after the other, within this time. */
const SIGN_IN_OVER = minutes(30);
/** Long enough after that for an alert, which takes ten minutes. */
const FAILS_AT = later(START, minutes(60));
/** By then every client is back, also at the slowest rate of the largest OVA. */
const ENDS_AT = later(FAILS_AT, hours(6));

const SEED = 'proof';
/** Timers of a client that can be pending at once, and events of the run beside them. */
const TIMERS_OF_CLIENT = 4;
const PENDING_MORE = 1_000;

/** @param lost the node that is lost; undefined: none is */
export const simulateLoss = (
  plan: Plan,
  requirements: Requirements,
  lost: NodeId | undefined,
): ProofWatch => {
  const topology = topologyOf(plan);
  const { clients, deployment } = castOf(plan, requirements, topology);
  const watch = new ProofWatch(clients, FAILS_AT);
  const settings = settingsOf(plan, requirements);
  const cluster = new Cluster({
    limits: {
      eventsMax: 100_000_000,
      pendingMax: TIMERS_OF_CLIENT * clients.clients + PENDING_MORE,
      simultaneousMax: 10_000_000,
    },
    seed: SEED,
    clients,
    contacts: new ContactTable(Array.from({ length: clients.users }, () => [])),
    parameters: {
      ...defaultMdmParameters,
      mdm: requirements.mdm,
      push: requirements.pushShare > 0,
    },
    deployment,
    highAvailability: {
      ...defaultHaParameters,
      reLogin: {
        lower: seconds(settings.clientReLoginLowerLimitSeconds),
        upper: seconds(settings.clientReLoginUpperLimitSeconds),
      },
    },
    alert: { ...defaultAlertSettings, percentage: requirements.alertPercent },
    observers: [watch],
  });
  watch.watch(cluster.jsm);
  scheduleSignIns(cluster);
  if (lost !== undefined) scheduleLoss(cluster, lost);
  cluster.simulation.runUntil(lost === undefined ? FAILS_AT : ENDS_AT);
  return watch;
};

const scheduleSignIns = ({ simulation, mdm, clients }: Cluster): void => {
  const total = clients.clients;
  const step = Math.max(1, Math.floor(SIGN_IN_OVER / total));
  const signsIn = simulation.define<number>('client signs in', 'stimulus', (place) => {
    const client = clientId(place);
    mdm.sessions.signIn(client);
    if (clients.deviceOf(client) !== 'desktop') mdm.sessions.move(client, 'background');
    if (place + 1 < total) simulation.at(momentOf(place + 1, step), signsIn, place + 1);
  });
  if (total > 0) simulation.at(START, signsIn, 0);
};

const momentOf = (place: number, step: number) => later(START, microseconds(place * step));

const scheduleLoss = ({ simulation, ha }: Cluster, lost: NodeId): void => {
  const fails = simulation.define<NodeId>('node is lost', 'stimulus', (node) => {
    ha.manager.fail(node, 'node-lost');
  });
  simulation.at(FAILS_AT, fails, lost);
};
