import { describe, expect, it } from 'vitest';
import { instant, minutes, seconds, type Duration } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { nodeStates, srmStateOf, type NodeState } from '../../../src/model/ha/node-state.js';
import type { Measured } from '../../../src/scenarios/measure/measured.js';
import { aNode, aPair, Site, users } from './support/site.js';

const imp1 = nodeId(0);

/** Windows as lines: `1 out-of-service (node-lost) 600 s to 3615 s`. */
const windowLines = ({ windows }: Measured): readonly string[] =>
  windows.map(({ node, condition, cause, from, to }) => {
    const until = to === undefined ? 'open' : `${to / 1e6} s`;
    return `imp${node + 1} ${condition} (${cause ?? 'none'}) ${from / 1e6} s to ${until}`;
  });

const pair = (horizon: Duration, mdm = false): Site =>
  new Site(
    {
      groups: [aPair()],
      users: [
        ...users(5, { home: 0, devices: ['desktop'] }),
        ...users(5, { home: 1, devices: ['desktop'] }),
      ],
      mdm: { mdm },
    },
    horizon,
  );

describe('failure windows', () => {
  it('HA-3, HA-6: tell when a lost node is out of service, and when its peer serves both', () => {
    const site = pair(minutes(90));
    const { manager } = site.cluster.ha;
    site.at(minutes(10), () => manager.fail(imp1, 'node-lost'));
    site.at(minutes(30), () => manager.recover(imp1));
    site.at(minutes(60), () => manager.fallBack(imp1));
    expect(windowLines(site.run())).toEqual([
      'imp1 out-of-service (node-lost) 600 s to 1800 s',
      'imp2 not-normal (none) 660 s to 675 s',
      'imp2 serving-both (none) 675 s to 3600 s',
      'imp1 not-normal (none) 1800 s to 3615 s',
      'imp2 not-normal (none) 3600 s to 3615 s',
    ]);
  });

  it('HA-3: begin at once with a failover by request, and say so', () => {
    const site = pair(minutes(20));
    site.at(minutes(10), () => site.cluster.ha.manager.failOver(imp1));
    expect(windowLines(site.run())).toEqual([
      'imp1 out-of-service (on-request) 600 s to open',
      'imp2 not-normal (none) 600 s to 615 s',
      'imp2 serving-both (none) 615 s to open',
    ]);
  });

  it('HA-1: are of the failed node alone where nobody takes over', () => {
    const site = new Site(
      { groups: [aNode()], users: users(2, { home: 0, devices: ['desktop'] }) },
      minutes(30),
    );
    site.at(minutes(1), () => site.cluster.ha.manager.fail(imp1, 'critical-service'));
    site.at(minutes(5), () => site.cluster.ha.manager.recover(imp1));
    const [first, ...others] = windowLines(site.run());
    expect(first).toMatch(/^imp1 out-of-service \(critical-service\) 60 s to /);
    expect(others.every((line) => line.startsWith('imp1 '))).toBe(true);
  });

  it('are none in a run in which nothing fails', () => {
    const site = pair(minutes(30));
    site.at(seconds(1), () => site.signInAll());
    const { windows, stateChanges } = site.run();
    expect([windows, stateChanges]).toEqual([[], []]);
  });
});

describe('state changes', () => {
  it('HA-6: leave each node in the state that every later sample shows', () => {
    const site = pair(minutes(90));
    const { manager } = site.cluster.ha;
    site.at(minutes(10), () => manager.fail(imp1, 'critical-service'));
    site.at(minutes(30), () => manager.recover(imp1));
    site.at(minutes(60), () => manager.fallBack(imp1));
    const { stateChanges, capacity } = site.run();
    const seen = new Set<NodeState>();
    for (let sample = 0; sample < capacity.samples; sample += 1)
      for (const node of [nodeId(0), nodeId(1)]) {
        const at = capacity.instantOf(sample);
        const last = stateChanges.findLast((change) => change.node === node && change.at <= at);
        const state = last?.state ?? 'normal';
        seen.add(state);
        expect(capacity.valueOf(sample, node, 'state')).toBe(srmStateOf(state));
      }
    expect([...seen].every((state) => nodeStates.includes(state))).toBe(true);
    expect(seen.size).toBeGreaterThan(2);
  });

  it('come in the order of time, none after the end', () => {
    const site = pair(minutes(15));
    site.at(minutes(10), () => site.cluster.ha.manager.fail(imp1, 'node-lost'));
    const times = site.run().stateChanges.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.every((at) => at <= instant(minutes(15)))).toBe(true);
  });
});
