/** Who is refused with which code, and that a refusal changes nothing (EM-1, EM-5, EM-7, EMCC-7). */
import { describe, expect, it } from 'vitest';
import { milliseconds, seconds } from '../../../src/engine/units.js';
import { HOME, Lab, VISITING, type LabWish } from './support/lab.js';

type Case = {
  readonly code: number;
  readonly when: string;
  readonly wish?: LabWish;
  readonly act: (lab: Lab) => void;
};

const cases: readonly Case[] = [
  { code: 11, when: 'the phone is unknown', act: (lab) => lab.logIn('rak', 'h9') },
  {
    code: 12,
    when: 'the user has no device profile',
    wish: { users: [{ name: 'bob', profiles: [] }] },
    act: (lab) => lab.logIn('bob', 'h1'),
  },
  {
    code: 12,
    when: 'the user has no device profile, at a visited phone',
    wish: { users: [{ name: 'bob', profiles: [] }] },
    act: (lab) => lab.logIn('bob', 'v1'),
  },
  {
    code: 12,
    when: 'the user has not the profile that is asked for',
    act: (lab) => lab.logIn('rak', 'h1', { profile: 'eve-udp' }),
  },
  {
    code: 22,
    when: 'Extension Mobility is off on the phone',
    wish: { phones: [{ name: 'h3', cluster: HOME, extensionMobility: false }] },
    act: (lab) => lab.logIn('rak', 'h3'),
  },
  {
    code: 22,
    when: 'Extension Mobility is off on the visited phone',
    wish: { phones: [{ name: 'v3', cluster: VISITING, extensionMobility: false }] },
    act: (lab) => lab.logIn('rak', 'v3'),
  },
  {
    code: 23,
    when: 'nobody knows the user, and there are no other clusters to ask',
    wish: { home: { remoteClusters: undefined } },
    act: (lab) => lab.logIn('mallory', 'h1'),
  },
  { code: 23, when: 'no remote cluster knows the user', act: (lab) => lab.logIn('mallory', 'h1') },
  {
    code: 36,
    when: 'there are no remote clusters at all',
    wish: { visiting: { remoteClusters: [] } },
    act: (lab) => lab.logIn('rak', 'v1'),
  },
  { code: 201, when: 'the PIN is wrong', act: (lab) => lab.logIn('rak', 'h1', { pin: '0' }) },
  { code: 202, when: 'the PIN is blank', act: (lab) => lab.logIn('rak', 'h1', { pin: '' }) },
  { code: 202, when: 'the user ID is blank', act: (lab) => lab.logIn('', 'h1') },
  {
    code: 2,
    when: 'the PIN is wrong at a visited phone',
    act: (lab) => lab.logIn('rak', 'v1', { pin: '0' }),
  },
  {
    code: 31,
    when: 'the user may not visit',
    wish: { users: [{ name: 'bob', mayVisit: false }] },
    act: (lab) => lab.logIn('bob', 'v1'),
  },
  {
    code: 33,
    when: 'no EMCC base device is free',
    wish: { home: { baseDevices: 0 } },
    act: (lab) => lab.logIn('rak', 'v1'),
  },
  {
    code: 35,
    when: 'home does not know the visiting cluster',
    wish: { home: { remoteClusters: [] } },
    act: (lab) => lab.logIn('rak', 'v1'),
  },
  {
    code: 37,
    when: 'home has a device of that name',
    wish: { phones: [{ name: 'v1', cluster: HOME }] },
    act: (lab) => lab.logIn('rak', 'v1'),
  },
  {
    code: 45,
    when: 'a secure phone visits with a home of 8.x',
    wish: {
      home: { release: '8.x' },
      phones: [{ name: 'v3', cluster: VISITING, secure: true }],
    },
    act: (lab) => lab.logIn('rak', 'v3'),
  },
  {
    code: 46,
    when: 'a secure phone of a mixed-mode cluster visits with a nonsecure home',
    wish: {
      visiting: { securityMode: 'mixed' },
      phones: [{ name: 'v3', cluster: VISITING, secure: true }],
    },
    act: (lab) => lab.logIn('rak', 'v3'),
  },
  { code: 19, when: 'nobody is logged in at logout', act: (lab) => lab.logOut('h1') },
  { code: 11, when: 'the phone is unknown at logout', act: (lab) => lab.logOut('h9') },
  {
    code: 5,
    when: 'Extension Mobility is off at logout',
    wish: { phones: [{ name: 'h3', cluster: HOME, extensionMobility: false }] },
    act: (lab) => lab.logOut('h3'),
  },
];

