/** The planner's answers to known questions, and to questions that are none. */
import { describe, expect, it } from 'vitest';
import { SizingInputError } from '../../src/sizing/input-fault.js';
import { recommend } from '../../src/sizing/recommend.js';
import type { SizingInputs } from '../../src/sizing/requirements.js';
import { ruleOfAnswer, slackText } from './support/figures.js';

const twoClients = { users: 25_000, clientsPerUser: 2 } as const;

describe('25,000 users with two clients, the worked answers', () => {
  it('SIZE-1, SIZE-10: without high availability are two 25K nodes, and SIZE-2 binds with no slack', () => {
    const answer = recommend({ ...twoClients, highAvailability: false });
    expect(answer.recommendation).toMatchObject({ nodes: 2, ova: '25K', redundancy: 'none' });
    expect(answer.demand).toMatchObject({ units: 50_000, unit: 'client', sessions: 50_000 });
    expect(answer.bindingRule).toBe('SIZE-2');
    expect(slackText(answer, 'SIZE-2')).toBe('0.0');
    for (const rule of ['SIZE-2', 'SIZE-3', 'SIZE-4'] as const)
      expect(ruleOfAnswer(answer, rule).nodesNeeded).toBe(2);
  });

  it('SIZE-2 to SIZE-5: with high availability are two pairs of 25K nodes', () => {
    const answer = recommend(twoClients);
    expect(answer.recommendation).toMatchObject({
      clusters: 1,
      subclustersPerCluster: 2,
      nodesPerCluster: 4,
      nodes: 4,
      ova: '25K',
      redundancy: 'active-active',
      perNode: { users: 6_250, clients: 12_500, sessions: 12_500, limit: 18_750 },
      survivor: { sessions: 25_000, limit: 37_500 },
    });
    expect(answer.recommendation?.perNode.percent.toFixed(1)).toBe('66.7');
    expect(answer.bindingRule).toBe('SIZE-2');
    expect(ruleOfAnswer(answer, 'SIZE-3').formula).toContain('2.67 serving nodes, so 2 pairs');
    expect(ruleOfAnswer(answer, 'SIZE-4').formula).toContain('3.33 serving nodes, so 2 pairs');
    expect(slackText(answer, 'SIZE-2')).toBe('0.0');
  });

  it('SIZE-11: come with 814 s and 40 % to enter', () => {
    expect(recommend(twoClients).settings).toEqual({
      clientReLoginLowerLimitSeconds: 120,
      clientReLoginUpperLimitSeconds: 120 + Math.round(6_250 / 9),
      mdmFactor: 2,
      rtmtAlertPercent: 40,
    });
  });

  it('SIZE-4, SIZE-10: with MDM off and no high availability are two nodes, and SIZE-4 binds', () => {
    const answer = recommend({ ...twoClients, highAvailability: false, mdm: false });
    expect(answer.recommendation).toMatchObject({ nodes: 2, ova: '25K' });
    expect(ruleOfAnswer(answer, 'SIZE-2').nodesNeeded).toBe(1);
    expect([slackText(answer, 'SIZE-3'), slackText(answer, 'SIZE-4')]).toEqual(['33.3', '16.7']);
    expect([answer.bindingRule, answer.nextRule]).toEqual(['SIZE-4', 'SIZE-3']);
  });
});

