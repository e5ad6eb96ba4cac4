/** What a scenario means for the cluster that it is run on: its settings, its nodes, its limits. */
import type { Limits } from '../../engine/limits.js';
import { days } from '../../engine/units.js';
import type { Deployment } from '../../model/deployment/deployment.js';
import type { MdmParameters } from '../../model/mdm/mdm-parameters.js';
import { mdmIsOn, type MdmSettings } from '../../model/mdm/participation.js';
import type { Scenario } from '../format/scenario.js';
import type { Cast } from './cast.js';

export const deploymentOf = ({ topology }: Scenario, cast: Cast): Deployment => {
  const hybrid = new Set(cast.hybridUsers());
  return { topology, homes: cast.nodesOfUsers(), isHybrid: (user) => hybrid.has(user) };
};

export const mdmSettingsOf = ({ release, parameters }: Scenario): MdmSettings => ({
  release,
  instantMessaging: parameters.im,
  multipleDeviceMessaging: parameters.mdm,
});

export const mdmParametersOf = (scenario: Scenario): MdmParameters => ({
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
/** Timers of the model; a day adds what the user does next, and conversations that go on. */
const PENDING_OF_CLIENT = 4;
const PENDING_OF_WORKING_CLIENT = 64;

const EVENTS_MAX = 100_000_000;
/** A busy day has some two hundred. */
const EVENTS_OF_WORKING_CLIENT = 10_000;
const DAY = days(1);

/** Generous bounds, beside two events for each item of the script. */
export const limitsFor = (
  { timeline, populations, duration }: Scenario,
  { clients: { clients } }: Cast,
): Limits => {
  const works = populations.some(({ day }) => day !== undefined);
  const ofClient = works ? PENDING_OF_WORKING_CLIENT : PENDING_OF_CLIENT;
  const wholeDays = Math.ceil(duration / DAY);
  return {
    eventsMax: EVENTS_MAX + (works ? EVENTS_OF_WORKING_CLIENT * clients * wholeDays : 0),
    pendingMax: 2 * timeline.length + populations.length + ofClient * clients + PENDING_MORE,
    simultaneousMax: 10_000_000,
  };
};
