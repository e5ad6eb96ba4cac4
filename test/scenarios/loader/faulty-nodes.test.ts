/** What befalls nodes, what is expected of them, and who is assigned to them (HA-3, HA-6, HA-10, JSM-3, JSM-6). */
import { describe, expect, it } from 'vitest';
import { filesIn, reportsOf, type FaultyFile } from './support/faulty-folder.js';

const folder = 'faulty-nodes';

/** Each file of the folder, and how its reports begin. */
const table: readonly FaultyFile[] = [
  [
    'alert-in-no-state.yaml',
    '13:28 expected a state of the alert: raised, clear; got cleared; did you mean clear?',
  ],
  ['alert-of-a-message-misspelt.yaml', '13:11 unknown subject mesage; did you mean message?'],
  ['alerts-below-none.yaml', '13:29 expected a whole number from 0 up; got -1'],
  [
    'fail-by-an-unknown-cause.yaml',
    '13:30 expected a cause: node-lost, power-lost, critical-service, database; got power-loss;',
  ],
  ['fail-of-an-unknown-node.yaml', '13:17 unknown node imp11; did you mean imp1?'],
  [
    'failover-of-a-node-alone.yaml',
    '13:21 failover needs high availability (HA-1), which subcluster b does not have',
  ],
  [
    'failure-by-an-unknown-cause.yaml',
    '11:34 expected a cause: node-lost, power-lost, critical-service, database, administrator;',
  ],
  [
    'failure-by-request-of-a-node-alone.yaml',
    '11:21 failover needs high availability (HA-1), which subcluster b does not have',
  ],
  [
    'failure-falls-back-to-a-node-alone.yaml',
    '11:21 fallback needs high availability (HA-1), which subcluster b does not have',
  ],
  [
    'failure-goes-back.yaml',
    '12:11 time goes back; expected at least 2m, the time of the item in line 11; got 1m',
  ],
  ['failure-of-an-unknown-node.yaml', '11:21 unknown node impl; did you mean imp1?'],
  ['failure-that-does-not-recover.yaml', '11:37 expected true, or no such key; got false'],
  ['failure-that-recovers.yaml', '11:44 cause and recovers in one failure; expected one of them'],
  [
    'failure-without-a-time.yaml',
    '11:7 missing key at; expected a duration with its unit, such as 90s',
  ],
  ['failures-in-a-mapping.yaml', '5:11 expected a list of failures, or [] for none; got a mapping'],
  [
    'fallback-of-a-node-alone.yaml',
    '13:21 fallback needs high availability (HA-1), which subcluster b does not have',
  ],
  ['jsm-counter-misspelt.yaml', '13:20 expected a counter: MDMSessions, MDMSile'],
  ['jsm-counter-of-an-unknown-node.yaml', '13:42 unknown node imp5; did you mean imp1?'],
  [
    'jsm-counter-of-no-node.yaml',
    '13:11 missing key of; expected the node that JsmSessionsTotal is counted on',
  ],
  ['mdm-counter-of-an-unknown-node.yaml', '13:37 unknown node imp5; did you mean imp1?'],
  ['percent-without-its-sign.yaml', '13:30 expected a percentage, such as 80% or 66.7%; got 80'],
  ['recover-of-a-subcluster.yaml', '13:20 unknown node a; the nodes are imp1, imp2, imp3'],
  ['recover-subcluster-of-a-node.yaml', '13:31 unknown subcluster imp1; the subclusters are a, b'],
  [
    'recover-subcluster-of-one-node.yaml',
    '13:31 recover-subcluster needs high availability (HA-1), which subcluster b does not have',
  ],
  ['serves-an-unknown-user.yaml', '13:19 unknown user alcie; did you mean alice?'],
  ['serves-on-an-unknown-node.yaml', '13:30 unknown node imp4; did you mean imp1?'],
  ['sessions-by-halves.yaml', '13:31 expected a whole number from 0 up; got 2.5'],
  [
    'sessions-of-an-unknown-kind.yaml',
    '13:40 expected a kind of session: counted, all, composed, client, phantom, hybrid, inactiv',
  ],
  ['sessions-of-an-unknown-node.yaml', '13:21 unknown node imp; did you mean imp1?'],
  ['state-unknown.yaml', '13:28 expected a state of a node: unknown, ini'],
  ['state-without-its-reason.yaml', '13:44 expected a reason of a state: normal, on'],
  ['user-hybrid-by-a-word.yaml', '5:46 expected true or false; got yes'],
  ['user-on-an-unknown-node.yaml', '5:44 unknown node imp22; did you mean imp2?'],
  [
    'user-on-the-standby-node.yaml',
    '5:44 imp2 is the standby node of a; expected the active one, imp1',
  ],
  ['waiting-of-nobody.yaml', '13:11 missing key is; expected a whole number from 0 up'],
];

describe('what is done with nodes, or expected of them,', () => {
  it.each(table)('is refused where it is at fault: %s', (file, ...reports) => {
    expect(reportsOf(folder, file)).toEqual(reports.map((one) => expect.stringContaining(one)));
  });

  it('stands in the table', () => {
    expect(table.map(([file]) => file)).toEqual(filesIn(folder));
  });
});
