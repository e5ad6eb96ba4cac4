import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peerOf, redundancyOf } from '../../../src/model/deployment/topology.js';
import { assignUsers, servingNodesOf } from '../../../src/model/deployment/user-assignment.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { aNodeAlone, aPair, nodesOf } from '../../support/nodes.js';

const everyKind = nodesOf(
  aPair('active-active'),
  aPair('active-standby'),
  aPair('none'),
  aNodeAlone(),
);

const nobodyByHand = (users: number): readonly undefined[] =>
  Array.from({ length: users }, () => undefined);

describe('the nodes of a deployment', () => {
  it('HA-1: two nodes of one subcluster are peers where high availability is on', () => {
    const peers = everyKind.nodes.map(({ node }) => peerOf(node, everyKind));
    expect(peers).toEqual([1, 0, 3, 2, undefined, undefined, undefined]);
    expect(redundancyOf(nodeId(3), everyKind)).toBe('active-standby');
  });

  it('HA-1: all nodes serve users but the second of active-standby', () => {
    expect(servingNodesOf(everyKind)).toEqual([0, 1, 2, 4, 5, 6]);
  });
});

describe('the assignment of users', () => {
  it('spreads users over the serving nodes, none of which has two more than another', () => {
    fc.assert(
      fc.property(fc.nat(100), (users) => {
        const homes = assignUsers(nobodyByHand(users), everyKind);
        const shares = servingNodesOf(everyKind).map(
          (node) => homes.filter((home) => home === node).length,
        );
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(users);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('leaves those alone who are assigned by hand, and takes no turn for them', () => {
    const byHand = [undefined, nodeId(3), undefined, nodeId(3), undefined];
    expect(assignUsers(byHand, everyKind)).toEqual([0, 3, 1, 3, 2]);
  });
});
