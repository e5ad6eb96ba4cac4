/** Clusters that cannot reach each other, and what is stale because of it (EMCC-4, EMCC-7). */
import { describe, expect, it } from 'vitest';
import { hours, milliseconds, minutes, seconds } from '../../../src/engine/units.js';
import { HOME, Lab, THIRD, VISITING } from './support/lab.js';

/** Rak has left v1 after two hours without home's knowledge; an hour later home is back. */
const anUnheardLogout = (baseDevices: number): Lab => {
  const lab = new Lab({ home: { baseDevices } });
  lab.logIn('rak', 'v1');
  lab.runFor(hours(2));
  lab.mobility.setReachable(HOME, false);
  lab.logOut('v1');
  lab.runFor(hours(1));
  lab.mobility.setReachable(HOME, true);
  return lab;
};

describe('a cluster that cannot be reached (EMCC-4, EMCC-7)', () => {
  it('is 40 after 120 s when it was the only one to ask', () => {
    const lab = new Lab();
    lab.mobility.setReachable(HOME, false);
    lab.logIn('rak', 'v1');
    lab.runFor(minutes(3));
    expect(lab.codes).toEqual(['rak@v1 40']);
    expect(lab.answers[0]?.at).toBe(120_200_000);
  });

  it('costs 120 s, and then the next cluster is asked (EMCC-1)', () => {
    const lab = new Lab({
      visiting: { remoteClusters: [THIRD, HOME] },
      third: {},
    });
    lab.mobility.setReachable(THIRD, false);
    lab.logIn('rak', 'v1');
    lab.runFor(minutes(3));
    expect(lab.answers).toEqual([{ word: 'rak@v1', answer: undefined, at: 120_400_000 }]);
  });

  it('is 40 when it goes between the search and the login', () => {
    const lab = new Lab();
    lab.logIn('rak', 'v1');
    lab.runFor(milliseconds(100));
    lab.mobility.setReachable(HOME, false);
    lab.runFor(minutes(3));
    expect(lab.codes).toEqual(['rak@v1 40']);
    expect(lab.countedAt('rak')).toEqual([]);
  });

  it('shows a stale login that home counts no more', () => {
    const lab = new Lab({ home: { multipleLoginBehavior: 'autoLogout' } });
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    lab.mobility.setReachable(VISITING, false);
    lab.logIn('rak', 'h1');
    lab.runFor(seconds(1));
    expect(lab.shownAt('rak')).toEqual(['h1', 'v1']);
    expect(lab.countedAt('rak')).toEqual(['h1']);
    expect(lab.reasons).toContain('stale-login');
  });

  it('leaves home counting a login that its phone has ended', () => {
    const lab = new Lab();
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    lab.mobility.setReachable(HOME, false);
    lab.logOut('v1');
    lab.runFor(seconds(1));
    expect(lab.shownAt('rak')).toEqual([]);
    expect(lab.countedAt('rak')).toEqual(['v1']);
    expect(lab.reasons).toContain('home-not-told');
  });

  it('gives a login that its phone has ended no part in the next one there (EM-1, EMCC-6)', () => {
    const lab = anUnheardLogout(100);
    lab.logIn('rak', 'v1');
    lab.runFor(hours(9));
    expect(lab.reasons).toContain('ended-unheard');
    // The maximum of ten hours counts from this login.
    expect([lab.shownAt('rak'), lab.countedAt('rak')]).toEqual([['v1'], ['v1']]);
    lab.runFor(minutes(61));
    expect([lab.shownAt('rak'), lab.countedAt('rak')]).toEqual([[], []]);
  });

  it('frees the base device of such a login for the next one (EMCC-7)', () => {
    const lab = anUnheardLogout(1);
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    expect(lab.codes).toEqual(['rak@v1 success', 'v1 success', 'rak@v1 success']);
    lab.logOut('v1');
    lab.logIn('eve', 'v2');
    lab.runFor(seconds(2));
    expect(lab.countedAt('eve')).toEqual(['v2']);
  });

  it('keeps a login that is still on its way to the phone (EM-1)', () => {
    const lab = new Lab();
    lab.logIn('rak', 'v1');
    lab.runFor(milliseconds(100));
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    expect(lab.reasons).not.toContain('ended-unheard');
    expect([lab.shownAt('rak'), lab.countedAt('rak')]).toEqual([['v1'], ['v1']]);
  });
});
