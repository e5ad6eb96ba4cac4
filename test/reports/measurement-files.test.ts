import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../src/engine/units.js';
import { nodeId } from '../../src/model/devices/identifiers.js';
import { Calendar } from '../../src/reports/calendar.js';
import { readCsv } from '../../src/reports/csv-reading.js';
import { measurementFiles } from '../../src/reports/measurement-files.js';
import type { Measured } from '../../src/scenarios/measure/measured.js';
import { aNode, aPair, Site, users, type Group } from '../scenarios/measure/support/site.js';

const calendar = new Calendar('2019-01-26T09:00:00Z');

const filesOf = (measured: Measured): Readonly<Record<string, string>> =>
  Object.fromEntries(
    measurementFiles(measured, calendar, (user) => `user-${user}`).map(({ name, content }) => [
      name,
      typeof content === 'string' ? content : '',
    ]),
  );

/** The file's rows as objects by column. */
const rowsOf = (text: string | undefined): readonly Readonly<Record<string, string>>[] => {
  const reading = readCsv(text ?? '');
  if ('fault' in reading) throw new Error(reading.fault);
  const [header, ...rows] = reading.rows;
  return rows.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((column, place) => [column, cells[place] ?? ''])),
  );
};

/** A pair whose first node is lost at 30:00 with an alert on, and an alert on its peer later. */
const failover = (): Measured => {
  const site = new Site(
    {
      groups: [aPair('500')],
      users: [
        ...users(301, { home: 0, devices: ['desktop'] }),
        { home: 1, devices: ['desktop', 'iphone', 'androidTablet'] },
        { home: 1, devices: ['ipad', 'android', 'thirdParty'], hybrid: true },
      ],
      mdm: { mdm: false },
    },
    minutes(70),
  );
  site.at(seconds(60), () => site.signInAll());
  site.at(minutes(30), () => site.cluster.ha.manager.fail(nodeId(0), 'node-lost'));
  return site.run();
};

const measured = failover();
const files = filesOf(measured);

describe('the files of a measured run', () => {
  it('are one of each kind, and of some kinds one for each node', () => {
    expect(Object.keys(files)).toEqual([
      'capacity.csv',
      'user-sessions.csv',
      'user-sessions-imp1.csv',
      'user-sessions-imp2.csv',
      'alerts.csv',
      'perfmon-imp1.csv',
      'perfmon-imp2.csv',
    ]);
  });

  it('end every line with CRLF and begin with no byte order mark', () => {
    for (const text of Object.values(files)) {
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF]/);
      expect(text.endsWith('\r\n')).toBe(true);
    }
  });

  it('are the same for the same run', () => {
    expect(filesOf(failover())).toEqual(files);
  });

  it('take the names of nodes as they are, in any script', () => {
    const site = new Site(
      { groups: [{ ...aNode(), nodes: ['서울.1_a-b'] }], users: [] },
      minutes(1),
    );
    expect(Object.keys(filesOf(site.run()))).toContain('user-sessions-서울.1_a-b.csv');
  });
});

describe('capacity.csv', () => {
  const rows = rowsOf(files['capacity.csv']);
  const at = (time: string, node: string) =>
    rows.find((row) => row['Time'] === `2019-01-26T${time}Z` && row['Node'] === node);

  it('JSM-4 to JSM-6: has sessions by kind, both limits, and both percentages', () => {
    expect(
      rows.find(({ Time, Node }) => Time === '2019-01-26T09:02:00Z' && Node === 'imp2'),
    ).toEqual({
      Time: '2019-01-26T09:02:00Z',
      Subcluster: 'hq',
      Node: 'imp2',
      State: 'Normal',
      'Client sessions': '6',
      'Phantom sessions': '0',
      'Hybrid sessions': '1',
      'Composed sessions': '2',
      'Inactive sessions': '0',
      'Sessions that count': '7',
      'Limit that applies': '375',
      'Full limit': '750',
      'Alert line': '300',
      Percent: '1.867',
      JSMSessionsExceedsThreshold: '0.933',
      MDMSessions: '0',
      MDMSilentModeSessions: '0',
      MDMQuietModeSessions: '0',
      MDMBufferFlushes: '0',
      MDMBufferFlushesLimitReached: '0',
      MDMBufferFlushPacketCount: '0',
      MDMBufferAvgQueuedTime: '0',
      Logins: '0',
      Messages: '0',
      'Packets lost': '0',
      'Clients waiting': '0',
    });
  });

  it('has one row a node and sample, in the order of time', () => {
    expect(rows).toHaveLength(2 * 71);
    const times = rows.map(({ Time = '' }) => Time);
    expect(times).toEqual(times.toSorted((one, other) => (one < other ? -1 : 1)));
  });

  it('HA-6: names the state of a node as the vendor does, while its clients wait', () => {
    expect(at('09:30:00', 'imp1')).toMatchObject({ State: 'Down State', 'Clients waiting': '301' });
    expect(at('09:32:00', 'imp2')).toMatchObject({ State: 'Running in Backup Mode' });
    expect(at('10:10:00', 'imp2')).toMatchObject({
      'Client sessions': '307',
      JSMSessionsExceedsThreshold: '41.067',
    });
  });
});

