/**
 * What the home cluster logs of a login at a visited phone (EMCC-3, EMCC-8): line by line as the
 * published lab log has it, spelling slips included. A line's prefix is the number of the request at
 * home, or that number with the visiting cluster's and its cluster ID, or nothing.
 */
import { inSeconds } from '../../engine/units.js';
import type { EmDecision } from './em-decision.js';
import type { EmErrorCode } from './em-error.js';
import { debug, error, info, type LogEntry } from './service-log-line.js';

/** What the lines speak of. */
export type HomeLogView = {
  /** Request numbers at home and at the visiting cluster. */
  readonly home: number;
  readonly visiting: number;
  /** The visiting cluster. */
  readonly clusterId: string;
  readonly address: string;
  readonly clusterKey: string;
  readonly userName: string;
  readonly userKey: string;
  readonly deviceName: string;
  readonly deviceIsSecure: boolean;
  readonly homeIsMixed: boolean;
  /** Whether home asks where the user is logged in. */
  readonly looksForLogins: boolean;
  /** Whether home's release has users' own maximum login times. */
  readonly knowsOwnMaximum: boolean;
};

const NONSECURE_DEVICE = 1;
const ENCRYPTED_DEVICE = 3;

/** The request comes, and is read. */
export const homeArrivalEntries = (view: HomeLogView): readonly LogEntry[] => {
  const { home, deviceName, address } = view;
  const uri = `http://${address}:8080/emapp/EMAppServlet?device=${deviceName}&doLogout=true`;
  return [
    debug('EmccSaxHandler', `EMURI = ${encodeURIComponent(uri)}`),
    debug('EMServiceServlet', `${home}: Parse Complete`),
    info('EMServiceServlet', `${home}: Setting remoteIPAddr to connection IP=${address}`),
  ];
};

/** It has got a slot, and is looked at. */
export const homeBeginEntries = (view: HomeLogView): readonly LogEntry[] => {
  const { home, visiting, clusterId, userName } = view;
  const deviceMode = view.deviceIsSecure ? ENCRYPTED_DEVICE : NONSECURE_DEVICE;
  return [
    info(
      'EMServiceServlet',
      `${home} : ${visiting} : ${clusterId}: processEmccRequest: ` +
        `Received EMCC Home Cluster Login Request for :${userName}`,
    ),
    info(
      'EMServiceServlet',
      `${home} : ${visiting} : DeviceSecurityMode: ${deviceMode} ` +
        `HomeCluster SecurityMode: ${Number(view.homeIsMixed)}`,
    ),
  ];
};

/** Codes by the last step that is logged before them, in the order in which home decides. */
const AT_SECURITY: readonly EmErrorCode[] = [45, 46];
const AT_PIN: readonly EmErrorCode[] = [2];
const AT_CLUSTER: readonly EmErrorCode[] = [35];
const AT_USER: readonly EmErrorCode[] = [12, 31];

/**
 * What home does from the PIN on, as far as it comes; `code` is what it refuses with, if it does. The
 * note shows a log of 25 alone: at other codes no step is logged that the decision did not come to.
 */
export const homeCheckEntries = (
  view: HomeLogView,
  code: EmErrorCode | undefined,
): readonly LogEntry[] => {
  const endsAt = (codes: readonly EmErrorCode[]): boolean =>
    code !== undefined && codes.includes(code);
  if (endsAt(AT_SECURITY)) return [];
  const { home, visiting, clusterId, userName } = view;
  const pin = info('EMServiceServlet', `${home}: authenticate pin for ${userName}`);
  if (endsAt(AT_PIN)) return [pin];
  const login = info(
    'EMServiceServlet',
    `${home} : ${visiting} : ${clusterId}: EmccHomeLogin : Performing Home Device Login for :${userName}`,
  );
  if (endsAt(AT_CLUSTER)) return [pin, login];
  const looked = [pin, login, ...clusterEntries(view), ...localUserEntries(view)];
  return view.looksForLogins && !endsAt(AT_USER) ? [...looked, ...loggedInEntries(view)] : looked;
};

const clusterEntries = ({ home, clusterId, clusterKey, address }: HomeLogView) => [
  info('EmccData', `${home}: getRemoteClusterInfo: Pkid for cluster ${clusterId} is ${clusterKey}`),
  debug('EmccData', `${home}: getRemoteClusterInfo: Hostname = ${address}`),
];

