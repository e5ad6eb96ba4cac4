/**
 * Every error code that the vendor lists for Extension Mobility (EM-3): those of the application
 * that runs the phone's screens (EMApp, from 201 up) and those of the service (EMService).
 */
import {
  crossClusterChapter,
  extensionMobilityApi,
  extensionMobilityChapter,
  extensionMobilityNote,
} from '../rulebook/sources.js';
import type { Status } from '../rulebook/rule.js';

/** Where a text was read. */
export const errorSources = {
  guide: `${crossClusterChapter}: error codes`,
  api: `${extensionMobilityApi}: messages`,
  em: `${extensionMobilityChapter}: troubleshooting`,
  note: extensionMobilityNote,
} as const;

export type ErrorSource = keyof typeof errorSources;

/** How the phone words it; `unavailable` is `Login is unavailable(n)`. */
export type DisplayForm =
  'unavailable' | 'try-again' | 'unsuccessful' | 'login-type' | 'multi-login';

export type EmError = {
  readonly issuer: 'EMApp' | 'EMService';
  /** The short description of the code, in the vendor's words. */
  readonly text: string;
  readonly display: DisplayForm;
  /** The number that the phone shows, where it is another one. */
  readonly shownAs?: number;
  readonly sources: readonly ErrorSource[];
  /** Whether the vendor publishes it, or what of it impsim chose. */
  readonly status: Status;
  /** Where the sources contradict each other, or say less than they seem to. */
  readonly note?: string;
};

const published = { issuer: 'EMService', display: 'unavailable', status: 'P' } as const;
const application = { issuer: 'EMApp', display: 'unavailable', status: 'P' } as const;
const inGuide = ['guide'] as const;
const inBoth = ['guide', 'api'] as const;

const NOT_IN_GUIDE = 'Only the API guide lists it.';
const INTERNAL = 'The guide calls it internal: it stands in logs, not on phones.';

