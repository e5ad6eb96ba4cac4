/** SIZE-7: which of two designs is better. */
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/sizing/design.js';
import { preferring } from '../../src/sizing/preference.js';

const design: Design = {
  ova: '15K',
  redundancy: 'active-active',
  clusters: 1,
  subclustersPerCluster: 2,
  nodesPerCluster: 4,
};

/** Each is better than the next. */
const inOrder: readonly Design[] = [
  { ...design, ova: '25K', subclustersPerCluster: 1, nodesPerCluster: 2 },
  { ...design, ova: '5K' },
  design,
  { ...design, redundancy: 'active-standby' },
  { ...design, clusters: 2, subclustersPerCluster: 1, nodesPerCluster: 2 },
  { ...design, ova: '25K' },
  { ...design, ova: '5K', subclustersPerCluster: 3, nodesPerCluster: 6 },
];

describe('SIZE-7: of two designs', () => {
  it('the one with fewer nodes is better, then less vCPU, then fewer clusters, then active-active', () => {
    for (const release of ['12.5SU3', '15'] as const) {
      expect(inOrder.toReversed().toSorted(preferring(release))).toEqual(inOrder);
    }
  });

  it('neither is better where they are the same', () => {
    expect(preferring('14')(design, { ...design })).toBe(0);
  });
});
