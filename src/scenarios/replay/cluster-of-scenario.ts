/** What a scenario says of the deployment, as the parts that a cluster is made of. */
import type { ClusterParts } from '../../model/cluster.js';
import type { Deployment } from '../../model/deployment/deployment.js';
import { ContactTable } from '../../model/devices/contact-table.js';
import type { MdmParameters } from '../../model/mdm/mdm-parameters.js';
import { mdmIsOn, type MdmSettings } from '../../model/mdm/participation.js';
import type { Scenario } from '../format/scenario.js';
import { timeOfDayAt } from '../format/time-of-day.js';
import type { Cast } from './cast.js';
import { limitsFor } from './run-limits.js';

/** All but who watches it, and which of several runs it is. */
export const clusterPartsOf = (
  scenario: Scenario,
  cast: Cast,
): Required<Omit<ClusterParts, 'observers' | 'replication'>> => ({
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
