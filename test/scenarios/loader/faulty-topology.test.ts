/** Topologies and settings of high availability and of the alert that cannot be (HA-1, HA-2, HA-12, JSM-7). */
import { describe, expect, it } from 'vitest';
import { filesIn, reportsOf, type FaultyFile } from './support/faulty-folder.js';

const folder = 'faulty-topology';

/** Each file of the folder, and how its reports begin. */
const table: readonly FaultyFile[] = [
  ['alert-misspelt-key.yaml', '2:24 unknown key precentage; did you mean percentage?'],
  ['alert-of-no-percent.yaml', '2:36 expected a whole number from 1 to 100; got 0'],
  ['alert-with-a-percent-sign.yaml', '2:36 expected a whole number from 1 to 100; got "80%"'],
  ['alert-without-frequency.yaml', '2:35 expected a duration above 0s; got 0s'],
  [
    'cluster-twice.yaml',
    '5:15 the cluster east stands twice, whatever the case; the first is in line 4',
  ],
  [
    'cluster-without-subclusters.yaml',
    '3:16 missing key subclusters; expected a list of subclusters',
  ],
  [
    'clusters-and-subclusters.yaml',
    '4:3 subclusters and clusters in one topology; expected one of them',
  ],
  ['doubled-twice.yaml', '2:28 expected one of detection, re-login, both, neither; got twice'],
  [
    'dual-connections-in-12-5.yaml',
    '2:33 dual-connections cannot be on in release 12.5SU3 (HA-12); expected false',
  ],
  ['four-subclusters.yaml', '7:7 4 subclusters in one cluster; expected at most 3 (HA-1)'],
  [
    'high-availability-of-one-node.yaml',
    '3:22 high-availability needs a subcluster of two nodes (HA-1), and there is none; expected false',
  ],
  ['keep-alive-interval-of-nothing.yaml', '2:36 expected a duration above 0s; got 0s'],
  [
    'limits-crossed.yaml',
    '2:44 the re-login limits are crossed, 10m to 8m57s; expected the lower one first (HA-2)',
  ],
  [
    'mistaken-topology-casts-no-doubt-on-nodes.yaml',
    '3:48 expected an OVA: 500, 1K, 2K, 5K, 15K, 25K; got 16K; did you mean 1K?',
  ],
  [
    'neither-clusters-nor-subclusters.yaml',
    '3:3 missing key subclusters; expected a list of subclusters, such as [{ name: a, nodes: [imp1] }]',
  ],
  [
    'no-clusters.yaml',
    '3:13 expected a list of clusters, such as [{ name: east, subclusters: [...] }]; got an empty list',
  ],
  ['node-called-none.yaml', '3:36 expected a name for a node other than none; got none'],
  [
    'node-in-two-clusters.yaml',
    '5:62 the node imp1 stands twice, whatever the case; the first is in line 4 (HA-1)',
  ],
  [
    'node-in-two-subclusters.yaml',
    '5:26 the node IMP2 stands twice, whatever the case; the first is in line 4 (HA-1)',
  ],
  [
    'node-limits-crossed.yaml',
    '4:75 the re-login limits are crossed, 2m to 1m40s; expected the lower one first (HA-2)',
  ],
  ['node-misspelt-key.yaml', '3:38 unknown key nam; did you mean name?'],
  [
    'node-with-a-space.yaml',
    '3:36 expected a name for a node: letters, digits, ".", "_" and "-", up to 64; got "imp 1"',
  ],
  ['ova-not-in-15.yaml', '4:33 release 15 has no OVA 2K (SIZE-9); expected 1K, 5K, 15K, 25K'],
  [
    'ova-unknown.yaml',
    '3:33 expected an OVA: 500, 1K, 2K, 5K, 15K, 25K; got 25k; did you mean 25K?',
  ],
  [
    'redundancy-misspelt.yaml',
    '4:51 expected a redundancy: none, active-active, active-standby; got active-stanby; did yo',
  ],
  [
    'redundancy-of-one-node.yaml',
    '4:45 active-active needs two nodes (HA-1), and there is one; expected none',
  ],
  [
    'schedule-of-no-time.yaml',
    '2:34 the schedule ends when it begins, 8h after midnight; expected two times',
  ],
  [
    'schedule-past-midnight.yaml',
    '2:53 expected a time of the day in UTC, such as "08:00"; got "24:00"',
  ],
  [
    'schedule-without-end.yaml',
    '2:36 missing key to; expected a time of the day in UTC, such as "08:00"',
  ],
  [
    'subcluster-twice.yaml',
    '5:15 the subcluster A stands twice, whatever the case; the first is in line 4',
  ],
  [
    'subcluster-without-nodes.yaml',
    '3:35 expected a list of one node or two, such as [imp1, imp2]; got an empty list',
  ],
  [
    'subclusters-in-a-mapping.yaml',
    '3:16 expected a list of subclusters, such as [{ name: a, nodes: [imp1] }]; got a mapping',
  ],
  ['subclusters-misspelt.yaml', '3:3 unknown key subcluster; did you mean subclusters?'],
  ['three-nodes-in-a-subcluster.yaml', '4:38 3 nodes in one subcluster; expected at most 2 (HA-1)'],
];

describe('a topology or a setting that cannot be', () => {
  it.each(table)('is refused where it is at fault: %s', (file, ...reports) => {
    expect(reportsOf(folder, file)).toEqual(reports.map((one) => expect.stringContaining(one)));
  });

  it('stands in the table', () => {
    expect(table.map(([file]) => file)).toEqual(filesIn(folder));
  });
});
