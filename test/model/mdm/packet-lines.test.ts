import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROWS_AT_FIRST } from '../../../src/engine/row-pool.js';
import { instant, microseconds } from '../../../src/engine/units.js';
import { messageId, userId } from '../../../src/model/devices/identifiers.js';
import { presences } from '../../../src/model/devices/presence.js';
import { packets, type Packet } from '../../../src/model/mdm/packet.js';
import { PacketLines, type WaitingPacket } from '../../../src/model/mdm/packet-lines.js';

const LINES = 4;

const waitingPacket = (
  packet: Packet,
  content: number,
  { alert = false, at = 0 } = {},
): WaitingPacket => {
  const since = instant(microseconds(at));
  return packet === 'presence'
    ? { packet, contact: userId(content), presence: presences[content % presences.length]!, since }
    : { packet, message: messageId(content), alert, since };
};

const anyPacket: fc.Arbitrary<WaitingPacket> = fc
  .tuple(
    fc.constantFrom(...packets),
    fc.nat(100_000),
    fc.record({ alert: fc.boolean(), at: fc.nat() }),
  )
  .map(([packet, content, how]) => waitingPacket(packet, content, how));

const countsOf = (lines: PacketLines): readonly number[] =>
  Array.from({ length: LINES }, (_, line) => lines.countOf(line));

const digestOf = (lines: PacketLines): string => {
  const parts: string[] = [];
  lines.digest((bytes) => parts.push(bytes.join(' ')));
  return parts.join('|');
};

describe('lines of packets that wait', () => {
  it('QM-2, MDM-9: give back the packets of each line first in, first out, as arrays would', () => {
    const steps = fc.array(fc.tuple(fc.nat(LINES - 1), fc.option(anyPacket)), { maxLength: 120 });
    fc.assert(
      fc.property(steps, (commands) => {
        const lines = new PacketLines(LINES);
        const arrays: WaitingPacket[][] = Array.from({ length: LINES }, () => []);
        for (const [line, packet] of commands) {
          const array = arrays[line]!;
          const taken = packet === null ? lines.takeFirst(line) : undefined;
          expect(taken).toEqual(packet === null ? array.shift() : undefined);
          if (packet !== null) {
            lines.add(line, packet);
            array.push(packet);
          }
          expect(countsOf(lines)).toEqual(arrays.map(({ length }) => length));
          const messages = array.flatMap((one) => (one.packet === 'presence' ? [] : one.message));
          expect(lines.messagesOf(line)).toEqual(messages);
        }
        for (const [line, array] of arrays.entries()) {
          for (const packet of array) expect(lines.takeFirst(line)).toEqual(packet);
          expect(lines.takeFirst(line)).toBeUndefined();
        }
      }),
    );
  });

  it('keep what they hold when the pool of rows grows', () => {
    const lines = new PacketLines(LINES);
    const added = Array.from({ length: 3 * ROWS_AT_FIRST }, (_, number) =>
      waitingPacket(packets[number % packets.length]!, number, {
        alert: number % 2 === 0,
        at: 7 * number,
      }),
    );
    for (const [number, packet] of added.entries()) lines.add(number % LINES, packet);
    for (const [number, packet] of added.entries())
      expect(lines.takeFirst(number % LINES)).toEqual(packet);
    expect(countsOf(lines)).toEqual([0, 0, 0, 0]);
  });

  it('QM-10: hold a presence beside messages, without a message or an alert', () => {
    const lines = new PacketLines(1);
    lines.add(0, waitingPacket('im', 7, { alert: true }));
    lines.takeFirst(0);
    lines.add(0, waitingPacket('presence', 3));
    expect(lines.takeFirst(0)).toEqual({
      packet: 'presence',
      contact: userId(3),
      presence: 'xa',
      since: instant(microseconds(0)),
    });
  });

  it('digest alike where equally many packets wait, and otherwise where not', () => {
    const [one, same, other] = [0, 0, 1].map((line) => {
      const lines = new PacketLines(LINES);
      lines.add(line, waitingPacket('im', 1));
      return digestOf(lines);
    });
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });
});
