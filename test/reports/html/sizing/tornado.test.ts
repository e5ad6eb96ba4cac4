import { describe, expect, it } from 'vitest';
import { tornadoOf } from '../../../../src/reports/html/sizing/tornado.js';
import { recommend } from '../../../../src/sizing/recommend.js';

describe('the tornado of a plan', () => {
  it('keeps the order of the planner, and reaches as far as the longest bar', () => {
    const { sensitivity } = recommend({ users: 25_000 });
    const { rows, reach } = tornadoOf(sensitivity);
    expect(rows.map(({ change }) => change)).toEqual(sensitivity);
    expect(Math.max(...rows.map(({ to }) => Math.abs(to)))).toBe(reach);
    expect(rows.find(({ change }) => change.input === 'high availability')).toMatchObject({
      look: 'fewer',
      to: -12,
      says: '-12 vCPU, -2 nodes',
    });
  });

  it('goes to the end where nothing fits any more', () => {
    const { sensitivity } = recommend({ users: 7_500, ova: '5K', clientsPerUser: 2 });
    const { rows, reach } = tornadoOf(sensitivity);
    expect(rows[0]).toMatchObject({ look: 'broken', to: reach, says: 'nothing fits' });
  });
});
