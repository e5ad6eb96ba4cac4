/** Logging in to and out of phones of one's own cluster. */
import type { ChapterRules } from './rule.js';
import {
  crossClusterChapter,
  extensionMobilityApi,
  extensionMobilityChapter,
  extensionMobilityLogNote,
  extensionMobilityNote,
  preferredArchitecture,
} from './sources.js';

export const extensionMobilityRules = {
  'EM-1': {
    status: 'P',
    statement:
      'A user logs in to a phone of the same cluster with user ID and PIN, gets a device profile ' +
      'there, and logs out; the phone then shows its logout profile. A phone has one user at a ' +
      'time: another user is refused with 18; the same user on the same phone again succeeds, and ' +
      'no policy is asked (A).',
    source: `${extensionMobilityChapter}; error codes in ${crossClusterChapter}. Repeated login chosen by impsim.`,
  },
  'EM-2': {
    status: 'P',
    statement:
      'Multiple Login Behavior (before 12.5: Intra-cluster Multiple Login Behavior) is `multiOK`, ' +
      '`noLogin` or `autoLogout`. `multiOK` allows several phones. `noLogin` refuses the second ' +
      'phone with code 25 and the text `Policy Violation: ' +
      'com.cisco.emservice.PolicyValidatorException: Not allowed to log into multiple devices.` ' +
      '`autoLogout` logs all other phones of the user out, then this one in. The factory default ' +
      'is `noLogin`.',
    source: `${extensionMobilityNote}: log analysis for Extension Mobility; ${extensionMobilityChapter}: service parameters.`,
  },
  'EM-3': {
    status: 'P',
    statement:
      'Responses are XML: `<response><success/></response>`, or ' +
      '`<response><failure><error code="25">text</error></failure></response>`. Every error code ' +
      'that the vendor lists for the service and for the phone is known by number, text and phone ' +
      'display, by release where displays differ.',
    source: `${extensionMobilityNote}; ${extensionMobilityApi}: response DTD and messages; ${crossClusterChapter}: error codes.`,
  },
  'EM-4': {
    status: 'P',
    statement:
      'The intra-cluster maximum login time holds only where it is enforced (by default it is ' +
      'not); 0 means none. The inter-cluster maximum is 10:00 (36,000 s). A maximum of the ' +
      "user's own overrides (from 12.5). At expiry the system logs the phone out; its call logs stay.",
    source: `${extensionMobilityChapter}: service parameters and expiry; ${extensionMobilityNote}: parameter screens.`,
  },
  'EM-5': {
    status: 'P',
    statement:
      'Maximum Concurrent Requests is 5 by default (15 in the published lab logs, which call it ' +
      'Max Concurrent Sessions). A login or logout holds one slot from its arrival to its end; a ' +
      'request that finds every slot taken is refused with 26 (busy). A login takes 0.41 s, a ' +
      'logout 0.20 s (sample timings, taken as constant: A). Policy check and commit are one ' +
      'atomic step at the end, at the home cluster (A).',
    source: `${extensionMobilityChapter}: service parameters; ${extensionMobilityNote}: logs; timings in ${extensionMobilityLogNote}. Constant times and the atomic step chosen by impsim.`,
  },
  'EM-6': {
    status: 'P',
    statement:
      'The device cache of Extension Mobility holds 10,000 entries; the user cache keeps an entry ' +
      'for 2 minutes.',
    source: `${extensionMobilityChapter}: service parameters and restrictions; ${extensionMobilityNote}: logs.`,
  },
  'EM-7': {
    status: 'P',
    statement:
      'Refusals by code. 11: unknown device. 23: unknown user. 12: no device profile. 22 at login ' +
      'and 5 at logout: Extension Mobility is off. 201, at the phone: wrong PIN. 19: nobody is ' +
      'logged in at logout.',
    source: `${crossClusterChapter}: error codes; ${extensionMobilityApi}: messages.`,
  },
  'EM-8': {
    status: 'P',
    statement:
      'One Extension Mobility node handles 250 logins or logouts a minute in 12.x and 500 in 14; ' +
      '11.x counts as 12.x, 15 as 14 (A). The figure is a line in reports and a rule of the ' +
      'planner; no request is refused because of it.',
    source: `${preferredArchitecture('12.x')}; ${preferredArchitecture('14')}. 11.x and 15 chosen by impsim.`,
  },
  'EM-9': {
    status: 'P',
    statement:
      'The service log holds the ServiceParameters block at the start and after every change of a ' +
      'parameter, and for each request the lines that the published lab logs show: stamp, level, ' +
      "thread, class, message, with the vendor's own spelling slips.",
    source: `${extensionMobilityNote}: log analysis.`,
  },
} as const satisfies ChapterRules<'EM'>;
