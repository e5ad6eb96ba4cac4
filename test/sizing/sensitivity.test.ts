import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/sizing/recommend.js';

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
