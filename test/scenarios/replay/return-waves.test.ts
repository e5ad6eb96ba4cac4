/** When the clients that a node lost are back: said in the trace, and kept for reports. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/reports/trace-text.js';
import { minutes, seconds } from '../../../src/engine/units.js';
import { bundledScenario, replayed, scenarioOf } from './support/script.js';

const pair = (clients: string, timeline: string) =>
  scenarioOf(`name: waves
topology: { high-availability: true, subclusters: [{ name: hq, nodes: [imp1, imp2] }] }
parameters: { client-re-login-lower-limit: 60s, client-re-login-upper-limit: 60s }
users: { alice: { node: imp1, clients: { ${clients} } } }
timeline:
${timeline}`);

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

  it('have no place in the curve where they come back with their user in the end', () => {
    const result = replayed(
      pair(
        'a: desktop, b: desktop',
        `  - { at: 0s, do: [{ sign-in: [alice/a, alice/b] }] }
  - { at: 1m, do: [{ fail: imp1 }] }
  - { at: 90s, do: [{ close-lid: alice/b }] }
  - { at: 1h, do: [{ open-lid: alice/b }] }`,
      ),
    );
    expect(result.returns).toMatchObject([{ clients: 2, lastBackAt: minutes(60) }]);
    expect(result.returnCurves).toMatchObject([{ clients: 1, back: [{ count: 1 }] }]);
  });
});
