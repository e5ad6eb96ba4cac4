/**
 * What the service log holds beside what the vendor's note shows: it agrees with what was decided, and
 * has no line of a step that was not taken (EM-9, EMCC-4, EMCC-7, EMCC-8).
 */
import { describe, expect, it } from 'vitest';
import { hours, seconds } from '../../../src/engine/units.js';
import type { CucmRelease } from '../../../src/model/em/cucm-release.js';
import { multipleLoginBehaviors } from '../../../src/model/em/em-parameters.js';
import { ServiceLog } from '../../../src/model/em/service-log.js';
import { HOME, Lab, THIRD, VISITING, type LabWish } from './support/lab.js';

/** A lab, and messages of its logs. */
const logged = (wish: LabWish = {}) => {
  const logs: ServiceLog[] = [];
  const lab = new Lab({
    ...wish,
    observers: [
      (state) => {
        const log = new ServiceLog(state);
        logs.push(log);
        return log;
      },
    ],
  });
  const linesOf = (cluster = HOME) => logs[0]!.linesOf(cluster);
  const messagesOf = (cluster = HOME) => linesOf(cluster).map(({ message }) => message);
  return { lab, linesOf, messagesOf };
};

/** Logs in one after the other, each a second later. */
const logIn = (lab: Lab, ...logins: readonly (readonly [user: string, phone: string])[]): void => {
  for (const [user, phone] of logins) {
    lab.logIn(user, phone);
    lab.runFor(seconds(1));
  }
};

const from = (messages: readonly string[], first: RegExp): readonly string[] =>
  messages.slice(messages.findIndex((message) => first.test(message)));

const URL = 'https://visiting.test:8443/emservice/EMServiceServlet';

describe('the home log of an auto logout (EMCC-4)', () => {
  it('is there when the login that causes it is at a home phone (EMCC-5)', () => {
    const { lab, messagesOf } = logged({ home: { multipleLoginBehavior: 'autoLogout' } });
    logIn(lab, ['rak', 'v1'], ['rak', 'h1']);
    expect(from(messagesOf(), /VisitingLogout|EmccLogoutThread/)).toEqual([
      `3EmccLogoutThread: Logout Request sent to visitng cluster : ${URL}`,
      '3: performDoLogout',
      '3: formVisitingLogoutXml : <emcc><visitingLogout><requestNum>3</requestNum>' +
        '<deviceName>v1</deviceName><clusterId>home</clusterId></visitingLogout></emcc>',
      `3: postMsg - Url = ${URL} m_iHttpsTimeout = 0`,
      '3: t',
      '3: LogoutScheduler.removeLogout(): Dev: v1- removed logout',
      '3: DBRequestor.logoutDevName: Dev: v1- deviceLogout returned',
      '3:Request succeeded returning<response>\n<success/>\n</response>',
    ]);
  });

  it('removes a scheduled logout only where there is one', () => {
    const { lab, messagesOf } = logged({ home: { multipleLoginBehavior: 'autoLogout' } });
    logIn(lab, ['rak', 'h1'], ['rak', 'h2'], ['rak', 'v1'], ['rak', 'v2']);
    expect(messagesOf().filter((message) => /deviceLogout|removed/.test(message))).toEqual([
      '2: DBRequestor.logoutDevName: Dev: h1- deviceLogout returned',
      '4: DBRequestor.logoutDevName: Dev: h2- deviceLogout returned',
      '6: LogoutScheduler.removeLogout(): Dev: v1- removed logout',
      '6: DBRequestor.logoutDevName: Dev: v1- deviceLogout returned',
    ]);
  });

  it('removes the scheduled logout of a home phone that has one', () => {
    const { lab, messagesOf } = logged({
      home: {
        multipleLoginBehavior: 'autoLogout',
        enforceIntraClusterMaximum: true,
        intraClusterMaximum: hours(8),
      },
    });
    logIn(lab, ['rak', 'h1'], ['rak', 'h2']);
    expect(messagesOf()).toContain('2: LogoutScheduler.removeLogout(): Dev: h1- removed logout');
  });

  it('removes none at expiry, when it runs (EMCC-6)', () => {
    const { lab, messagesOf } = logged();
    logIn(lab, ['rak', 'v1']);
    lab.runFor(hours(10));
    expect(messagesOf().at(-1)).toBe(
      '3: DBRequestor.logoutDevName: Dev: v1- deviceLogout returned',
    );
    expect(messagesOf().filter((message) => message.includes('removed logout'))).toEqual([]);
  });

  it('is not there where a user leaves a phone', () => {
    const { lab, messagesOf } = logged();
    logIn(lab, ['rak', 'h1'], ['eve', 'v1']);
    lab.logOut('h1');
    lab.logOut('v1');
    lab.runFor(seconds(1));
    for (const cluster of [HOME, VISITING])
      expect(messagesOf(cluster).filter((message) => message.includes('deviceLogout'))).toEqual([]);
  });

  it('has threads that no other cluster counts', () => {
    const { lab, linesOf } = logged({
      home: { multipleLoginBehavior: 'autoLogout' },
      third: { multipleLoginBehavior: 'autoLogout', remoteClusters: [VISITING] },
      visiting: { remoteClusters: [HOME, THIRD] },
      users: [{ name: 'tom', cluster: THIRD }],
      phones: [{ name: 't1', cluster: THIRD }],
    });
    logIn(
      lab,
      ['rak', 'v1'],
      ['rak', 'h1'],
      ['tom', 'v2'],
      ['tom', 't1'],
      ['tom', 'v2'],
      ['tom', 't1'],
    );
    const threadsOf = (cluster = HOME) =>
      linesOf(cluster)
        .filter(({ by }) => by === 'EmccVisitingLogoutThread')
        .map(({ thread }) => thread);
    expect(threadsOf(HOME)).toEqual(['Thread-69 ']);
    expect(threadsOf(THIRD)).toEqual(['Thread-69 ', 'Thread-70 ']);
  });
});