describe('an answer', () => {
  it('names every rule with its source and status, and what it asks and offers', () => {
    for (const rule of recommend(twoClients).rules) {
      expect(rule.source).toMatch(/\.$/);
      expect(['P', 'D', 'A']).toContain(rule.status);
      expect(rule.holds).toBe(rule.required <= rule.available);
      expect(rule.slackPercent).toBeCloseTo(
        (100 * (rule.available - rule.required)) / rule.available,
      );
    }
  });

  it('begins its designs with the plan that it recommends', () => {
    const { designs, recommendation } = recommend(twoClients);
    expect(designs[0]).toEqual(recommendation);
    expect(designs.length).toBeGreaterThan(1);
  });

  it('JSM-6: counts hybrid sessions beside those of clients', () => {
    const answer = recommend({ ...twoClients, hybridUsers: 5_000 });
    expect(answer.demand).toMatchObject({ units: 50_000, sessions: 55_000 });
    expect(answer.recommendation?.perNode.sessions).toBe(13_750);
  });

  it('SIZE-5, HA-9: counts phantom sessions among those of the survivor, and once', () => {
    const { recommendation } = recommend({ ...twoClients, pushShare: 0.4 });
    expect(recommendation?.survivor).toMatchObject({ sessions: 25_000, phantoms: 5_000 });
  });

  it('SIZE-6: has two clusters where one is not enough', () => {
    const { recommendation } = recommend({ users: 100_000, clientsPerUser: 1 });
    expect(recommendation).toMatchObject({ clusters: 2, nodesPerCluster: 4, nodes: 8, ova: '25K' });
  });

  it('SIZE-9: gives the machine of the release', () => {
    const vm = { vCpu: 6, vRamGb: 18, vDisk: '2 x 80 GB' };
    expect(recommend({ ...twoClients, release: '15' }).recommendation?.vm).toEqual(vm);
    expect(recommend(twoClients).recommendation?.vm).toEqual({ vCpu: 6, vRamGb: 16, vDisk: null });
  });

  it('SIZE-8: advises 15K with MDM, and follows the advice on request', () => {
    const small = { users: 1_000 } as const;
    const free = recommend(small);
    expect(free.recommendation?.ova).toBe('5K');
    expect(free.advice).toMatchObject([{ rule: 'SIZE-8', followed: false }]);
    const advised = recommend({ ...small, followAdvice: true });
    expect(advised.recommendation?.ova).toBe('15K');
    expect(advised.advice).toMatchObject([{ rule: 'SIZE-8', followed: true }]);
    expect(advised.bindingRule).toBe('SIZE-8');
  });

  it('shows a waived rule as waived, and is not bound by it', () => {
    const answer = recommend({ ...twoClients, ignore: ['SIZE-2', 'SIZE-6'] });
    expect(ruleOfAnswer(answer, 'SIZE-2')).toMatchObject({ waived: true });
    expect(answer.bindingRule).toBe('SIZE-4');
    expect(recommend({ users: 1_000, mdm: false, ignore: ['SIZE-4'] }).bindingRule).toBe('SIZE-3');
  });

  it('lists what was assumed for it, and no more', () => {
    const rules = recommend({ users: 100, highAvailability: false }).assumptions.map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['SIZE-7', 'JSM-6']);
    expect(recommend(twoClients).assumptions.map(({ rule }) => rule)).toContain('HA-5');
  });

  it('turns MDM off by itself where the release has none', () => {
    expect(recommend({ users: 10, release: '11.0' }).inputs.mdm).toBe(false);
  });
});

