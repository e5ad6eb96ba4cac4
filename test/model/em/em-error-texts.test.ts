/**
 * Text, sources and phone display of every error code (EM-3), written a second time: texts as the
 * error code tables of the guide for Release 15 have them, and of 7 and 27 as the API guide has them.
 */
import { describe, expect, it } from 'vitest';
import { emErrors, errorOf, type EmErrorCode } from '../../../src/model/em/em-error.js';
import { phoneDisplay } from '../../../src/model/em/phone-display.js';

const both = 'guide api';
const guide = 'guide';

/** What the phone shows in place of `Login is unavailable(n)`. */
const tryAgain = 'Please try to login again (201)';

const table: readonly (readonly [EmErrorCode, string, string, string?])[] = [
  [0, 'Unknown Error', both],
  [1, 'Error on parsing', both],
  [2, 'EMCC Authentication Error', both, tryAgain],
  [3, 'Invalid App User', both],
  [4, 'Policy Validation error', both],
  [5, 'Dev. logon disabled', both],
  [6, 'Database Error', 'guide api em'],
  [7, 'Logout Request Error', 'api'],
  [8, 'Query type undetermined', both],
  [9, 'Dir. User Info Error', both],
  [10, 'User lacks app proxy rights', both],
  [11, 'Device Does not exist', both],
  [12, 'Dev. Profile not found', both],
  [18, 'Another user logged in', both],
  [19, 'No user logged in', both],
  [20, 'Hoteling flag error', both],
  [21, 'Hoteling Status error', both],
  [22, 'Dev. logon disabled', 'guide api em'],
  [23, 'User does not exist', both],
  [25, 'User logged in elsewhere', 'guide api em note', 'Multi-Login Not Allowed (25)'],
  [26, 'Busy, please try again', 'guide api em'],
  [27, 'Change Password', 'api'],
  [28, 'Untrusted IP Error', both],
  [29, 'ris down-contact admin', both],
  [30, 'Proxy not allowed', both],
  [31, 'EMCC Not Activated for the user', guide],
  [32, 'Device does not support EMCC', guide],
  [33, 'No free EMCC dummy device', guide],
  [35, 'Visiting Cluster Information is not present in Home Cluster', guide],
  [36, 'No Remote Cluster', guide],
  [37, 'Duplicate Device Name', guide],
  [38, 'EMCC Not Allowed', guide],
  [39, 'Configuration Issue', guide, tryAgain],
  [40, 'No Response from Remote Host', guide, 'Login is unavailable(23)'],
  [41, 'PIN change is required', guide],
  [42, 'Invalid ClusterID', guide],
  [43, 'Device Security mode error', guide],
  [44, 'Configuration Issue', guide, tryAgain],
  [45, 'Remote Cluster version not supported', guide, 'Login is unsuccessful(45)'],
  [46, 'Remote Cluster security mode not supported', guide, 'Login is unsuccessful(46)'],
  [47, 'DN has multiple users', guide],
  [201, 'Authentication Error', guide, tryAgain],
  [202, 'Blank userid or pin', guide, 'Please try to login again (202)'],
  [204, 'Directory server error', guide],
  [205, 'User Profile Absent', guide],
  [207, 'Device Name Empty', 'guide em'],
  [208, 'EMService Connection Error', guide],
  [210, 'Init Fail-Contact Admin', guide],
  [211, 'EMCC Not Activated', guide],
  [212, 'Cluster ID is invalid', guide],
  [213, 'Device does not support EMCC', guide],
  [215, 'Login Type is invalid', guide, 'LoginType invalid(215)'],
  [216, 'DN has multiple users', guide],
];

const rows = table.map(([code, text, from, display]) => ({
  code,
  text,
  from,
  display: display ?? `Login is unavailable(${code})`,
}));

describe('the error codes (EM-3)', () => {
  it('are all in the table', () => {
    expect(table.map(([code]) => String(code))).toEqual(Object.keys(emErrors));
  });

  it.each(rows)('$code is "$text", by $from', ({ code, text, from, display }) => {
    const { text: written, sources } = errorOf(code);
    expect(written).toBe(text);
    expect(sources.join(' ')).toBe(from);
    expect(phoneDisplay(code, '12.5', 'login')).toBe(display);
  });
});