/** What home does for a login at a visited phone, by a word of each step. */
const steps = [
  'Parse Complete',
  'DeviceSecurityMode',
  'authenticate pin',
  'EmccHomeLogin',
  'getRemoteClusterInfo',
  'isLocalUser',
  'getLoggedInDeviceNames',
  'performHomeDeviceLogin',
  'computeLoginDuration',
  'getEndUserEmMaxLoginTime',
  'Effective Login Duration',
  'Stored Procedure',
  'Decrement Counter',
  'Counters -->',
] as const;

const stepsIn = (messages: readonly string[]): readonly string[] =>
  steps.filter((step) => messages.some((message) => message.includes(step)));

const RESTS = ['Decrement Counter', 'Counters -->'];

describe('the home log of a refusal (EMCC-7)', () => {
  const secure: LabWish['phones'] = [{ name: 'v3', cluster: VISITING, secure: true }];
  const refusals: readonly {
    readonly code: number;
    readonly wish: LabWish;
    readonly phone?: string;
    readonly pin?: string;
    readonly upTo: (typeof steps)[number];
  }[] = [
    {
      code: 45,
      wish: { home: { release: '8.x' }, phones: secure },
      phone: 'v3',
      upTo: 'DeviceSecurityMode',
    },
    {
      code: 46,
      wish: { visiting: { securityMode: 'mixed' }, phones: secure },
      phone: 'v3',
      upTo: 'DeviceSecurityMode',
    },
    { code: 2, wish: {}, pin: '0', upTo: 'authenticate pin' },
    { code: 35, wish: { home: { remoteClusters: [] } }, upTo: 'EmccHomeLogin' },
    { code: 31, wish: { users: [{ name: 'ann', mayVisit: false }] }, upTo: 'isLocalUser' },
    { code: 12, wish: { users: [{ name: 'ann', profiles: [] }] }, upTo: 'isLocalUser' },
    { code: 37, wish: { phones: [{ name: 'v1', cluster: HOME }] }, upTo: 'getLoggedInDeviceNames' },
    { code: 33, wish: { home: { baseDevices: 0 } }, upTo: 'getLoggedInDeviceNames' },
  ];

  it.each(refusals)('with $code ends with "$upTo"', ({ code, wish, phone = 'v1', pin, upTo }) => {
    const { lab, messagesOf } = logged(wish);
    const user = wish.users === undefined ? 'rak' : 'ann';
    lab.logIn(user, phone, pin === undefined ? {} : { pin });
    lab.runFor(seconds(1));
    expect(lab.codes).toEqual([`${user}@${phone} ${code}`]);
    const taken = steps.slice(0, steps.indexOf(upTo) + 1);
    expect(stepsIn(messagesOf())).toEqual([...taken, ...RESTS]);
  });

  it('that got no slot gives none back (EM-5)', () => {
    const { lab, messagesOf } = logged({ home: { maximumConcurrentRequests: 0 } });
    logIn(lab, ['rak', 'v1']);
    expect(lab.codes).toEqual(['rak@v1 26']);
    expect(stepsIn(messagesOf())).toEqual(['Parse Complete', 'Counters -->']);
    expect(stepsIn(messagesOf(VISITING))).toEqual(RESTS);
  });
});

describe('the home log of a login at a visited phone', () => {
  const rows = multipleLoginBehaviors.flatMap((behavior) =>
    (['8.x', '11.5', '12.0', '12.5', '15'] as const).map((release) => ({ behavior, release })),
  );

  it.each(rows)(
    'in $release with $behavior looks up what it decides by',
    ({ behavior, release }) => {
      const { lab, messagesOf } = logged({ home: { release, multipleLoginBehavior: behavior } });
      logIn(lab, ['rak', 'v1']);
      const before: readonly CucmRelease[] = ['8.x', '11.5', '12.0'];
      const isBefore = before.includes(release);
      const expected = steps.filter((step) => {
        if (RESTS.includes(step)) return false;
        if (step === 'getLoggedInDeviceNames') return !isBefore && behavior !== 'multiOK';
        return step !== 'getEndUserEmMaxLoginTime' || !isBefore;
      });
      expect(stepsIn(messagesOf())).toEqual(expected);
    },
  );

  it('names no device profile of a user who has none', () => {
    const { lab, messagesOf } = logged({ users: [{ name: 'ann', profiles: [] }] });
    logIn(lab, ['ann', 'v1'], ['rak', 'v1']);
    const named = messagesOf(VISITING).filter((message) => message.includes('Device Profile'));
    expect(named).toEqual(['2: EmccLoginRequest: Device Profile for this user is: rak-udp']);
  });
});
