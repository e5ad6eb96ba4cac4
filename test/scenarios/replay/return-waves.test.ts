/** When the clients that a node lost are back: said in the trace, and kept for reports. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/reports/trace-text.js';
import { instant, minutes, seconds } from '../../../src/engine/units.js';
import { clientId, nodeId } from '../../../src/model/devices/identifiers.js';
import { haReasons } from '../../../src/model/ha/ha-reasons.js';
import { ReturnWaves } from '../../../src/scenarios/replay/return-waves.js';
import { bundledScenario, replayed, scenarioOf } from './support/script.js';

const pair = (clients: string, timeline: string) =>
  scenarioOf(`name: waves
topology: { high-availability: true, subclusters: [{ name: hq, nodes: [imp1, imp2] }] }
parameters: { client-re-login-lower-limit: 60s, client-re-login-upper-limit: 60s }
users: { alice: { node: imp1, clients: { ${clients} } } }
timeline:
${timeline}`);

/** The lid of alice/b is closed while both wait; after an hour that happens. */
const shutWhileLost = (later: string) =>
  scenarioOf(`name: waves
topology: { high-availability: true, subclusters: [{ name: hq, nodes: [imp1, imp2] }] }
parameters: { client-re-login-lower-limit: 60s, client-re-login-upper-limit: 60s }
users:
  alice: { node: imp1, clients: { a: desktop, b: desktop } }
  carol: { node: imp2, clients: { c: desktop } }
timeline:
  - { at: 0s, do: [{ sign-in: [alice/a, alice/b] }] }
  - { at: 1m, do: [{ fail: imp1 }] }
  - { at: 90s, do: [{ close-lid: alice/b }] }
  - { at: 1h, do: [{ ${later} }] }`);

