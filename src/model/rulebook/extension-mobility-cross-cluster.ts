/** Logging in to a phone of another cluster (EMCC), where the home cluster decides. */
import type { ChapterRules } from './rule.js';
import { crossClusterChapter, extensionMobilityNote, releaseNotes } from './sources.js';

export const crossClusterRules = {
  'EMCC-1': {
    status: 'P',
    statement:
      'A user of the home cluster logs in at a phone of a visiting cluster. The visiting service ' +
      'searches its own users, then asks its remote clusters in the configured order; the first ' +
      'that knows the user is home. Home authenticates, applies its policy, computes the duration ' +
      'and logs the device in; the visiting cluster logs it in after that. Home takes 40 ms, ' +
      'visiting 400 ms (A; the samples show 38 and 438).',
    source: `${extensionMobilityNote}: log analysis for EMCC. Times chosen by impsim near its samples.`,
  },
  'EMCC-2': {
    status: 'P',
    statement:
      'The home cluster decides, by its own release. Before 12.5 at home: multiple logins are ' +
      'always allowed, and phones visited do not count at home phones (A). From 12.5 at home: its ' +
      'own Multiple Login Behavior binds, whatever release or parameter the visiting cluster has; ' +
      "the visiting cluster's is not asked.",
    source: `${extensionMobilityNote}: before 12.5, and new in 12.5; ${releaseNotes('12.5(1)')}. What counts before 12.5 chosen by impsim.`,
  },
  'EMCC-3': {
    status: 'P',
    statement:
      'With `noLogin` at home and `multiOK` in the visiting cluster, the second login is refused ' +
      'with 25 in both logs. The message is `Not allowed to log into multiple devices.` without ' +
      "EM-2's prefix; home logs `PolicyValidatorException`, visiting logs `MyException` and " +
      '`handleEmccErrorResponse - 25`.',
    source: `${extensionMobilityNote}: log analysis for EMCC, case 2.`,
  },
  'EMCC-4': {
    status: 'P',
    statement:
      "With `autoLogout` at home, home starts `<emcc><visitingLogout>` to the first phone's " +
      'visiting cluster, with request number, device name and its own cluster ID, on a thread of ' +
      'its own for which it does not wait; it removes the scheduled logout, logs that phone out, ' +
      'then logs the second in. If the visiting cluster cannot be reached, the phone keeps showing ' +
      'a stale login, which home does not count (A).',
    source: `${extensionMobilityNote}: log analysis for EMCC, case 3. The unreachable cluster chosen by impsim.`,
  },
  'EMCC-5': {
    status: 'P',
    statement:
      'Logins at home phones and logins at visited phones count together, where home is 12.5 or ' +
      'newer.',
    source: `${extensionMobilityNote}: new in 12.5; ${releaseNotes('12.5(1)')}.`,
  },
  'EMCC-6': {
    status: 'P',
    statement:
      "The effective duration is home's inter-cluster maximum, 10:00 being 36,000 s, unless the " +
      'user has a maximum of their own (from 12.5; that it holds for EMCC: A). At expiry home logs ' +
      'the phone out as in EMCC-4 (A).',
    source: `${extensionMobilityNote}: effective login duration in the home log. Own maximum and expiry chosen by impsim.`,
  },
  'EMCC-7': {
    status: 'P',
    statement:
      'Refusals by code. 40, which the phone shows as 23: the home cluster does not answer within ' +
      '120 s. 23: no remote cluster knows the user. 36: there are no remote clusters at all, ' +
      'though EMCC is in use; where it is not, 23 as in EM-7 (A). 33: no EMCC base device is free. 37: both clusters have a device of that name. By security mode, 45: ' +
      'a secure phone of a visiting cluster from 9.x on, and home is 8.x; 46: a secure phone of a ' +
      'mixed-mode visiting cluster, and home is nonsecure; a secure phone of an 8.x visiting cluster ' +
      '(refused by the table; that it is 46: A).',
    source: `${crossClusterChapter}: error codes and security modes; ${extensionMobilityNote}: timeout in the visiting log. The code for 8.x visiting clusters, and what EMCC out of use answers, chosen by impsim.`,
  },
  'EMCC-8': {
    status: 'P',
    statement:
      'Each log line has the request-number prefix that the published lab logs give that line: the ' +
      'home number, with `home : visiting : cluster` on some lines; the visiting number on others; ' +
      'none on others. The line `Counters -->` has 15 integers, of which only the first, the ' +
      'request number, is known: it is printed, and the other fourteen are left empty.',
    source: `${extensionMobilityNote}: log analysis for EMCC.`,
  },
} as const satisfies ChapterRules<'EMCC'>;