describe('alerts.csv', () => {
  it('JSM-7, HA-11: has what was raised, repeated and cleared, and in which time', () => {
    const rows = rowsOf(files['alerts.csv']);
    expect(
      rows
        .slice(0, 4)
        .map((row) => [row['Time'], row['Node'], row['Event'], row['During']].join(' ')),
    ).toEqual([
      '2019-01-26T09:11:00Z imp1 raised normal',
      '2019-01-26T09:21:00Z imp1 repeated normal',
      '2019-01-26T09:30:00Z imp1 cleared failover',
      expect.stringMatching(/imp2 raised failover$/),
    ]);
    expect(rows[0]).toMatchObject({
      Alert: 'JSMSessionsExceedsThreshold',
      'Sessions that count': '301',
      Percent: '80.267',
      JSMSessionsExceedsThreshold: '40.133',
      Rule: 'JSM-7',
    });
  });
});

describe('user-sessions.csv', () => {
  it('REP-1, REP-3: has each level, in the order of columns that people rest on', () => {
    expect(files['user-sessions.csv']).toBe(
      [
        'Level,Presence Redundancy Group,Node Name,Count of users logged in from one or more devices,Total number of sessions,Generated at',
        'Cluster,,,303,307,2019-01-26T10:10:00Z',
        'Subcluster,hq,,303,307,2019-01-26T10:10:00Z',
        'Node,hq,imp1,0,0,2019-01-26T10:10:00Z',
        'Node,hq,imp2,303,307,2019-01-26T10:10:00Z',
        '',
      ].join('\r\n'),
    );
  });

  it('REP-1: puts nodes behind their subcluster, and subclusters behind their cluster', () => {
    const groups: readonly Group[] = [aPair(), { ...aNode(), name: 'lab', nodes: ['imp9'] }];
    const site = new Site({ groups, users: [] }, minutes(1));
    const levels = rowsOf(filesOf(site.run())['user-sessions.csv']).map((row) =>
      [row['Level'], row['Presence Redundancy Group'], row['Node Name']].join(' ').trim(),
    );
    expect(levels).toEqual([
      'Cluster',
      'Subcluster hq',
      'Node hq imp1',
      'Node hq imp2',
      'Subcluster lab',
      'Node lab imp9',
    ]);
  });

  it('REP-2, DEV-2, DEV-3: has a row a user with devices as the product shows them', () => {
    expect(files['user-sessions-imp1.csv']).toBe('User ID,Number of sessions,Device types\r\n');
    expect(rowsOf(files['user-sessions-imp2.csv']).slice(-2)).toEqual([
      {
        'User ID': 'user-301',
        'Number of sessions': '3',
        'Device types': 'Desktop, iPhone, Desktop',
      },
      {
        'User ID': 'user-302',
        'Number of sessions': '3',
        'Device types': 'iPad, Android, Third-party',
      },
    ]);
  });
});

describe('perfmon-NODE.csv', () => {
  const text = files['perfmon-imp2.csv'] ?? '';
  const [header = '', first = '', second = ''] = text.split('\r\n');

  it('REP-4: begins as such logs do, and names each counter by node and object', () => {
    expect(header).toMatch(
      /^"\(PDH-CSV 4\.0\) \(UTC\)\(0\)","\\\\imp2\\Cisco XCP JSM\\JsmClientSessionsActive",/,
    );
    for (const path of [
      '"\\\\imp2\\Cisco XCP JSM\\JsmSessionsTotal"',
      '"\\\\imp2\\Cisco XCP MDM Counters\\MDMBufferAvgQueuedTime"',
      '"\\\\imp2\\Cisco Server Recovery Manager\\SRMState"',
    ])
      expect(header).toContain(path);
  });

  it('REP-4: has a row every 15 s of virtual time, every cell in quotes', () => {
    expect(first).toMatch(/^"01\/26\/2019 09:00:00\.000",("[\d.]+",?)+$/);
    expect(second).toMatch(/^"01\/26\/2019 09:00:15\.000",/);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 70 * 4 + 1);
  });

  it('JSM-3, JSM-6: shows both generations of names alike', () => {
    const last = rowsOf(text).at(-1) ?? {};
    const jsm = (name: string) => last[`\\\\imp2\\Cisco XCP JSM\\${name}`];
    expect([jsm('JsmClientSessionsActive'), jsm('JsmSessionsClient')]).toEqual(['307', '307']);
    expect([jsm('JSMSessionsExceedsThreshold'), jsm('JsmSessionsMaxTotalPtg')]).toEqual([
      '41.067',
      '41.067',
    ]);
    expect(last['\\\\imp2\\Cisco Server Recovery Manager\\SRMState']).toBe('4');
  });
});
