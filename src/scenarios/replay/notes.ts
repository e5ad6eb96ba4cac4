/** What a reader of a result should know, though nothing failed. */
import { isFrom, type Release } from '../../model/deployment/release.js';
import { isExtrapolated } from '../../model/deployment/session-limit.js';
import type { Cluster } from '../../model/cluster.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Scenario } from '../format/scenario.js';
import type { AlertTally } from './alert-tally.js';
import type { PopulationDriver } from './population-driver.js';

export type Noted = {
  readonly scenario: Scenario;
  readonly cluster: Cluster;
  readonly populations: PopulationDriver;
  readonly alerts: AlertTally;
};

/** JSM-10: the releases that brought the counters with their alert, and the report. */
const COUNTERS_SINCE: Release = '12.5SU1';
const REPORT_SINCE: Release = '12.5SU2';

export const notesOf = (noted: Noted): readonly string[] => [
  ...ofRouter(noted),
  ...ofAlerts(noted),
  ...ofLimits(noted),
  ...ofRelease(noted),
  ...ofPush(noted),
  ...ofPopulations(noted),
];

const ofRouter = ({ cluster }: Noted): readonly string[] =>
  cluster.mdm.router.needsRestart
    ? [
        'a parameter was changed, but the XCP Router was not restarted since: ' +
          `the change had no effect (${mdmReasons['not-before-restart'].rule})`,
      ]
    : [];

const ofAlerts = ({ alerts, cluster }: Noted): readonly string[] =>
  cluster.deployment.topology.nodes.some(({ node }) => alerts.of(node) > 0)
    ? [
        'an alert was raised: look at memory and CPU of its node, which are not modelled here; if ' +
          'they exceed their limits too, move users to other nodes, which the product does not do ' +
          'by itself (JSM-8)',
      ]
    : [];

const ofLimits = ({ cluster }: Noted): readonly string[] => {
  const ovas = new Set(cluster.deployment.topology.nodes.map(({ ova }) => ova));
  return [...ovas]
    .filter(isExtrapolated)
    .map((ova) => `the session limit of the ${ova} OVA is extrapolated (JSM-9)`);
};

const ofRelease = ({ scenario: { release } }: Noted): readonly string[] => {
  const missing: string[] = [];
  if (!isFrom(COUNTERS_SINCE, release))
    missing.push(`the JSM counters and their alert, which came with ${COUNTERS_SINCE}`);
  if (!isFrom(REPORT_SINCE, release))
    missing.push(`the user sessions report, which came with ${REPORT_SINCE}`);
  return missing.map(
    (what) => `release ${release} does not have ${what}: computed all the same (JSM-10)`,
  );
};

const ofPush = ({ scenario: { clients, parameters } }: Noted): readonly string[] => {
  const taking = parameters.push ? undefined : clients.find(({ push }) => push);
  return taking === undefined
    ? []
    : [`${taking.name} takes push, but the parameter push is off: it is quiet, not silent (QM-11)`];
};

const ofPopulations = ({ populations: { refused } }: Noted): readonly string[] =>
  refused > 0 ? [`${refused} clients of populations could not sign in`] : [];
