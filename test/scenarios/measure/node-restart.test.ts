import { expect, it } from 'vitest';
import { instant, minutes, seconds } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { aPair, Site } from './support/site.js';

it('QM-14: the flushes of a node are counted anew once it failed, those of its peer go on', () => {
  const site = new Site(
    {
      groups: [aPair()],
      users: [0, 1].map((home) => ({ home, devices: ['desktop', 'iphone'] as const })),
    },
    minutes(10),
  );
  const { mdm, ha, clients } = site.cluster;
  const flushed = () =>
    [0, 1].map((node) => mdm.counters.valueOfNode('MDMBufferFlushes', nodeId(node), site.now));
  const seen: (readonly number[])[] = [];
  site.at(seconds(1), () => site.signInAll());
  for (const user of [0, 1]) {
    site.at(seconds(2), () => mdm.sessions.move(site.client(user, 1), 'background'));
    site.at(seconds(3), () =>
      mdm.messaging.send(site.client(1 - user), clients.userOf(site.client(user))),
    );
    site.at(seconds(4), () => mdm.sessions.passIq(site.client(user, 1), 'to-client'));
  }
  site.at(seconds(5), () => seen.push(flushed()));
  site.at(seconds(6), () => ha.manager.fail(nodeId(0), 'node-lost'));
  site.at(seconds(7), () => seen.push(flushed()));
  site.run();
  expect(seen).toEqual([
    [1, 1],
    [0, 1],
  ]);
  expect(site.now).toBe(instant(minutes(10)));
});