const localUserEntries = ({ home, userName }: HomeLogView) => {
  const asked = `${home}:Authenticator.userExists: UserID: ${userName}- `;
  return [
    info('Authenticator', `${asked}Calling cmdb.isLocalUser(osUserID)...`),
    debug('CMDatabase', `Userid being passed to the query is ${userName}`),
    debug(
      'CMDatabase',
      'CMDatabase.isLocalUser() : SELECT islocaluser FROM EndUser WHERE ' +
        `my_lower(userid)= my_lower(?) : parameter ('${userName}')`,
    ),
    debug('CMDatabase', 'PKID for the ROW is'),
    debug('CMDatabase', 'CMDatabase.isLocalUser() : isLocaluser : true'),
    debug('CMDatabase', 'is Local user value :true'),
    info('Authenticator', `${asked}cmdb.isLocalUser(osUserID) returned`),
  ];
};

const loggedInEntries = ({ userName, userKey }: HomeLogView) => [
  debug('CMDatabase', `Userid being passed to the query is ${userName}`),
  info(
    'CMDatabase',
    'CMDatabase:getLoggedInDeviceNames: query=SELECT decode(d.tkclass,249,emcd.devicename,d.name) ' +
      'name FROM Device d left outer join emccdynamice emcd on d.pkid = emcd.fkdevice INNER JOIN ' +
      'extensionmobilitydynamic emd ON d.pkid=emd.fkdevice AND emd.fkenduser= ? AND ' +
      `emd.logintime is NOT NULL AND D.tkDeviceProfile=0 : parameter ( '${userKey}' )`,
  ),
];

const deviceEntry = ({ home, visiting, clusterId, deviceName }: HomeLogView): LogEntry =>
  debug(
    'EMServiceServlet',
    `${home}: ${visiting}: ${clusterId}: performHomeDeviceLogin for deviceName: ${deviceName}`,
  );

/** Home computes the duration and logs the device in. */
export const homeLoginEntries = (
  view: HomeLogView,
  counted: Extract<EmDecision, { readonly do: 'count' }>,
): readonly LogEntry[] => {
  const { home, visiting, clusterId, deviceName, userName } = view;
  return [
    deviceEntry(view),
    info(
      'EMServiceServlet',
      `${home}: computeLoginDuration: Device: ${deviceName} EMCC Request: true ` +
        'EM API Request: false Duration Requested through EM API: -1',
    ),
    ...(view.knowsOwnMaximum ? [ownMaximumEntry(userName)] : []),
    info(
      'EMServiceServlet',
      `Effective Login Duration :${counted.duration === undefined ? 0 : inSeconds(counted.duration)} seconds`,
    ),
    debug(
      'DBRequestor',
      `${home} : ${visiting} : ${clusterId}: performHomeDeviceLogin: Excecuting Stored Procedure:`,
    ),
  ];
};

const ownMaximumEntry = (userName: string): LogEntry =>
  info(
    'CMDatabase',
    'CMDatabase.getEndUserEmMaxLoginTime() : SELECT EmMaxLoginTime FROM EndUser WHERE ' +
      `userid=? : parameters ('${userName}')`,
  );

export type LoggedFailure = {
  readonly exception: 'MyException' | 'PolicyValidatorException';
  readonly milliseconds: number;
  /** Whether it held a slot, which it gives back. */
  readonly hadSlot: boolean;
};

/** A cross-cluster request that fails, at home or at the visiting cluster, and how long it took. */
export const failureEntries = (
  number: number,
  text: string,
  { exception, milliseconds, hadSlot }: LoggedFailure,
): readonly LogEntry[] => [
  error('EMServiceServlet', `${number}: ${text}`),
  info('EMServiceServlet', `${number}: EmccRequest Processing Time: ${milliseconds}`),
  error(
    'EMServiceServlet',
    `${number}: Error processing EMCC request :com.cisco.emservice.${exception}: ${text}`,
  ),
  ...(hadSlot ? [debug('EMServiceServlet', `${number}: EMCC: Decrement Counter`)] : []),
  info('Counters', `${number}: Counters -->${[number, ...UNKNOWN].join(',')}`),
];

/** EMCC-8: of 15 numbers only the first is known. */
const UNKNOWN: readonly string[] = Array.from({ length: 14 }, () => '');
