import { describe, expect, it } from 'vitest';
import { UserPlacement } from '../../../src/model/deployment/user-placement.js';
import { nodeId, userId } from '../../../src/model/devices/identifiers.js';
import { node1, node2 } from '../../support/nodes.js';

/** Users 0 and 2 at home on the first node, 1 and 3 on the second. */
const aPlacement = (): UserPlacement => new UserPlacement([node1, node2, node1, node2], 2);

describe('where users are', () => {
  it('is their own node at first', () => {
    const placement = aPlacement();
    expect(placement.users).toBe(4);
    expect([0, 1, 2, 3].map((user) => placement.servingNodeOf(userId(user)))).toEqual([0, 1, 0, 1]);
    expect([node1, node2].map((node) => placement.homesServedBy(node))).toEqual([[0], [1]]);
  });

  it('HA-7: is nowhere while no node serves their home, which stays their home', () => {
    const placement = aPlacement();
    placement.serve(node1, undefined);
    expect([0, 1, 2, 3].map((user) => placement.servingNodeOf(userId(user)))).toEqual([
      undefined,
      1,
      undefined,
      1,
    ]);
    expect(placement.serverOf(node1)).toBeUndefined();
    expect(placement.homeOf(userId(2))).toBe(0);
    expect([...placement.usersOf(node1)]).toEqual([0, 2]);
  });

  it('HA-3: is the peer after a takeover, for all users of a home at once', () => {
    const placement = aPlacement();
    placement.serve(node1, node2);
    expect([0, 1, 2, 3].map((user) => placement.servingNodeOf(userId(user)))).toEqual([1, 1, 1, 1]);
    expect(placement.homesServedBy(node2)).toEqual([0, 1]);
    expect(placement.homesServedBy(node1)).toEqual([]);
    expect(placement.serverOf(nodeId(0))).toBe(1);
  });
});