describe('where nothing fits, an answer', () => {
  it('names the rules that fail and inputs that would fit', () => {
    const answer = recommend({ users: 15_000, ova: '5K' });
    expect(answer).toMatchObject({ recommendation: null, bindingRule: null, designs: [] });
    expect(answer.rules.filter(({ holds }) => !holds)).not.toEqual([]);
    expect(answer.nearest).toMatchObject([
      { input: 'users', value: 7_500 },
      { input: 'ova', value: '15K' },
      { input: 'highAvailability', value: false },
    ]);
  });

  it('offers the most users that fit, and not one less', () => {
    const inputs = { users: 20_000, ova: '5K' } as const;
    expect(recommend({ ...inputs, users: 7_500 }).recommendation).not.toBeNull();
    expect(recommend({ ...inputs, users: 7_501 }).recommendation).toBeNull();
  });

  it('offers the fewest clusters that would do', () => {
    const answer = recommend({ users: 100_000, maxClusters: 1 });
    const offer = answer.nearest.find(({ input }) => input === 'maxClusters');
    expect(offer?.value).toBe(3);
    expect(recommend({ users: 100_000, maxClusters: 3 }).recommendation).not.toBeNull();
    expect(recommend({ users: 100_000, maxClusters: 2 }).recommendation).toBeNull();
  });

  it('SIZE-12: offers more Extension Mobility nodes, or fewer logins', () => {
    const inputs = { users: 100, emLogins: 600 } as const;
    const answer = recommend(inputs);
    expect(ruleOfAnswer(answer, 'SIZE-12')).toMatchObject({
      holds: false,
      required: 600,
      available: 250,
    });
    expect(answer.nearest).toMatchObject([
      { input: 'emNodes', value: 3 },
      { input: 'emLogins', value: 250 },
    ]);
    expect(ruleOfAnswer(recommend({ ...inputs, emNodes: 3 }), 'SIZE-12')).toMatchObject({
      holds: true,
      status: 'A',
    });
    expect(ruleOfAnswer(recommend({ ...inputs, emLogins: 250 }), 'SIZE-12').status).toBe('P');
  });
});

const messageOf = (inputs: SizingInputs): string => {
  try {
    recommend(inputs);
  } catch (error) {
    if (error instanceof SizingInputError) return error.message;
  }
  return 'taken';
};

describe('inputs that are none', () => {
  it.each<readonly [SizingInputs, string]>([
    [{ users: -5 }, 'Expected users to be a whole number from 1 to 10,000,000'],
    [{ users: 1e12 }, 'Expected users to be a whole number from 1 to 10,000,000'],
    [{ users: Number.NaN }, 'Expected users to be a whole number'],
    [{ users: 1.5 }, 'Expected users to be a whole number'],
    [{ users: 1, clientsPerUser: 0 }, 'Expected clientsPerUser to be a number from 0.0001 to 10'],
    [{ users: 1, clientsPerUser: 1.000_01 }, 'at most four decimals'],
    [{ users: 1, pushShare: 2 }, 'Expected pushShare to be a number from 0 to 1'],
    [{ users: 1, alertPercent: 0 }, 'Expected alertPercent to be a whole number from 1 to 100'],
    [{ users: 1, hybridUsers: 2 }, 'Expected hybridUsers to be at most the number of users, 1'],
    [{ users: 1, years: 3 }, 'Expected growthPercent to be given'],
    [{ users: 1, release: '11.0', mdm: true }, 'Expected release to be 11.5 or newer'],
    [{ users: 1, mdm: false, pushShare: 0.1 }, 'Expected pushShare to be 0 where MDM is off'],
    [
      { users: 1, deviceMix: { desktop: 1, iphone: 0.6 }, clientsPerUser: 2 },
      'Expected clientsPerUser to be 1.6, which the device mix adds up to',
    ],
    [{ users: 1, deviceMix: { desktop: 0 } }, 'Expected deviceMix to give above 0'],
    [{ users: 1, deviceMix: { desktop: -1 } }, 'Expected deviceMix to give clients per user'],
    [{ users: 1, deviceMix: { desktop: 1 }, pushShare: 0.1 }, 'share of mobile clients'],
  ])('are refused: %j', (inputs, says) => {
    expect(messageOf(inputs)).toContain(says);
  });

  it('are all told at once', () => {
    expect(messageOf({ users: 0, alertPercent: 101 }).split('\n')).toHaveLength(2);
  });

  it('do not include a mix that agrees with the clients per user', () => {
    const deviceMix = { desktop: 1, iphone: 0.1, ipad: 0.2 };
    expect(messageOf({ users: 1, deviceMix, clientsPerUser: 1.3 })).toBe('taken');
    expect(recommend({ users: 10, deviceMix }).inputs.clientsPerUser).toBe(1.3);
  });
});
