import { describe, expect, it } from 'vitest';
import { instant, minutes, seconds } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { srmStateOf } from '../../../src/model/ha/node-state.js';
import type { Measured } from '../../../src/scenarios/measure/measured.js';
import type { SampleColumn, SampleTable } from '../../../src/scenarios/measure/sample-table.js';
import { aPair, Site, users } from './support/site.js';

const instantsOf = (table: SampleTable): readonly number[] =>
  Array.from({ length: table.samples }, (_, sample) => table.instantOf(sample));

const seriesOf = (table: SampleTable, node: number, column: SampleColumn): readonly number[] =>
  Array.from({ length: table.samples }, (_, sample) => table.valueOf(sample, nodeId(node), column));

const capacityOf = ({ capacity }: Measured, node: number, ...columns: readonly SampleColumn[]) =>
  Object.fromEntries(columns.map((column) => [column, seriesOf(capacity, node, column)]));

describe('samples of a run', () => {
  it('are taken from the start on, of capacity also at the last moment', () => {
    const measured = new Site({ users: [], sampleEvery: seconds(20) }, seconds(50)).run();
    expect(instantsOf(measured.capacity)).toEqual(
      [0, 20, 40, 50].map((at) => instant(seconds(at))),
    );
    expect(instantsOf(measured.perfmon)).toEqual([0, 15, 30, 45].map((at) => instant(seconds(at))));
  });

  it('are not taken twice at the last moment', () => {
    const { capacity } = new Site({ users: [], sampleEvery: seconds(25) }, seconds(50)).run();
    expect(instantsOf(capacity)).toEqual([0, 25, 50].map((at) => instant(seconds(at))));
  });

  it('TIME-1: show what an instant has come to', () => {
    const site = new Site({ users: users(3, { home: 0, devices: ['desktop'] }) }, minutes(2));
    site.at(minutes(1), () => site.signInAll()).at(minutes(1), () => site.signOut(0));
    expect(capacityOf(site.run(), 0, 'client', 'logins')).toEqual({
      client: [0, 2, 2],
      logins: [0, 3, 0],
    });
  });

  it('JSM-1, JSM-6: hold sessions by kind, those that count, and both percentages', () => {
    const site = new Site(
      {
        groups: [aPair('500')],
        users: [
          ...users(10, { home: 0, devices: ['desktop', 'iphone'] }),
          { home: 1, devices: ['desktop'], hybrid: true },
        ],
      },
      minutes(1),
    );
    site.at(seconds(30), () => site.signInAll());
    const measured = site.run();
    const columns = ['composed', 'client', 'phantom', 'hybrid', 'counted'] as const;
    expect(capacityOf(measured, 0, ...columns)).toEqual({
      composed: [10, 10],
      client: [0, 20],
      phantom: [0, 0],
      hybrid: [0, 0],
      counted: [0, 20],
    });
    expect(capacityOf(measured, 1, ...columns)).toEqual({
      composed: [1, 1],
      client: [0, 1],
      phantom: [0, 0],
      hybrid: [1, 1],
      counted: [1, 2],
    });
    const { percent, counter } = capacityOf(measured, 0, 'percent', 'counter');
    expect(percent?.at(-1)).toBeCloseTo((100 * 20) / 375, 9);
    expect(counter?.at(-1)).toBeCloseTo((100 * 20) / 750, 9);
  });

  it('QM-12: hold the MDM counters of each node, and what happened since the sample before', () => {
    const site = new Site(
      {
        groups: [aPair()],
        users: [
          { home: 0, devices: ['desktop', 'iphone'] },
          { home: 1, devices: ['desktop', 'iphone'] },
        ],
      },
      minutes(3),
    );
    const { sessions, messaging } = site.cluster.mdm;
    site.at(seconds(1), () => site.signInAll());
    site.at(seconds(2), () => sessions.move(site.client(1, 1), 'background'));
    site.at(seconds(3), () =>
      messaging.send(site.client(0), site.cluster.clients.userOf(site.client(1))),
    );
    site.at(seconds(70), () => sessions.passIq(site.client(1, 1), 'to-client'));
    const measured = site.run();
    expect(
      capacityOf(
        measured,
        0,
        'MDMSessions',
        'MDMQuietModeSessions',
        'MDMBufferFlushes',
        'messages',
      ),
    ).toEqual({
      MDMSessions: [0, 2, 2, 2],
      MDMQuietModeSessions: [0, 0, 0, 0],
      MDMBufferFlushes: [0, 0, 0, 0],
      messages: [0, 1, 0, 0],
    });
    expect(
      capacityOf(
        measured,
        1,
        'MDMSessions',
        'MDMQuietModeSessions',
        'MDMBufferFlushes',
        'MDMBufferFlushPacketCount',
        'MDMBufferAvgQueuedTime',
        'messages',
      ),
    ).toEqual({
      MDMSessions: [0, 2, 2, 2],
      MDMQuietModeSessions: [0, 1, 1, 1],
      MDMBufferFlushes: [0, 0, 1, 1],
      MDMBufferFlushPacketCount: [0, 0, 1, 0],
      MDMBufferAvgQueuedTime: [0, 0, 67, 67],
      messages: [0, 0, 0, 0],
    });
  });

  it('HA-6, QM-9: hold node states, packets lost with a node, and the clients that wait', () => {
    const site = new Site(
      {
        groups: [aPair()],
        users: [
          { home: 0, devices: ['desktop', 'iphone'] },
          { home: 1, devices: ['desktop'] },
        ],
        mdm: { mdm: true },
      },
      minutes(3),
    );
    const { mdm, ha, clients } = site.cluster;
    site.at(seconds(1), () => site.signInAll());
    site.at(seconds(2), () => mdm.sessions.move(site.client(0, 1), 'background'));
    site.at(seconds(3), () => mdm.messaging.send(site.client(1), clients.userOf(site.client(0))));
    site.at(seconds(90), () => ha.manager.fail(nodeId(0), 'critical-service'));
    const measured = site.run();
    expect(capacityOf(measured, 0, 'client', 'packetsLost', 'waiting', 'MDMSessions')).toEqual({
      client: [0, 2, 0, 0],
      packetsLost: [0, 0, 1, 1],
      waiting: [0, 0, 2, 2],
      MDMSessions: [0, 2, 0, 0],
    });
    expect(seriesOf(measured.capacity, 1, 'state')).toEqual(
      Array.from({ length: 4 }, () => srmStateOf('normal')),
    );
  });
});
