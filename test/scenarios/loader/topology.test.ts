/** How clusters, subclusters and nodes are deployed, and who is assigned where. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ovas, vmTemplateOf } from '../../../src/model/deployment/ova.js';
import { releases } from '../../../src/model/deployment/release.js';
import { defaultTopology, type Topology } from '../../../src/model/deployment/topology.js';
import { faultsOf, inShort, people, scenarioOf } from './support/loading.js';

const topologyOf = (written: string, top = ''): Topology =>
  scenarioOf(`${top}topology: ${written}\n${people}`).topology;

describe('a topology', () => {
  it('is one 15K node where the file says nothing', () => {
    expect(scenarioOf(people).topology).toEqual(defaultTopology);
    expect(defaultTopology.nodes).toEqual([{ node: 0, name: 'imp1', subcluster: 0, ova: '15K' }]);
  });

  it('numbers subclusters and nodes through, cluster by cluster', () => {
    const written = `{ high-availability: true, clusters: [
      { name: east, subclusters: [{ name: a, ova: 25K, nodes: [imp1, imp2] }, { name: b, nodes: [imp3] }] },
      { name: west, subclusters: [{ name: c, ova: 500, nodes: [{ name: 4 }, imp5], redundancy: active-standby }] } ] }`;
    expect(topologyOf(written)).toEqual({
      clusters: [{ name: 'east' }, { name: 'west' }],
      subclusters: [
        { name: 'a', cluster: 0, redundancy: 'active-active', nodes: [0, 1] },
        { name: 'b', cluster: 0, redundancy: 'none', nodes: [2] },
        { name: 'c', cluster: 1, redundancy: 'active-standby', nodes: [3, 4] },
      ],
      nodes: [
        { node: 0, name: 'imp1', subcluster: 0, ova: '25K' },
        { node: 1, name: 'imp2', subcluster: 0, ova: '25K' },
        { node: 2, name: 'imp3', subcluster: 1, ova: '15K' },
        { node: 3, name: '4', subcluster: 2, ova: '500' },
        { node: 4, name: 'imp5', subcluster: 2, ova: '500' },
      ],
    });
  });

  it.each([
    ['false', '', 'none'],
    ['true', '', 'active-active'],
    ['true', ', redundancy: none', 'none'],
    ['true', ', redundancy: active-standby', 'active-standby'],
    ['false', ', redundancy: active-active', 'active-active'],
    ['false', ', redundancy: active-standby', 'active-standby'],
  ])('with high-availability %s and%s has a pair that is %s (HA-1)', (on, own, redundancy) => {
    const pair = `{ name: a, nodes: [imp1, imp2]${own} }`;
    const { subclusters } = topologyOf(`{ high-availability: ${on}, subclusters: [${pair}] }`);
    expect(subclusters.map((one) => one.redundancy)).toEqual([redundancy]);
  });

  it('takes as many nodes and subclusters as a cluster can have, and no more (HA-1)', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, (nodes) => {
        const subclusters = nodes.map((count, place) => {
          const names = Array.from({ length: count }, (_, one) => `imp${place}${one}`);
          return `{ name: s${place}, nodes: [${names.join(', ')}] }`;
        });
        const text = `topology: { subclusters: [${subclusters.join(', ')}] }\n${people}`;
        const expected = nodes.filter((count) => count > 2).length + Number(nodes.length > 3);
        const reports = faultsOf(text).map(inShort);
        expect(reports).toHaveLength(expected);
        expect(reports.every((report) => report.endsWith('(HA-1)'))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it.each(releases)('has the OVAs that the release offers: %s (SIZE-9)', (release) => {
    const taken = ovas.filter(
      (ova) =>
        faultsOf(
          `release: ${release}\ntopology: { subclusters: [{ name: a, ova: ${ova}, nodes: [b] }] }\n${people}`,
        ).length === 0,
    );
    expect(taken).toEqual(ovas.filter((ova) => vmTemplateOf(ova, release) !== undefined));
  });

  it('that is at fault casts no doubt on what is said of its nodes', () => {
    const text = `name: n
topology: { subclusters: [{ name: a, nodes: [imp1, 'imp 2'] }] }
users: { alice: { clients: { pc: desktop }, node: imp2 } }
timeline: [{ at: 1m, do: [{ failover: imp2 }], expect: [{ state: imp3, is: normal }] }]
thresholds: ["jsm.percent{node=imp4} max < 80%"]
`;
    expect(faultsOf(text).map(inShort)).toEqual([expect.stringContaining('2:52 expected a name')]);
  });
});

const users = (alice: string) => `name: n
topology: { subclusters: [{ name: a, nodes: [imp1, imp2] }] }
users:
  alice: { clients: { pc: desktop }${alice} }
  bob: { clients: { pc: desktop }, hybrid: false }
`;

describe('a user', () => {
  it('is assigned to a node by hand, or to none', () => {
    const [alice, bob] = scenarioOf(users(', node: imp2')).users;
    expect([alice?.node, bob?.node]).toEqual([1, undefined]);
  });

  it('is a Spark interop user where the file says so (JSM-1)', () => {
    const [alice, bob] = scenarioOf(users(', hybrid: true')).users;
    expect([alice?.hybrid, bob?.hybrid]).toEqual([true, false]);
  });
});
