import { expect, it } from 'vitest';
import { instant, seconds } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import {
  sampleColumns,
  SampleTable,
  type NodeSample,
  type SampleColumn,
} from '../../../src/scenarios/measure/sample-table.js';

const NODES = 3;
const SAMPLES = 150;

const valueIn = (sample: number, node: number, column: SampleColumn): number =>
  sample + node / 10 + sampleColumns.indexOf(column) / 1000;

const sampleOf = (sample: number, node: number): NodeSample => {
  const of = (column: SampleColumn) => valueIn(sample, node, column);
  return {
    composed: of('composed'),
    client: of('client'),
    phantom: of('phantom'),
    hybrid: of('hybrid'),
    inactive: of('inactive'),
    counted: of('counted'),
    percent: of('percent'),
    counter: of('counter'),
    state: of('state'),
    MDMSessions: of('MDMSessions'),
    MDMSilentModeSessions: of('MDMSilentModeSessions'),
    MDMQuietModeSessions: of('MDMQuietModeSessions'),
    MDMBufferFlushes: of('MDMBufferFlushes'),
    MDMBufferFlushesLimitReached: of('MDMBufferFlushesLimitReached'),
    MDMBufferFlushPacketCount: of('MDMBufferFlushPacketCount'),
    MDMBufferAvgQueuedTime: of('MDMBufferAvgQueuedTime'),
    logins: of('logins'),
    messages: of('messages'),
    packetsLost: of('packetsLost'),
    waiting: of('waiting'),
  };
};

it('gives back every value of every node and sample, however much it has grown', () => {
  const table = new SampleTable(NODES);
  for (let sample = 0; sample < SAMPLES; sample += 1)
    table.add(
      instant(seconds(sample)),
      Array.from({ length: NODES }, (_, node) => sampleOf(sample, node)),
    );
  expect(table.samples).toBe(SAMPLES);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    expect(table.instantOf(sample)).toBe(instant(seconds(sample)));
    for (let node = 0; node < NODES; node += 1)
      expect(sampleColumns.map((column) => table.valueOf(sample, nodeId(node), column))).toEqual(
        sampleColumns.map((column) => valueIn(sample, node, column)),
      );
  }
});
