/** Each rule at its edge: what is just allowed holds, and one more breaks it. */
import { describe, expect, it } from 'vitest';
import { demandOf } from '../../../src/sizing/demand.js';
import type { Design } from '../../../src/sizing/design.js';
import { requirementsOf, type SizingInputs } from '../../../src/sizing/requirements.js';
import { holds, type Check } from '../../../src/sizing/rules/constraint.js';
import type { ConstraintId } from '../../../src/sizing/rules/constraint-id.js';
import { constraints } from '../../../src/sizing/rules/constraints.js';

const pairOf15K: Design = {
  ova: '15K',
  redundancy: 'active-active',
  clusters: 1,
  subclustersPerCluster: 1,
  nodesPerCluster: 2,
};
const node5K: Design = { ...pairOf15K, ova: '5K', redundancy: 'none', nodesPerCluster: 1 };

const checked = (id: ConstraintId, design: Design, inputs: SizingInputs): Check | undefined => {
  const requirements = requirementsOf(inputs);
  const rule = constraints.find((one) => one.id === id);
  return rule?.check({ design, demand: demandOf(requirements), requirements });
};

const holdsFor = (id: ConstraintId, design: Design, inputs: SizingInputs): boolean => {
  const check = checked(id, design, inputs);
  if (check === undefined) throw new TypeError(`${id} does not apply`);
  return holds(check);
};

const clients = (users: number): SizingInputs => ({ users, clientsPerUser: 1 });

describe('at its edge', () => {
  it.each<readonly [ConstraintId, string, Design, SizingInputs, SizingInputs]>([
    [
      'SIZE-2',
      'a node offers its OVA',
      node5K,
      { users: 2_500, clientsPerUser: 2 },
      { users: 2_501, clientsPerUser: 2 },
    ],
    [
      'SIZE-2',
      'a pair offers one OVA',
      pairOf15K,
      { users: 15_000, clientsPerUser: 1 },
      { users: 15_001, clientsPerUser: 1 },
    ],
    [
      'SIZE-2',
      'with MDM off users count',
      node5K,
      { users: 5_000, clientsPerUser: 9, mdm: false },
      { users: 5_001, clientsPerUser: 1, mdm: false },
    ],
    [
      'SIZE-3',
      'a node has its full limit without high availability',
      node5K,
      { users: 7_500, clientsPerUser: 1 },
      { users: 7_500, clientsPerUser: 1, hybridUsers: 1 },
    ],
    [
      'SIZE-3',
      'a node of a pair has half of it',
      pairOf15K,
      { users: 22_500, clientsPerUser: 1 },
      { users: 22_501, clientsPerUser: 1 },
    ],
    [
      'SIZE-4',
      'a node may be at its alert line',
      pairOf15K,
      { users: 18_000, clientsPerUser: 1 },
      { users: 18_001, clientsPerUser: 1 },
    ],
    [
      'SIZE-5',
      'a survivor has the full limit',
      pairOf15K,
      { users: 22_500, clientsPerUser: 1 },
      { users: 22_501, clientsPerUser: 1 },
    ],
    [
      'SIZE-8',
      'MDM wants 15K, where the advice is enforced',
      pairOf15K,
      { users: 1, followAdvice: true },
      { users: 1, followAdvice: true, ova: '5K' },
    ],
    [
      'SIZE-12',
      'a node takes 250 logins a minute in 12.5',
      node5K,
      { users: 1, emLogins: 250 },
      { users: 1, emLogins: 251 },
    ],
    [
      'SIZE-12',
      'and 500 in 14',
      node5K,
      { users: 1, emLogins: 500, release: '14' },
      { users: 1, emLogins: 501, release: '14' },
    ],
  ])('%s: %s', (id, _, design, allowed, broken) => {
    const breaking = broken.ova === undefined ? design : { ...design, ova: broken.ova };
    expect(holdsFor(id, design, allowed)).toBe(true);
    expect(holdsFor(id, breaking, broken)).toBe(false);
  });

  it('SIZE-6: a cluster has 75,000 units, a node and a pair 25,000', () => {
    const six: Design = { ...node5K, ova: '25K', subclustersPerCluster: 3, nodesPerCluster: 6 };
    expect(holdsFor('SIZE-6', six, clients(75_000))).toBe(true);
    expect(holdsFor('SIZE-6', six, clients(75_001))).toBe(false);
    const one = { ...six, subclustersPerCluster: 1, nodesPerCluster: 1 };
    expect(holdsFor('SIZE-6', one, clients(25_000))).toBe(true);
    expect(holdsFor('SIZE-6', one, clients(25_001))).toBe(false);
    const pair: Design = { ...pairOf15K, ova: '25K' };
    expect(holdsFor('SIZE-6', pair, clients(25_000))).toBe(true);
    expect(holdsFor('SIZE-6', pair, clients(25_001))).toBe(false);
  });

  it('SIZE-6: a cluster has 6 nodes and 3 subclusters, and several are of 15K OVAs at least', () => {
    const asked = { users: 1 };
    expect(holdsFor('SIZE-6', { ...node5K, nodesPerCluster: 7 }, asked)).toBe(false);
    expect(holdsFor('SIZE-6', { ...node5K, subclustersPerCluster: 4 }, asked)).toBe(false);
    expect(holdsFor('SIZE-6', { ...node5K, clusters: 2 }, asked)).toBe(false);
    expect(holdsFor('SIZE-6', { ...pairOf15K, clusters: 2 }, asked)).toBe(true);
  });
});

describe('where it does not apply, a rule is silent', () => {
  it.each<readonly [ConstraintId, Design, SizingInputs]>([
    ['SIZE-5', node5K, { users: 1 }],
    ['SIZE-8', node5K, { users: 1 }],
    ['SIZE-8', node5K, { users: 1, mdm: false, followAdvice: true }],
    ['SIZE-12', node5K, { users: 1 }],
  ])('%s on %j for %j', (id, design, inputs) => {
    expect(checked(id, design, inputs)).toBeUndefined();
  });
});
