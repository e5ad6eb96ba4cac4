/** The counters of `Cisco Extension Mobility`, and the capacity of a node (EM-8). */
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import { capacityPerMinute, cucmReleases } from '../../../src/model/em/cucm-release.js';
import { emCounters } from '../../../src/model/em/em-counters.js';
import { HOME, Lab, VISITING } from './support/lab.js';

const valuesOf = (lab: Lab, cluster = HOME): readonly number[] =>
  emCounters.map((counter) => lab.mobility.counters.valueOf(counter, cluster));

describe('the counters', () => {
  it('show requests in progress while they hold a slot, and what came of them', () => {
    const lab = new Lab();
    lab.logIn('rak', 'h1');
    lab.logIn('eve', 'h2');
    expect(valuesOf(lab)).toEqual([0, 2, 0, 0, 0]);
    lab.runFor(seconds(1));
    lab.logOut('h1');
    lab.logIn('rak', 'h2');
    lab.runFor(seconds(1));
    expect(valuesOf(lab)).toEqual([4, 0, 0, 2, 1]);
  });

  it('count a visit at both clusters, and its success where the phone is', () => {
    const lab = new Lab();
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    expect(valuesOf(lab, HOME)).toEqual([1, 0, 0, 0, 0]);
    expect(valuesOf(lab, VISITING)).toEqual([1, 0, 0, 1, 0]);
  });

  it('leave out what the phone refuses by itself', () => {
    const lab = new Lab();
    lab.logIn('rak', 'h1', { pin: '0' });
    expect(valuesOf(lab)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the busiest minute (EM-8)', () => {
  it('is the first of those with most logins and logouts', () => {
    const lab = new Lab({ home: { multipleLoginBehavior: 'multiOK' } });
    for (const count of [1, 2, 2, 1]) {
      for (const phone of ['h1', 'h2'].slice(0, count)) lab.logIn('rak', phone);
      lab.runFor(minutes(1));
    }
    expect(lab.mobility.counters.busiestMinuteOf(HOME)).toEqual({
      minute: 1,
      loginsAndLogouts: 2,
    });
  });

  it('is nothing where nothing happens', () => {
    expect(new Lab().mobility.counters.busiestMinuteOf(HOME).loginsAndLogouts).toBe(0);
  });
});

describe('the capacity of a node (EM-8)', () => {
  it('is 250 a minute to 12.x and 500 from 14 on, published for 12.x and 14', () => {
    const table = cucmReleases.map((release) => {
      const { value, status } = capacityPerMinute(release);
      return `${release} ${value} ${status}`;
    });
    expect(table).toEqual([
      '8.x 250 A',
      '11.0 250 A',
      '11.5 250 A',
      '12.0 250 P',
      '12.5 250 P',
      '12.5SU1 250 P',
      '12.5SU2 250 P',
      '12.5SU3 250 P',
      '14 500 P',
      '15 500 A',
    ]);
  });
});
