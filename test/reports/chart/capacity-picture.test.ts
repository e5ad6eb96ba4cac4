import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { minutes } from '../../../src/engine/units.js';
import { Calendar } from '../../../src/reports/calendar.js';
import { capacityPicture } from '../../../src/reports/chart/capacity-picture.js';
import type { Measured } from '../../../src/scenarios/measure/measured.js';
import { aNode, Site } from '../../scenarios/measure/support/site.js';
import { lostNode } from './support/lost-node.js';

const calendar = new Calendar('2019-01-26T09:00:00Z');

const pictureOf = (measured: Measured, title = 'A lost node'): Uint8Array =>
  capacityPicture(measured, calendar, { title, verdict: 'PASS  all hold', passes: true });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Of a node by that name, on which nothing happens. */
const namedNode = (name: string): Uint8Array =>
  pictureOf(new Site({ groups: [{ ...aNode(), nodes: [name] }], users: [] }, minutes(1)).run());

/** Width and height as the header of a PNG file has them. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const isReference = process.platform === 'linux' && process.arch === 'x64';

describe('capacity.png', () => {
  const measured = lostNode();

  it('is a PNG, higher by a panel for each node', () => {
    const [one, two] = [namedNode('imp1'), pictureOf(measured)];
    expect([...two.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(sizeOf(one)[0]).toBe(sizeOf(two)[0]);
    expect(sizeOf(two)[1]).toBeGreaterThan(sizeOf(one)[1]);
  });

  it('has the same bytes for the same measurements', () => {
    expect(sha256(pictureOf(lostNode()))).toBe(sha256(pictureOf(measured)));
  });

  it.runIf(isReference)(
    'has the bytes that it always had on linux-x64, whatever fonts are there',
    () => {
      expect(sha256(pictureOf(measured))).toBe(
        '1ca7c091d3245d63c94744ab0aeddc318c58b25dbb0f8e706a60b35956833d3e',
      );
    },
  );

  it('draws Hangul as it is, and not one box for every syllable', () => {
    expect(sha256(namedNode('노드'))).not.toBe(sha256(namedNode('서울')));
  });

  it('grows with a long title instead of cutting it', () => {
    const long = pictureOf(measured, 'what happens when a node is lost '.repeat(6).trim());
    expect(sizeOf(long)[1]).toBeGreaterThan(sizeOf(pictureOf(measured))[1]);
  });
});
