/** Auto logout across clusters (EMCC-4): whom it ends, and what it frees. */
import { describe, expect, it } from 'vitest';
import { hours, microseconds, milliseconds, minutes, seconds } from '../../../src/engine/units.js';
import { Lab, VISITING } from './support/lab.js';

/** The first login of a run stands in row 0, which must count as a row. */
const returning = (behavior: 'autoLogout' | 'multiOK'): Lab => {
  const lab = new Lab({ home: { multipleLoginBehavior: behavior } });
  for (let turn = 0; turn < 2; turn += 1) {
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(10));
  }
  return lab;
};

describe('a visiting logout', () => {
  it('leaves whoever has logged in to the phone since', () => {
    const lab = new Lab({
      home: { multipleLoginBehavior: 'autoLogout' },
      users: [{ name: 'vic', cluster: VISITING }],
    });
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    // Home decides after 410 ms and is heard after 610; rak has left after 420, and vic is in after 510.
    lab.logIn('rak', 'h1');
    lab.runFor(milliseconds(100));
    lab.logIn('vic', 'v1');
    lab.runFor(milliseconds(120));
    lab.logOut('v1');
    lab.runFor(seconds(1));
    expect(lab.codes.slice(1)).toEqual(['rak@h1 success', 'v1 success', 'vic@v1 success']);
    expect([lab.shownAt('rak'), lab.shownAt('vic')]).toEqual([['h1'], ['v1']]);
  });

  it('frees the EMCC base device that the next login takes', () => {
    const lab = new Lab({ home: { multipleLoginBehavior: 'autoLogout', baseDevices: 1 } });
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    lab.logIn('eve', 'v2');
    lab.runFor(seconds(1));
    lab.logIn('rak', 'v2');
    lab.runFor(seconds(1));
    expect(lab.codes).toEqual(['rak@v1 success', 'eve@v2 33', 'rak@v2 success']);
    expect(lab.mobility.state.clusters[0]?.freeBaseDevices).toBe(0);
    lab.logOut('v2');
    lab.runFor(seconds(1));
    expect(lab.mobility.state.clusters[0]?.freeBaseDevices).toBe(1);
  });
});

describe('a user who logs in again at the same visited phone', () => {
  it('is logged out of it by the next login elsewhere', () => {
    const lab = returning('autoLogout');
    lab.logIn('rak', 'h1');
    lab.runFor(seconds(10));
    expect(lab.shownAt('rak')).toEqual(['h1']);
  });

  it('is logged out when the maximum login time is over', () => {
    const lab = returning('multiOK');
    lab.runFor(hours(11));
    expect(lab.shownAt('rak')).toEqual([]);
  });
});

describe('the two minutes of the user cache (EM-6)', () => {
  it.each([
    { after: minutes(2), code: 'success' },
    { after: microseconds(120_000_001), code: '201' },
  ])('are closed: after $after us the answer is $code', ({ after, code }) => {
    const lab = new Lab({ home: { multipleLoginBehavior: 'multiOK' } });
    lab.logIn('rak', 'h1');
    lab.mobility.changePin(lab.user('rak'), '777');
    lab.runFor(after);
    lab.logIn('rak', 'h2');
    lab.runFor(seconds(1));
    expect(lab.codes.at(-1)).toBe(`rak@h2 ${code}`);
  });
});