describe('the clients that a node lost', () => {
  it('HA-7: are a wave that ends when the last of them is back', () => {
    const { returns } = replayed(bundledScenario('ha-failover-mdm-on'));
    expect(returns).toEqual([
      {
        node: 0,
        lostAt: minutes(10),
        clients: 2,
        firstBackAt: minutes(14),
        lastBackAt: minutes(14),
      },
    ]);
  });

  it('HA-7: leave out those who wait for their user', () => {
    const result = replayed(
      pair(
        'a: desktop, b: desktop',
        `  - { at: 0s, do: [{ sign-in: [alice/a, alice/b] }, { close-lid: alice/b }] }
  - { at: 1m, do: [{ fail: imp1 }] }
  - { at: 1h, do: [{ open-lid: alice/b }] }`,
      ),
    );
    // Both attempts before the takeover fail, and are drawn anew: 120 s each.
    expect(result.returns).toMatchObject([{ clients: 1, lastBackAt: minutes(1) + seconds(240) }]);
    expect(traceText(result)).toContain(
      'the client that lost its session on imp1 is back after 4m',
    );
  });

  it('HA-10: are another wave at fallback', () => {
    const { returns } = replayed(bundledScenario('ha-node-lost-5k'));
    expect(returns.map(({ node, clients }) => [node, clients])).toEqual([
      [0, 3750],
      [1, 3750],
    ]);
  });

  it('come back second by second, each once', () => {
    const { returns, returnCurves } = replayed(bundledScenario('ha-failover-mdm-on'));
    expect(returnCurves.map(({ node, clients }) => [node, clients])).toEqual(
      returns.map(({ node, clients }) => [node, clients]),
    );
    expect(returnCurves[0]).toMatchObject({
      lostAt: minutes(10),
      back: [{ from: minutes(14), count: 2 }],
      limits: { lower: minutes(4), upper: minutes(4) },
    });
  });

  it('are told of where the run ends before they are back', () => {
    const result = replayed(
      pair(
        'a: desktop',
        '  - { at: 0s, do: [{ sign-in: alice/a }] }\n  - { at: 1m, do: [{ fail: imp1 }] }',
      ),
    );
    expect(result.returns).toEqual([]);
    expect(result.returnCurves).toMatchObject([{ clients: 1, back: [] }]);
  });

  it('HA-7: leave out who comes back with its user in the end', () => {
    const { returns, returnCurves } = replayed(shutWhileLost('open-lid: alice/b'));
    const back = minutes(1) + seconds(240);
    expect(returns).toEqual([
      { node: 0, lostAt: minutes(1), clients: 1, firstBackAt: back, lastBackAt: back },
    ]);
    expect(returnCurves).toMatchObject([{ clients: 1, back: [{ count: 1 }] }]);
  });

  it('HA-7: leave out who waits for its user when the run ends', () => {
    const { returns, returnCurves } = replayed(shutWhileLost('sign-in: carol/c'));
    expect(returns).toMatchObject([{ clients: 1 }]);
    expect(returnCurves).toMatchObject([{ clients: 1, back: [{ count: 1 }] }]);
  });

  it('HA-7: are no wave where all of them wait for their user', () => {
    const alone = pair(
      'a: desktop',
      `  - { at: 0s, do: [{ sign-in: alice/a }] }
  - { at: 1m, do: [{ fail: imp1 }] }
  - { at: 90s, do: [{ close-lid: alice/a }] }
  - { at: 1h, do: [{ open-lid: alice/a }] }`,
    );
    const { returns, returnCurves } = replayed(alone);
    expect(returns).toEqual([]);
    expect(returnCurves).toMatchObject([{ clients: 0, back: [] }]);
  });

  it('HA-9: leave out who needs a phantom', () => {
    const scenario = scenarioOf(`name: phantoms
topology: { high-availability: true, subclusters: [{ name: hq, nodes: [imp1, imp2] }] }
parameters: { push: true }
users: { alice: { node: imp1, clients: { a: desktop, b: { device: iphone, push: true } } } }
timeline:
  - { at: 0s, do: [{ sign-in: [alice/a, alice/b] }] }
  - { at: 1m, do: [{ fail: imp1 }] }
  - { at: 90s, do: [{ background: alice/b }] }
duration: 1h`);
    const { returns, returnCurves } = replayed(scenario);
    expect(returns).toMatchObject([{ clients: 1 }]);
    expect(returnCurves).toMatchObject([{ clients: 1, back: [{ count: 1 }] }]);
  });

  it('HA-7: are told of when the last is put away, by whose return the last one was', () => {
    const told: unknown[] = [];
    const waves = new ReturnWaves({
      told: (at, wave) => told.push([at, wave]),
      limitsOf: () => ({ lower: seconds(60), upper: seconds(60) }),
    });
    const [node, client, other] = [nodeId(0), clientId(0), clientId(1)];
    for (const each of [client, other])
      waves.sessionLost(instant(minutes(1)), each, node, haReasons['comes-back-by-itself']);
    const byItself = { isPhantom: false, isWithUser: false, isByRestart: false };
    const after = minutes(4);
    waves.returned({ at: instant(minutes(5)), client, from: node, node, after, ...byItself });
    expect(told).toEqual([]);
    waves.putAway(instant(minutes(6)), other);
    waves.putAway(instant(minutes(7)), other);
    const times = { lostAt: minutes(1), firstBackAt: minutes(5), lastBackAt: minutes(5) };
    expect(told).toEqual([[minutes(6), { node, clients: 1, ...times }]]);
  });

  it('HA-7: are another wave at each loss, whoever of an earlier one is still away', () => {
    const { returns, returnCurves } = replayed(
      pair(
        'a: desktop, b: desktop',
        `  - { at: 0s, do: [{ sign-in: [alice/a, alice/b] }] }
  - { at: 1m, do: [{ fail: imp1 }] }
  - { at: 90s, do: [{ close-lid: alice/b }] }
  - { at: 10m, do: [{ recover: imp1 }] }
  - { at: 20m, do: [{ fallback: imp1 }] }
  - { at: 1h, do: [{ fail: imp1 }] }
  - { at: 2h, do: [{ open-lid: alice/b }] }`,
      ),
    );
    const lost = [minutes(1), minutes(20), minutes(60)];
    expect(returns.map(({ node, lostAt, clients }) => [node, lostAt, clients])).toEqual(
      lost.map((at, place) => [place % 2, at, 1]),
    );
    expect(returnCurves.map(({ lostAt, clients }) => [lostAt, clients])).toEqual(
      lost.map((at) => [at, 1]),
    );
  });
});