describe('a request is refused (EM-7)', () => {
  it.each(cases)('with $code when $when', ({ code, wish, act }) => {
    const lab = new Lab(wish);
    act(lab);
    lab.runFor(seconds(1));
    expect(lab.answers.map(({ answer }) => answer?.code)).toEqual([code]);
    expect(lab.mobility.state.logins.live).toBe(0);
    expect(lab.shownAt('rak')).toEqual([]);
    for (const cluster of lab.mobility.state.clusters) expect(cluster.inProgress).toBe(0);
  });

  it('with 18 when another user is logged in, at a home phone and at a visited one', () => {
    const lab = new Lab();
    lab.logIn('rak', 'h1');
    lab.logIn('eve', 'v1');
    lab.runFor(seconds(1));
    lab.logIn('eve', 'h1');
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    expect(lab.codes.slice(2)).toEqual(['rak@v1 18', 'eve@h1 18']);
    expect(lab.shownAt('rak')).toEqual(['h1']);
    expect(lab.countedAt('rak')).toEqual(['h1']);
  });

  it('never for the same user again, whose login nothing changes (EM-1)', () => {
    const lab = new Lab();
    for (const phone of ['v1', 'v1']) {
      lab.logIn('rak', phone);
      lab.runFor(seconds(1));
    }
    expect(lab.codes).toEqual(['rak@v1 success', 'rak@v1 success']);
    expect(lab.countedAt('rak')).toEqual(['v1']);
    expect(lab.reasons).toContain('same-user-again');
    lab.logOut('v1');
    lab.runFor(seconds(1));
    lab.logIn('rak', 'h1');
    lab.runFor(seconds(1));
    lab.logIn('rak', 'h1');
    lab.runFor(seconds(1));
    expect(lab.countedAt('rak')).toEqual(['h1']);
  });
});

describe('Maximum Concurrent Requests (EM-5)', () => {
  const busy = { home: { maximumConcurrentRequests: 2 } };

  it('refuses one request more than there are slots, for as long as they are held', () => {
    const lab = new Lab(busy);
    lab.logIn('rak', 'h1');
    lab.logOut('h2');
    lab.logIn('eve', 'h2');
    lab.runFor(milliseconds(200));
    lab.logIn('eve', 'h2');
    lab.runFor(milliseconds(410));
    expect(lab.codes).toEqual(['eve@h2 26', 'h2 19', 'rak@h1 success', 'eve@h2 success']);
    expect(lab.answers.map(({ at }) => at)).toEqual([0, 200_000, 410_000, 610_000]);
    const { counters } = lab.mobility;
    expect(counters.valueOf('RequestsThrottled', HOME)).toBe(1);
    expect(counters.valueOf('RequestsHandled', HOME)).toBe(3);
  });

  it('holds at the home cluster too, for its part of a visiting login', () => {
    const lab = new Lab({ home: { maximumConcurrentRequests: 1 } });
    lab.logIn('rak', 'v1');
    lab.runFor(milliseconds(150));
    lab.logOut('h1');
    lab.runFor(seconds(1));
    expect(lab.codes).toEqual(['h1 19', 'rak@v1 26']);
    expect(lab.mobility.counters.valueOf('RequestsThrottled', HOME)).toBe(1);
    expect(lab.mobility.counters.valueOf('RequestsInProgress', HOME)).toBe(0);
  });
});

describe('a phone that another user takes while home decides', () => {
  it('is refused with 18, and home takes its login back', () => {
    // Home has looked at the phone at 380 ms; vic has it at 410 ms, and the visit ends at 580 ms.
    const lab = new Lab({ users: [{ name: 'vic', cluster: VISITING }] });
    lab.logIn('vic', 'v1');
    lab.runFor(milliseconds(180));
    lab.logIn('rak', 'v1');
    lab.runFor(seconds(1));
    expect(lab.codes).toEqual(['vic@v1 success', 'rak@v1 18']);
    expect(lab.countedAt('rak')).toEqual([]);
    expect(lab.mobility.state.clusters[0]?.freeBaseDevices).toBe(100);
  });
});
