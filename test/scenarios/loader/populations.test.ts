/** Users by numbers, and how long a run with them lasts. */
import { describe, expect, it } from 'vitest';
import { hours, instant, minutes, seconds } from '../../../src/engine/units.js';
import type { Population } from '../../../src/scenarios/format/population.js';
import { faultsOf, people, scenarioOf } from './support/loading.js';

const populationsOf = (written: string, top = ''): readonly Population[] =>
  scenarioOf(`name: n\n${top}populations:\n  - ${written}\n`).populations;

const faultsOfOne = (users: number, clients: string) =>
  faultsOf(`name: n\npopulations: [{ name: p, users: ${users}, clients: { ${clients} } }]\n`);

describe('a population', () => {
  it('says the least by its name, its users and their clients', () => {
    expect(populationsOf('{ name: office, users: 39400, clients: { desktop: 1.0 } }')).toEqual([
      {
        name: 'office',
        users: 39_400,
        clients: [{ device: 'desktop', perUser: 1_000_000 }],
        node: undefined,
        push: 0,
        hybrid: 0,
        signIn: { at: instant(seconds(0)), over: seconds(0) },
        inBackground: 0,
        lidsClosed: 0,
      },
    ]);
  });

  it('takes every decimal to the digit, in the order of the file', () => {
    const written = `{ name: 7, users: 1, clients: { thirdParty: 4, iphone: 0.000001, ipad: 0, android: 1.234567,
      desktop: "2.50" }, push: 0.1, hybrid: 1, in-background: 0.30, lids-closed: 0.7, node: imp1,
      sign-in: { at: 1m, over: 10m } }`;
    expect(populationsOf(written, 'parameters: { push: true }\n')).toEqual([
      {
        name: '7',
        users: 1,
        clients: [
          { device: 'thirdParty', perUser: 4_000_000 },
          { device: 'iphone', perUser: 1 },
          { device: 'android', perUser: 1_234_567 },
          { device: 'desktop', perUser: 2_500_000 },
        ],
        node: 0,
        push: 100_000,
        hybrid: 1_000_000,
        signIn: { at: instant(minutes(1)), over: minutes(10) },
        inBackground: 300_000,
        lidsClosed: 700_000,
      },
    ]);
  });

  it('may have no clients at all, for users who are signed out (JSM-2)', () => {
    const [{ clients } = { clients: undefined }] = populationsOf(
      '{ name: away, users: 50, clients: { desktop: 0 } }',
    );
    expect(clients).toEqual([]);
  });

  it('may stand beside users by name', () => {
    const text = `${people}populations: [{ name: office, users: 9, clients: { ipad: 1 } }]\n`;
    const { users, populations } = scenarioOf(text);
    expect([users.length, populations.length]).toEqual([2, 1]);
  });

  it('may be as large as a run can hold, and no larger', () => {
    expect(faultsOfOne(500_000, 'desktop: 3')).toEqual([]);
    expect(faultsOfOne(500_000, 'desktop: 3, ipad: 0.000001')).toEqual([]);
    expect(faultsOfOne(500_000, 'desktop: 3, ipad: 0.000002')).toHaveLength(1);
    expect(faultsOfOne(500_001, 'desktop: 1')).toHaveLength(1);
  });
});

const lengthOf = (text: string) => {
  const { duration, sampleEvery, reportAt } = scenarioOf(text);
  return { duration, sampleEvery, reportAt };
};

describe('a run', () => {
  const timeline = 'timeline: [{ at: 1m }, { at: 3m }]\n';
  const failures = 'failures: [{ at: 2m, node: imp1 }, { at: 4m, node: imp1, recovers: true }]\n';
  const office = `populations:
  - { name: p, users: 3, clients: { ipad: 1 }, sign-in: { at: 1m, over: 4m } }
`;

  it.each([
    ['nothing', '', seconds(0)],
    ['a timeline', timeline, minutes(3)],
    ['failures', timeline + failures, minutes(4)],
    ['sign-ins', timeline + failures + office, minutes(5)],
    ['a report', `${timeline}${failures}${office}report-at: 6m\n`, minutes(6)],
    ['an earlier report', `${timeline}report-at: 2m\n`, minutes(3)],
    ['its duration', `${timeline}${failures}${office}duration: 24h\n`, hours(24)],
    ['the shortest duration', `${timeline}duration: 3m\n`, minutes(3)],
  ])('lasts as long as the file says by %s', (_what, written, duration) => {
    expect(lengthOf(people + written).duration).toBe(duration);
  });

  it('is sampled once a minute unless the file says otherwise', () => {
    expect(lengthOf(people).sampleEvery).toBe(seconds(60));
    expect(lengthOf(`${people}sample-every: 15s\n`).sampleEvery).toBe(seconds(15));
  });

  it('has its report where the file says, up to its end', () => {
    expect(lengthOf(people).reportAt).toBeUndefined();
    expect(lengthOf(`${people}duration: 1h\nreport-at: 1h\n`).reportAt).toBe(instant(hours(1)));
  });
});
