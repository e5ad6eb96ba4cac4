/** SIZE-7: no cheaper design exists than the planner recommends, by trying every one there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/sizing/recommend.js';
import type { Plan } from '../../src/sizing/plan.js';
import { everyDesign, type Found } from './support/exhaustive-search.js';

const CLUSTERS_TRIED = 60;

const question = fc.record({
  users: fc.integer({ min: 1, max: 60_000 }),
  clientsPerUser: fc.integer({ min: 1, max: 40 }).map((tenths) => tenths / 10),
  highAvailability: fc.boolean(),
  mdm: fc.boolean(),
  alertPercent: fc.integer({ min: 40, max: 100 }),
  release: fc.constantFrom('12.5SU3', '14', '15'),
});

const designOf = ({
  ova,
  redundancy,
  clusters,
  subclustersPerCluster,
  nodesPerCluster,
}: Plan): Found => ({
  ova,
  redundancy,
  clusters,
  subclustersPerCluster,
  nodesPerCluster,
});

/** By whole tenths, so that no binary fraction has a say. */
const clientsOf = (users: number, clientsPerUser: number): number =>
  Number((BigInt(users) * BigInt(Math.round(clientsPerUser * 10)) + 9n) / 10n);

describe('the planner against exhaustive search', () => {
  it('recommends the cheapest design that there is, and lists each shape with its fewest clusters', () => {
    fc.assert(
      fc.property(question, (inputs) => {
        const { users, clientsPerUser, mdm, release } = inputs;
        const clients = clientsOf(users, clientsPerUser);
        const asked = {
          ...inputs,
          units: mdm ? clients : users,
          sessions: clients,
          isRelease15: release === '15',
        };
        const every = everyDesign(asked, CLUSTERS_TRIED);
        const { recommendation, designs } = recommend(inputs);
        expect(recommendation && designOf(recommendation)).toEqual(every[0] ?? null);
        const listed = designs
          .filter(({ clusters }) => clusters <= CLUSTERS_TRIED)
          .map((plan) => designOf(plan));
        expect(listed).toEqual(fewestClustersEach(every));
      }),
      { numRuns: 100 },
    );
  });
});

/** Of designs that differ in the number of clusters alone, the one with the fewest. */
const fewestClustersEach = (designs: readonly Found[]): readonly Found[] =>
  designs.filter((design) =>
    designs.every(
      (other) =>
        other.ova !== design.ova ||
        other.redundancy !== design.redundancy ||
        other.subclustersPerCluster !== design.subclustersPerCluster ||
        other.nodesPerCluster !== design.nodesPerCluster ||
        other.clusters >= design.clusters,
    ),
  );
