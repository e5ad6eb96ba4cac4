import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROWS_AT_FIRST } from '../../../src/engine/row-pool.js';
import { instant, microseconds } from '../../../src/engine/units.js';
import { clientId, messageId } from '../../../src/model/devices/identifiers.js';
import { packets } from '../../../src/model/mdm/packet.js';
import { PacketBuffers, type BufferedPacket } from '../../../src/model/mdm/packet-buffers.js';

const CLIENTS = 4;

const bufferedPacket: fc.Arbitrary<BufferedPacket> = fc.record({
  packet: fc.constantFrom(...packets),
  message: fc.nat(100_000).map(messageId),
  alert: fc.boolean(),
  since: fc.nat().map((at) => instant(microseconds(at))),
});

const countsOf = (buffers: PacketBuffers): readonly number[] =>
  Array.from({ length: CLIENTS }, (_, client) => buffers.countOf(clientId(client)));

const digestOf = (buffers: PacketBuffers): string => {
  const parts: string[] = [];
  buffers.digest((bytes) => parts.push(bytes.join(' ')));
  return parts.join('|');
};

describe('the buffers of quiet clients', () => {
  it('QM-2: give back the packets of each client first in, first out, as arrays would', () => {
    const steps = fc.array(fc.tuple(fc.nat(CLIENTS - 1), fc.option(bufferedPacket)), {
      maxLength: 120,
      size: 'max',
    });
    fc.assert(
      fc.property(steps, (commands) => {
        const buffers = new PacketBuffers(CLIENTS);
        const lines: BufferedPacket[][] = Array.from({ length: CLIENTS }, () => []);
        for (const [client, packet] of commands) {
          const line = lines[client]!;
          const taken = packet === null ? buffers.takeFirst(clientId(client)) : undefined;
          expect(taken).toEqual(packet === null ? line.shift() : undefined);
          if (packet !== null) {
            buffers.add(clientId(client), packet);
            line.push(packet);
          }
          expect(countsOf(buffers)).toEqual(lines.map(({ length }) => length));
        }
        for (const [client, line] of lines.entries()) {
          for (const packet of line) expect(buffers.takeFirst(clientId(client))).toEqual(packet);
          expect(buffers.takeFirst(clientId(client))).toBeUndefined();
        }
      }),
    );
  });

  it('keep what they hold when the pool of rows grows', () => {
    const buffers = new PacketBuffers(CLIENTS);
    const added = Array.from({ length: 3 * ROWS_AT_FIRST }, (_, number): BufferedPacket => ({
      packet: packets[number % packets.length]!,
      message: messageId(number),
      alert: number % 2 === 0,
      since: instant(microseconds(7 * number)),
    }));
    for (const [number, packet] of added.entries()) buffers.add(clientId(number % CLIENTS), packet);
    for (const [number, packet] of added.entries())
      expect(buffers.takeFirst(clientId(number % CLIENTS))).toEqual(packet);
    expect(countsOf(buffers)).toEqual([0, 0, 0, 0]);
  });

  it('digest alike where equally many packets wait, and otherwise where not', () => {
    const packet: BufferedPacket = {
      packet: 'im',
      message: messageId(1),
      alert: false,
      since: instant(microseconds(0)),
    };
    const [one, same, other] = [0, 0, 1].map((client) => {
      const buffers = new PacketBuffers(CLIENTS);
      buffers.add(clientId(client), packet);
      return digestOf(buffers);
    });
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });
});
