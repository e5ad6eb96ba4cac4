/** What the visiting cluster logs of a login at one of its phones (EMCC-1, EMCC-3, EMCC-8). */
import type { EmErrorCode } from './em-error.js';
import { debug, error, info, type LogEntry } from './service-log-line.js';

/** What the lines speak of. */
export type VisitingLogView = {
  /** The number of the request at the visiting cluster. */
  readonly number: number;
  readonly userName: string;
  readonly deviceName: string;
  /** The device profile that the user brings; empty where there is none, which the note never shows. */
  readonly profile: string;
  /** How many device profiles the user has. */
  readonly profiles: number;
  /** The visiting cluster. */
  readonly address: string;
  /** The home cluster. */
  readonly homeId: string;
  readonly homeAddress: string;
  readonly homeUrl: string;
};

const HTTPS_TIMEOUT_MILLISECONDS = 120_000;

/** On the thread of that remote cluster: it is asked whether it knows the user. */
export const askEntry = (number: number, url: string): LogEntry =>
  debug(
    'EmccCommunicator',
    `${number}: postMsg - Url = ${url} m_iHttpsTimeout = ${HTTPS_TIMEOUT_MILLISECONDS}`,
  );

/** On the thread of the home cluster: it knows the user. */
export const homeKnowsEntries = (view: VisitingLogView): readonly LogEntry[] => {
  const { number, userName, profiles, homeUrl } = view;
  return [
    debug(
      'EmccCommunicator',
      `${number}: Retrieved actual user from remote cluster : '${userName}'`,
    ),
    debug('EmccCommunicator', `${number}: performCheckUser: Num of DP is : ${profiles}`),
    debug(
      'CheckUserThread',
      `${number}: PerformCheckUser: Home Cluster for UserId: ${userName} is :${homeUrl}`,
    ),
  ];
};

/** The request goes on with the home cluster that was found. */
export const homeFoundEntries = (view: VisitingLogView): readonly LogEntry[] => {
  const { number, userName, deviceName, profile, homeUrl } = view;
  return [
    debug('EmccData', `${number}: cacheUserToCluster for user: ${userName}`),
    info(
      'EMServiceServlet',
      `${number}: EmccLoginRequest: Home Cluster URL for User:${userName} is : ${homeUrl}`,
    ),
    ...(profile === '' ? [] : [profileEntry(number, profile)]),
    debug('EMServiceServlet', `${number}:getEmccLoginInfo - ${deviceName}`),
    debug(
      'DBRequestor',
      `${number}: getEmccLoginInfo: Query = execute function getEmccLoginInfo('${deviceName}')`,
    ),
    debug('DBRequestor', `${number}: <VEMAPP>`),
  ];
};

const profileEntry = (number: number, profile: string): LogEntry =>
  info(
    'EMServiceServlet',
    `${number}: EmccLoginRequest: Device Profile for this user is: ${profile}`,
  );

/** Home has logged the device in, so the visiting cluster does. */
export const visitingSuccessEntries = (view: VisitingLogView): readonly LogEntry[] => {
  const { number, userName, deviceName, address, homeId, homeAddress } = view;
  const logout = `http://${address}:8080/emapp/EMAppServlet?device=${deviceName}&doLogout=true`;
  const values = [deviceName, homeId, logout, userName, homeAddress, 'null', homeAddress, 'null'];
  return [
    info(
      'EMServiceServlet',
      `${number}: EmccLoginRequest: Performing Visiting Device Login for :${userName}`,
    ),
    info('EMServiceServlet', `${number}:performVisitingDeviceLogin - ${deviceName}`),
    debug(
      'DBRequestor',
      `${number}: performVisitingDeviceLogin: Query:\n` +
        `execute function visitingDeviceLogin(${values.map((value) => `'${value}'`).join(', ')})`,
    ),
    debug('DBRequestor', `${number}: t`),
    debug(
      'EMServiceServlet',
      `${number}: EmccLoginRequest: Result:\n<?xml version="1.0"?>\n<response>\n<success/>\n</response>`,
    ),
  ];
};

/** Home has refused, which comes before what every failure logs. */
export const homeRefusedEntries = (
  number: number,
  code: EmErrorCode,
  text: string,
): readonly LogEntry[] => [
  debug('EmccCommunicator', `${number}: parseHomeLoginResponse`),
  error('EmccCommunicator', `${number}: handleEmccErrorResponse - ${code}: ${text}`),
];
