/** What a scenario says of the deployment, as the parts that a cluster is made of. */
import type { Limits } from '../../engine/limits.js';
import type { ClusterParts } from '../../model/cluster.js';
import type { Deployment } from '../../model/deployment/deployment.js';
import { ContactTable } from '../../model/devices/contact-table.js';
import type { MdmParameters } from '../../model/mdm/mdm-parameters.js';
import { mdmIsOn, type MdmSettings } from '../../model/mdm/participation.js';
import type { Scenario } from '../format/scenario.js';
import { timeOfDayAt } from '../format/time-of-day.js';
import type { Cast } from './cast.js';
import { pendingOfPhones } from './mobility-play.js';

/** All but who watches it. */
export const clusterPartsOf = (
  scenario: Scenario,
  cast: Cast,
): Required<Omit<ClusterParts, 'observers'>> => ({
  limits: limitsFor(scenario, cast),
  seed: scenario.seed,
  clients: cast.clients,
  contacts: new ContactTable(cast.contactLists()),
  parameters: mdmParametersOf(scenario),
  deployment: deploymentOf(scenario, cast),
  highAvailability: scenario.parameters.highAvailability,
  alert: scenario.parameters.alert,
  clock: { timeOfDayAtStart: timeOfDayAt(scenario.start) },
});

const deploymentOf = ({ topology }: Scenario, cast: Cast): Deployment => {
  const hybrid = new Set(cast.hybridUsers());
  return { topology, homes: cast.nodesOfUsers(), isHybrid: (user) => hybrid.has(user) };
};

/** What decides whether MDM is on (MDM-15, MDM-16). */
export const mdmSettingsOf = ({ release, parameters }: Scenario): MdmSettings => ({
  release,
  instantMessaging: parameters.im,
  multipleDeviceMessaging: parameters.mdm,
});

const mdmParametersOf = (scenario: Scenario): MdmParameters => ({
  ...settingsOf(scenario),
  mdm: mdmIsOn(mdmSettingsOf(scenario)),
});

const settingsOf = ({ parameters }: Scenario): Omit<MdmParameters, 'mdm'> => ({
  instantMessaging: parameters.im,
  offlineIm: parameters.offlineIm,
  groupChat: parameters.groupChat,
  fileTransfer: parameters.fileTransfer,
  bufferLimit: parameters.mdmBufferLimit,
  presenceWhileQuiet: parameters.presenceWhileQuiet,
  push: parameters.push,
});

/** Restarts of the XCP Router that can be pending beside all else. */
const PENDING_MORE = 1_000;

/** Generous bounds: each client has a few timers, and each item of the script two events. */
const limitsFor = (scenario: Scenario, { clients }: Cast): Limits => ({
  eventsMax: 100_000_000,
  pendingMax:
    2 * scenario.timeline.length +
    scenario.populations.length +
    4 * clients.clients +
    PENDING_MORE +
    pendingOfPhones(scenario),
  simultaneousMax: 10_000_000,
});
