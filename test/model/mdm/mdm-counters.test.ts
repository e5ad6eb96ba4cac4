import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, microseconds, minutes, seconds, START } from '../../../src/engine/units.js';
import { ClientTable } from '../../../src/model/devices/client-table.js';
import { clientId, nodeId } from '../../../src/model/devices/identifiers.js';
import { mdmCounters, MdmCounters } from '../../../src/model/mdm/mdm-counters.js';
import type { Emptying } from '../../../src/model/mdm/mdm-observer.js';
import { defaultMdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { mdmReasons } from '../../../src/model/mdm/mdm-reasons.js';
import { aStory, type Story } from '../../support/story.js';

/** One packet leaves a buffer, or several that have waited as long. */
const release = (
  since: number,
  at: number,
  { fate = 'delivered', packets = 1 }: Partial<Pick<Emptying, 'fate' | 'packets'>> = {},
): Emptying => ({
  at: instant(microseconds(at)),
  client: clientId(0),
  fate,
  because: mdmReasons['flush-iq'],
  packets,
  waited: microseconds(packets * (at - since)),
});

const counters = (): MdmCounters =>
  new MdmCounters(new ClientTable({ users: 0, clients: 0 }), defaultMdmParameters);

const slice = seconds(60);

/** A mean is shown to the microsecond. */
const toMicroseconds = (mean: number): number => Math.round(mean * 1e6) / 1e6;

describe('the names of the counters', () => {
  it('QM-12: are those of the object Cisco XCP MDM Counters', () => {
    expect(mdmCounters).toEqual([
      'MDMSessions',
      'MDMSilentModeSessions',
      'MDMQuietModeSessions',
      'MDMBufferFlushes',
      'MDMBufferFlushesLimitReached',
      'MDMBufferFlushPacketCount',
      'MDMBufferAvgQueuedTime',
    ]);
  });
});

describe('MDMBufferFlushPacketCount', () => {
  it.each([
    [seconds(59.999_999), 0],
    [seconds(60), 2],
    [seconds(119.999_999), 2],
    [seconds(120), 0],
    [minutes(60), 0],
  ])('QM-13: at %i us shows the last whole slice: %i', (at, expected) => {
    const kept = counters();
    kept.emptied(release(0, seconds(0)));
    kept.emptied(release(0, seconds(59.999_999)));
    expect(kept.valueOf('MDMBufferFlushPacketCount', instant(at))).toBe(expected);
  });

  it('QM-13: counts a packet flushed at exactly 60 s in the second slice', () => {
    const kept = counters();
    kept.emptied(release(0, slice));
    expect(kept.valueOf('MDMBufferFlushPacketCount', instant(slice))).toBe(0);
    expect(kept.valueOf('MDMBufferFlushPacketCount', instant(seconds(120)))).toBe(1);
  });

  it('QM-13, QM-14: agrees with a count over all releases, and the mean with their mean', () => {
    const releases = fc.array(
      fc.record({ wait: fc.nat(400), gap: fc.nat(90), lost: fc.boolean() }),
      { maxLength: 40, size: 'max' },
    );
    fc.assert(
      fc.property(releases, fc.nat(200), (told, after) => {
        const kept = counters();
        const delivered: { at: number; wait: number }[] = [];
        let now = seconds(400);
        for (const { wait, gap, lost } of told) {
          now = microseconds(now + seconds(gap));
          kept.emptied(release(now - seconds(wait), now, { fate: lost ? 'lost' : 'delivered' }));
          if (!lost) delivered.push({ at: now, wait });
        }
        now = microseconds(now + seconds(after));
        const last = Math.floor(now / slice) - 1;
        expect(kept.valueOf('MDMBufferFlushPacketCount', instant(now))).toBe(
          delivered.filter(({ at }) => Math.floor(at / slice) === last).length,
        );
        const sum = delivered.reduce((total, { wait }) => total + wait, 0);
        expect(kept.lost).toBe(told.length - delivered.length);
        expect(kept.valueOf('MDMBufferAvgQueuedTime', instant(now))).toBe(
          delivered.length === 0 ? 0 : toMicroseconds(sum / delivered.length),
        );
      }),
    );
  });
});

describe('MDMBufferAvgQueuedTime', () => {
  it('QM-14: is 0 before the first flush, and a lost packet does not count', () => {
    const kept = counters();
    kept.emptied(release(0, seconds(9), { fate: 'lost' }));
    expect(kept.valueOf('MDMBufferAvgQueuedTime', START)).toBe(0);
  });

  it('MDM-9, QM-12: leaves out what was stored, which waited in no buffer', () => {
    const story = aStory(cast);
    story.signIn('bob/desk');
    story.at(seconds(1), () => story.send('bob/desk', 'alice', 'hello'));
    story.at(seconds(9), () => story.signIn('alice/phone'));
    expect(story.counter('MDMBufferAvgQueuedTime')).toBe(0);
    story.passUntil(seconds(60));
    expect(story.counter('MDMBufferFlushPacketCount')).toBe(0);
  });

  it('QM-14: is the mean over packets, not over flushes, in seconds', () => {
    const kept = counters();
    kept.emptied(release(0, seconds(3)));
    kept.emptied(release(seconds(1.5), seconds(3), { packets: 2 }));
    kept.emptied(release(seconds(10), seconds(24)));
    expect(kept.valueOf('MDMBufferAvgQueuedTime', instant(seconds(24)))).toBe(5);
  });
});

const cast = {
  alice: { phone: 'iphone', laptop: 'desktop', old: { old: 'ipad' } },
  bob: { desk: 'desktop', xmpp: 'thirdParty', pushed: { push: 'iphone' } },
} as const;

const gauges = (story: Story) =>
  (['MDMSessions', 'MDMQuietModeSessions', 'MDMSilentModeSessions'] as const).map((name) =>
    story.counter(name),
  );

const flushes = (story: Story) =>
  (['MDMBufferFlushes', 'MDMBufferFlushesLimitReached'] as const).map((name) =>
    story.counter(name),
  );

describe('the counters of a cluster', () => {
  it('QM-12: gauge the sessions of MDM-capable clients, and the quiet ones among them', () => {
    const story = aStory(cast);
    expect(gauges(story)).toEqual([0, 0, 0]);
    story.signIn('alice/old', 'bob/xmpp', 'alice/phone', 'alice/laptop', 'bob/desk');
    expect(gauges(story)).toEqual([3, 0, 0]);
    for (const client of ['alice/phone', 'alice/old', 'bob/xmpp']) story.move(client, 'background');
    expect(gauges(story)).toEqual([3, 1, 0]);
    story.move('alice/phone', 'lock');
    expect(gauges(story)).toEqual([3, 1, 0]);
    story.signOut('alice/laptop');
    story.signOut('alice/old');
    expect(gauges(story)).toEqual([2, 1, 0]);
    story.signOut('alice/phone');
    expect(gauges(story)).toEqual([1, 0, 0]);
    story.signIn('alice/phone');
    expect(gauges(story)).toEqual([2, 0, 0]);
  });

  it('QM-5, QM-6, QM-12: count every flush, and apart those at the limit', () => {
    const story = aStory(cast, { bufferLimit: 2 });
    story.signIn('alice/phone', 'bob/desk');
    story.move('alice/phone', 'background');
    story.signIn('alice/laptop');
    const send = () => story.send('bob/desk', 'alice', 'hello');
    story.at(seconds(1), send);
    story.at(seconds(1), () => story.passIq('alice/phone'));
    expect(flushes(story)).toEqual([1, 0]);
    story.at(seconds(2), send);
    story.at(seconds(3), send);
    expect(flushes(story)).toEqual([2, 1]);
    story.at(seconds(4), send);
    story.at(seconds(5), () => story.move('alice/phone', 'foreground'));
    expect(flushes(story)).toEqual([3, 1]);
    story.at(seconds(6), () => story.move('alice/phone', 'background'));
    story.at(seconds(7), send);
    story.at(seconds(400), send);
    expect(flushes(story)).toEqual([4, 1]);
  });

  it('QM-11, QM-12: gauge silent sessions apart from quiet ones', () => {
    const story = aStory(cast, { push: true });
    story.signIn('bob/pushed', 'alice/phone');
    story.move('bob/pushed', 'background');
    story.move('alice/phone', 'background');
    expect(gauges(story)).toEqual([2, 1, 1]);
    story.move('bob/pushed', 'foreground');
    expect(gauges(story)).toEqual([2, 1, 0]);
  });

  it('MDM-10, QM-12: gauge no session with MDM off', () => {
    const story = aStory(cast, { mdm: false });
    story.signIn('alice/phone', 'alice/laptop');
    story.move('alice/phone', 'background');
    expect(gauges(story)).toEqual([0, 0, 0]);
  });

  it('QM-14: begin anew with the XCP Router, and gauge what is signed in again', () => {
    const story = aStory(cast);
    story.at(seconds(0), () => story.signIn('alice/phone', 'alice/laptop', 'bob/desk'));
    story.at(seconds(1), () => story.move('alice/phone', 'background'));
    story.at(seconds(2), () => story.use('alice/laptop'));
    story.at(seconds(3), () => story.send('bob/desk', 'alice', 'hello'));
    story.at(seconds(4), () => story.passIq('alice/phone'));
    expect(flushes(story)).toEqual([1, 0]);
    expect(story.counter('MDMBufferAvgQueuedTime')).toBe(1);
    story.at(seconds(5), () => story.restart());
    expect(gauges(story)).toEqual([0, 0, 0]);
    story.passUntil(seconds(65));
    expect(flushes(story)).toEqual([0, 0]);
    expect(story.counter('MDMBufferAvgQueuedTime')).toBe(0);
    expect(story.counter('MDMBufferFlushPacketCount')).toBe(0);
    story.passUntil(minutes(10));
    expect(gauges(story)).toEqual([3, 1, 0]);
  });

  it('MDM-1, QM-12: gauge by the parameters in force once a restart changed them', () => {
    const story = aStory(cast, { mdm: false });
    story.at(seconds(0), () => story.signIn('alice/phone', 'bob/desk'));
    story.at(seconds(1), () => {
      story.configure({ mdm: true });
      story.restart();
    });
    story.passUntil(minutes(10));
    expect(gauges(story)).toEqual([2, 0, 0]);
    story.at(minutes(11), () => {
      story.configure({ mdm: false });
      story.restart();
    });
    expect(gauges(story)).toEqual([0, 0, 0]);
    story.passUntil(minutes(25));
    expect(gauges(story)).toEqual([0, 0, 0]);
  });

  it('QM-9: count no flush where a buffer is lost', () => {
    const story = aStory(cast);
    story.signIn('alice/phone', 'alice/laptop', 'bob/desk');
    story.move('alice/phone', 'background');
    story.send('bob/desk', 'alice', 'hello');
    story.signOut('alice/phone');
    expect(flushes(story)).toEqual([0, 0]);
    expect(story.counter('MDMBufferAvgQueuedTime')).toBe(0);
    expect(story.cluster.mdm.counters.lost).toBe(1);
  });
});

const tableOf = (clients: number): ClientTable => {
  const table = new ClientTable({ users: 1, clients });
  table.addUser();
  for (let client = 0; client < clients; client += 1)
    table.addClient({ device: 'iphone', mdmCapable: true, pushEnabled: false });
  return table;
};

describe('the counters of nodes', () => {
  const twoNodes = { nodes: 2, nodeFor: (client: number) => nodeId(client % 2) };

  const two = () => {
    const table = tableOf(3);
    const kept = new MdmCounters(table, defaultMdmParameters, twoNodes);
    for (const client of [0, 1, 2]) kept.changesMode(clientId(client), 'signed-out', 'normal');
    for (const client of [0, 1, 2])
      kept.emptied({ ...release(0, seconds(client + 1)), client: clientId(client) });
    return kept;
  };

  it('QM-12: know the node of each session, and of the packets that were flushed on it', () => {
    const kept = two();
    const at = instant(seconds(61));
    const shown = (counter: (typeof mdmCounters)[number]) => [
      kept.valueOfNode(counter, nodeId(0), at),
      kept.valueOfNode(counter, nodeId(1), at),
      kept.valueOf(counter, at),
    ];
    expect(shown('MDMSessions')).toEqual([2, 1, 3]);
    expect(shown('MDMBufferFlushPacketCount')).toEqual([2, 1, 3]);
    expect(shown('MDMBufferAvgQueuedTime')).toEqual([2, 2, 2]);
  });

  it('QM-14: begin anew with their node, and not with its peer', () => {
    const kept = two();
    kept.emptied({ ...release(0, seconds(5), { fate: 'lost' }), client: clientId(0) });
    kept.nodeRestarts(nodeId(0));
    const at = instant(seconds(61));
    expect(kept.valueOfNode('MDMBufferAvgQueuedTime', nodeId(0), at)).toBe(0);
    expect(kept.valueOfNode('MDMBufferFlushPacketCount', nodeId(0), at)).toBe(0);
    expect(kept.valueOfNode('MDMBufferAvgQueuedTime', nodeId(1), at)).toBe(2);
    expect([kept.lostOf(nodeId(0)), kept.lostOf(nodeId(1)), kept.lost]).toEqual([1, 0, 1]);
  });
});
