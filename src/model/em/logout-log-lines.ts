/** What a home cluster logs when it logs a phone out by itself (EMCC-4), the vendor's slip included. */
import { debug, info, type LogEntry } from './service-log-line.js';

/** On a thread of its own, for which nobody waits: the order to the phone's cluster. */
export const visitingLogoutEntries = (
  number: number,
  url: string,
  document: string,
): readonly LogEntry[] => [
  info(
    'EmccVisitingLogoutThread',
    `${number}EmccLogoutThread: Logout Request sent to visitng cluster : ${url}`,
  ),
  debug('EmccCommunicator', `${number}: performDoLogout`),
  debug('EmccCommunicator', `${number}: formVisitingLogoutXml : ${document}`),
  debug('EmccCommunicator', `${number}: postMsg - Url = ${url} m_iHttpsTimeout = 0`),
];

/** On the thread of the request: the device is logged out in the database. */
export const deviceLogoutEntries = (
  number: number,
  deviceName: string,
  removesSchedule: boolean,
): readonly LogEntry[] => [
  debug('DBRequestor', `${number}: t`),
  ...(removesSchedule
    ? [
        info(
          'LogoutScheduler',
          `${number}: LogoutScheduler.removeLogout(): Dev: ${deviceName}- removed logout`,
        ),
      ]
    : []),
  info(
    'DBRequestor',
    `${number}: DBRequestor.logoutDevName: Dev: ${deviceName}- deviceLogout returned`,
  ),
];
