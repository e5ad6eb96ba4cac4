/** A plan as the simulator deploys it: every shape of a cluster, and all loads spread evenly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeId, userId } from '../../../src/model/devices/identifiers.js';
import { castOf } from '../../../src/sizing/proof/plan-cast.js';
import { topologyOf } from '../../../src/sizing/proof/plan-topology.js';
import { provePlan } from '../../../src/sizing/proof/prove-plan.js';
import { recommend } from '../../../src/sizing/recommend.js';

describe('the topology of a plan', () => {
  it.each([true, false])('has its nodes in its subclusters, one or two each: %j', (ha) => {
    for (const plan of recommend({ users: 100, highAvailability: ha }).designs) {
      const { nodes, subclusters } = topologyOf(plan);
      expect(nodes.map(({ node }) => node)).toEqual(nodes.map((_, at) => nodeId(at)));
      expect(nodes).toHaveLength(plan.nodesPerCluster);
      expect(subclusters).toHaveLength(plan.subclustersPerCluster);
      for (const [at, { nodes: members }] of subclusters.entries()) {
        expect([1, 2]).toContain(members.length);
        for (const node of members) expect(nodes[node]?.subcluster).toBe(at);
      }
    }
  });
});

describe('the cast of a plan', () => {
  it('has all users, clients and hybrid users of a cluster, evenly on the nodes that serve', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (users, tenths, highAvailability) => {
          const hybridUsers = Math.floor(users / 3);
          const asked = { users, clientsPerUser: tenths / 10, highAvailability, hybridUsers };
          const { designs, inputs, demand } = recommend(asked);
          for (const plan of designs.slice(0, 4)) {
            const { clients, deployment } = castOf(plan, inputs, topologyOf(plan));
            const homes = [...deployment.homes];
            expect([clients.users, clients.clients]).toEqual([users, demand.clients]);
            expect(homes.filter((_, at) => deployment.isHybrid(userId(at)))).toHaveLength(
              hybridUsers,
            );
            for (const node of new Set(homes)) {
              const held = homes.filter((home) => home === node).length;
              expect(held).toBeLessThanOrEqual(plan.perNode.users);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

it('HA-8: an active-standby pair has its clients back on the standby node', () => {
  const { designs, inputs } = recommend({ users: 600, clientsPerUser: 1 });
  const plan = designs.find(({ redundancy }) => redundancy === 'active-standby');
  const proof = plan && provePlan(plan, inputs);
  // All 600 users of the pair at 3 a second: 320 s to enter, 640 s in effect.
  expect(proof).toMatchObject({ confirmed: true, reLoginRate: 3, survivorPercent: 8 });
  expect(proof?.reLoginSeconds).toBeGreaterThan(600);
  expect(proof?.reLoginSeconds).toBeLessThanOrEqual(640);
});
