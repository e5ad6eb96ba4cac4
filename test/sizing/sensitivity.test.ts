import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/sizing/recommend.js';

const grown = (growthPercent: number) => recommend({ users: 25_000, growthPercent, years: 4 });

describe('sensitivity', () => {
  it('is ranked: more nodes first, then what is left of the slack', () => {
    const { sensitivity } = recommend({ users: 25_000 });
    expect(sensitivity.map(({ input, nodesMore }) => [input, nodesMore])).toEqual([
      ['growth', 2],
      ['clients per user', 2],
      ['high availability', -2],
      ['hybrid users', 0],
      ['push share', 0],
    ]);
  });

  it('changes one input at a time, and plans with it', () => {
    const { sensitivity } = recommend({ users: 25_000 });
    const clients = sensitivity.find(({ input }) => input === 'clients per user');
    const then = recommend({ users: 25_000, clientsPerUser: 2.5 }).recommendation;
    expect(clients).toMatchObject({ from: '2', to: '2.5', nodes: then?.nodes, ova: then?.ova });
  });

  it('starts from the growth that was given, and from the plan that lasts for it', () => {
    const ten = grown(10);
    const twenty = grown(20).growth!.plan!;
    expect(ten.sensitivity.find(({ input }) => input === 'growth')).toMatchObject({
      from: '10 % a year for 4 years',
      to: '20 % a year for 4 years',
      nodes: twenty.nodes,
      nodesMore: twenty.nodes - ten.growth!.plan!.nodes,
      vCpuMore: twenty.vmTotal.vCpu - ten.growth!.plan!.vmTotal.vCpu,
    });
    expect(ten.growth!.plan!.nodes).toBeGreaterThan(ten.recommendation!.nodes);
    expect(grown(95).sensitivity.find(({ input }) => input === 'growth')).toMatchObject({
      from: '95 % a year for 4 years',
      to: '100 % a year for 4 years',
    });
    expect(grown(100).sensitivity.map(({ input }) => input)).not.toContain('growth');
  });

  it('says so where a change fits nothing', () => {
    const { sensitivity } = recommend({ users: 7_500, ova: '5K' });
    expect(sensitivity[0]).toMatchObject({ input: 'growth', nodes: null, nodesMore: null });
  });

  it('leaves out what cannot be changed', () => {
    const inputs = recommend({ users: 10, clientsPerUser: 10, mdm: false }).sensitivity;
    expect(inputs.map(({ input }) => input).toSorted()).toEqual([
      'growth',
      'high availability',
      'hybrid users',
    ]);
  });
});