export const emErrors = {
  0: { ...published, text: 'Unknown Error', sources: inBoth },
  1: {
    ...published,
    text: 'Error on parsing',
    sources: inBoth,
    note: 'Stands for documents that cannot be read, and for versions that do not match. Impsim reads no loginType, which a home of 11.5 or older refuses with it, and no query documents, which get it too.',
  },
  2: {
    ...published,
    text: 'EMCC Authentication Error',
    shownAs: 201,
    sources: inBoth,
    note: 'The API guide gives it another meaning: the application user cannot be authorized. The number that the phone shows is chosen by impsim after EM-7.',
  },
  3: {
    ...published,
    text: 'Invalid App User',
    sources: inBoth,
    note: 'A sample response of the API guide has words of its own, Could not authenticate and the name, which impsim answers with.',
  },
  4: {
    ...published,
    text: 'Policy Validation error',
    sources: inBoth,
    note: 'The API guide gives a multiple login that is not allowed as its example, for which 25 is answered everywhere else.',
  },
  5: {
    ...published,
    text: 'Dev. logon disabled',
    sources: inBoth,
    note: 'The guide has the same text for 22; the API guide says that 5 is the one of logging out, and writes Device logon disabled for both.',
  },
  6: { ...published, text: 'Database Error', sources: ['guide', 'api', 'em'] },
  7: { ...published, text: 'Logout Request Error', sources: ['api'], note: NOT_IN_GUIDE },
  8: {
    ...published,
    text: 'Query type undetermined',
    sources: inBoth,
    note: 'Never answered: impsim reads no query documents.',
  },
  9: { ...published, text: 'Dir. User Info Error', sources: inBoth },
  10: { ...published, text: 'User lacks app proxy rights', sources: inBoth },
  11: { ...published, text: 'Device Does not exist', sources: inBoth },
  12: { ...published, text: 'Dev. Profile not found', sources: inBoth },
  18: { ...published, text: 'Another user logged in', sources: inBoth },
  19: { ...published, text: 'No user logged in', sources: inBoth },
  20: { ...published, text: 'Hoteling flag error', sources: inBoth },
  21: { ...published, text: 'Hoteling Status error', sources: inBoth },
  22: {
    ...published,
    text: 'Dev. logon disabled',
    sources: ['guide', 'api', 'em'],
    note: 'The guide has the same text for 5; the API guide writes Device logon disabled.',
  },
  23: {
    ...published,
    text: 'User does not exist',
    sources: inBoth,
    note: 'The guide means that no remote cluster knows the user, the API guide that the user is not found.',
  },
  25: {
    ...published,
    text: 'User logged in elsewhere',
    display: 'multi-login',
    sources: ['guide', 'api', 'em', 'note'],
    note: 'The phone shows words of its own from 12.5 on.',
  },
  26: { ...published, text: 'Busy, please try again', sources: ['guide', 'api', 'em'] },
  27: { ...published, text: 'Change Password', sources: ['api'], note: NOT_IN_GUIDE },
  28: { ...published, text: 'Untrusted IP Error', sources: inBoth },
  29: { ...published, text: 'ris down-contact admin', sources: inBoth },
  30: { ...published, text: 'Proxy not allowed', sources: inBoth },
  31: { ...published, text: 'EMCC Not Activated for the user', sources: inGuide },
  32: { ...published, text: 'Device does not support EMCC', sources: inGuide },
  33: { ...published, text: 'No free EMCC dummy device', sources: inGuide },
  35: {
    ...published,
    text: 'Visiting Cluster Information is not present in Home Cluster',
    sources: inGuide,
  },
  36: { ...published, text: 'No Remote Cluster', sources: inGuide },
  37: { ...published, text: 'Duplicate Device Name', sources: inGuide },
  38: { ...published, text: 'EMCC Not Allowed', sources: inGuide },
  39: {
    ...published,
    text: 'Configuration Issue',
    shownAs: 201,
    sources: inGuide,
    note: `${INTERNAL} It stands for TFTP, and 44 with the same text for the cluster ID.`,
  },
  40: {
    ...published,
    text: 'No Response from Remote Host',
    shownAs: 23,
    sources: inGuide,
    note: INTERNAL,
  },
  41: { ...published, text: 'PIN change is required', sources: inGuide, note: INTERNAL },
  42: {
    ...published,
    text: 'Invalid ClusterID',
    sources: inGuide,
    note: 'The application words the same as 212, Cluster ID is invalid.',
  },
  43: { ...published, text: 'Device Security mode error', sources: inGuide },
  44: {
    ...published,
    text: 'Configuration Issue',
    shownAs: 201,
    sources: inGuide,
    note: `${INTERNAL} It stands for the cluster ID, and 39 with the same text for TFTP.`,
  },
  45: {
    ...published,
    text: 'Remote Cluster version not supported',
    display: 'unsuccessful',
    sources: inGuide,
  },
  46: {
    ...published,
    text: 'Remote Cluster security mode not supported',
    display: 'unsuccessful',
    sources: inGuide,
  },
  47: { ...published, text: 'DN has multiple users', sources: inGuide },
  201: { ...application, text: 'Authentication Error', display: 'try-again', sources: inGuide },
  202: { ...application, text: 'Blank userid or pin', display: 'try-again', sources: inGuide },
  204: { ...application, text: 'Directory server error', sources: inGuide },
  205: { ...application, text: 'User Profile Absent', sources: inGuide },
  207: {
    ...application,
    text: 'Device Name Empty',
    sources: ['guide', 'em'],
    note: 'The troubleshooting list of Extension Mobility has it as EM Service Connection Error, which is 208 elsewhere.',
  },
  208: { ...application, text: 'EMService Connection Error', sources: inGuide },
  210: { ...application, text: 'Init Fail-Contact Admin', sources: inGuide },
  211: { ...application, text: 'EMCC Not Activated', sources: inGuide },
  212: {
    ...application,
    text: 'Cluster ID is invalid',
    sources: inGuide,
    note: 'The service words the same as 42, Invalid ClusterID.',
  },
  213: { ...application, text: 'Device does not support EMCC', sources: inGuide },
  215: {
    ...application,
    text: 'Login Type is invalid',
    display: 'login-type',
    sources: inGuide,
  },
  216: { ...application, text: 'DN has multiple users', sources: inGuide },
} as const satisfies Readonly<Record<number, EmError>>;

export type EmErrorCode = keyof typeof emErrors;

/** The entry of a code. */
export const errorOf = (code: EmErrorCode): EmError => emErrors[code];
