/** The catalogue of error codes (EM-3). */
import { describe, expect, it } from 'vitest';
import {
  emErrors,
  errorOf,
  errorSources,
  type EmErrorCode,
} from '../../../src/model/em/em-error.js';
import { phoneDisplay } from '../../../src/model/em/phone-display.js';

const isCode = (code: number): code is EmErrorCode => Object.hasOwn(emErrors, code);
const codes = Object.keys(emErrors).map(Number).filter(isCode);

/** The codes that the vendor lists, written a second time. */
const service = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31, 32,
  33, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
];
const application = [201, 202, 204, 205, 207, 208, 210, 211, 212, 213, 215, 216];

describe('the error codes (EM-3)', () => {
  it('are those that the vendor lists', () => {
    expect(codes).toEqual([...service, ...application]);
    for (const code of codes)
      expect(errorOf(code).issuer).toBe(application.includes(code) ? 'EMApp' : 'EMService');
  });

  it('each have a text and a source', () => {
    for (const code of codes) {
      expect(errorOf(code).text).toMatch(/\S/);
      expect(errorOf(code).sources.map((source) => errorSources[source])).not.toEqual([]);
    }
  });

  it('say where sources contradict each other, or where impsim does', () => {
    const noted = codes.filter((code) => errorOf(code).note !== undefined);
    expect(noted).toEqual([1, 2, 3, 4, 5, 7, 8, 22, 23, 25, 27, 39, 40, 41, 42, 44, 207, 212]);
    for (const code of noted) expect(errorOf(code).note).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what the phone shows', () => {
  it.each([
    [26, '12.5', 'login', 'Login is unavailable(26)'],
    [19, '12.5', 'logout', 'Logout is unavailable(19)'],
    [25, '12.0', 'login', 'Login is unavailable(25)'],
    [25, '12.5', 'login', 'Multi-Login Not Allowed (25)'],
    [25, '15', 'login', 'Multi-Login Not Allowed (25)'],
    [40, '12.5', 'login', 'Login is unavailable(23)'],
    [45, '12.5', 'login', 'Login is unsuccessful(45)'],
    [46, '12.5', 'login', 'Login is unsuccessful(46)'],
    [2, '12.5', 'login', 'Please try to login again (201)'],
    [39, '12.5', 'login', 'Please try to login again (201)'],
    [201, '12.5', 'login', 'Please try to login again (201)'],
    [202, '12.5', 'login', 'Please try to login again (202)'],
    [215, '12.5', 'login', 'LoginType invalid(215)'],
  ] as const)('for %i in %s at %s is %s', (code, release, asked, display) => {
    expect(phoneDisplay(code, release, asked)).toBe(display);
  });
});
