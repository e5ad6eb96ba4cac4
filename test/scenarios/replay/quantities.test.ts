/** The quantities of a run by name, and what several replications say of them. */
import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/engine/units.js';
import { quantitiesOf } from '../../../src/scenarios/replay/quantities.js';
import { replay } from '../../../src/scenarios/replay/replay.js';
import { estimatesOf, replicationOf } from '../../../src/scenarios/replay/replication.js';
import { dayScenario } from '../workload/support/day.js';
import { aliceAndBob, bundledScenario, replayed } from './support/script.js';

const valuesOf = (
  ...of: Parameters<typeof quantitiesOf>
): Readonly<Record<string, number | null>> =>
  Object.fromEntries(quantitiesOf(...of).map(({ name, value }) => [name, value]));

describe('the quantities of a run', () => {
  it('QM-2 to QM-6: tell of messages, buffers, delays and flushes', () => {
    const values = valuesOf(
      replayed(
        aliceAndBob(`  - { at: 10s, do: [{ background: alice/phone }] }
  - { at: 20s, do: [{ send: a, from: bob/desk, to: alice }] }
  - { at: 30s, do: [{ send: b, from: bob/desk, to: alice }] }
  - { at: 50s, do: [{ foreground: alice/phone }] }`),
      ),
    );
    expect(values).toMatchObject({
      'messages sent': 2,
      'copies delivered': 4,
      'fan-out factor': 2,
      'packets buffered': 2,
      'most packets in buffers': 2,
      'delay of buffered packets max, s': 30,
      'flushes by QM-6, it returns to the foreground': 1,
      'flushes by QM-5, the buffer limit is reached': 0,
      'most logins a second': 3,
      'alerts raised': 0,
    });
    const median = values['delay of buffered packets p50, s'] ?? NaN;
    expect(Math.abs(median / 20 - 1)).toBeLessThan(1 / 128);
  });

  it('are null where there is nothing to measure', () => {
    expect(valuesOf(replayed(aliceAndBob('')))).toMatchObject({
      'fan-out factor': null,
      'delay of buffered packets p50, s': null,
      'delay of buffered packets p95, s': null,
      'delay of buffered packets max, s': null,
    });
  });

  it('JSM-7: tell of alerts and of the time above the line, node by node', () => {
    const result = replayed(bundledScenario('jsm-alert-5k'));
    const { name, node, alertLine } = result.measured.nodes[0]!;
    const values = valuesOf(result);
    const { most, aboveAlertLine } = result.measured.statistics[node]!;
    expect(most).toBeGreaterThan(alertLine);
    expect(values[`most sessions on ${name}`]).toBe(most);
    expect(seconds(60 * values[`minutes above the alert line on ${name}`]!)).toBe(aboveAlertLine);
    expect(values[`alerts raised on ${name}`]).toBeGreaterThan(0);
    const raised = Object.entries(values).filter(([key]) => key.startsWith('alerts raised on '));
    expect(values['alerts raised']).toBe(raised.reduce((sum, [, count]) => sum + count!, 0));
  });

  it('have no name twice', () => {
    const names = quantitiesOf(replayed(bundledScenario('ha-node-lost-5k'))).map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('replications', () => {
  const scenario = dayScenario({ users: 20, header: 'duration: 10h' });
  const runs = [0, 1, 2].map((replication) =>
    replicationOf(replay(scenario, { traceAll: false, replication }), replication),
  );

  it('are compared in the same quantities in the same order', () => {
    const [first, ...others] = runs.map(({ quantities }) => quantities.map(({ name }) => name));
    for (const other of others) expect(other).toEqual(first);
  });

  it.each([
    'fan-out factor',
    'packets buffered',
    'delay of buffered packets p50, s',
    'delay of buffered packets p95, s',
    'delay of buffered packets max, s',
    'most logins a second',
    'flushes by QM-6, it returns to the foreground',
  ])('estimate the %s with its half-width', (name) => {
    const values = runs.map((one) => one.quantities.find((each) => each.name === name)!.value!);
    const estimate = estimatesOf(runs).find((each) => each.name === name)!.estimate!;
    expect(estimate.mean).toBeCloseTo(values.reduce((sum, each) => sum + each) / 3, 9);
    expect(new Set(values).size === 1).toBe(estimate.halfWidth === 0);
    expect(estimate.replications).toBe(3);
  });

  it('estimate nothing that one of them could not measure', () => {
    const [first, ...others] = runs;
    const without = {
      ...first!,
      quantities: first!.quantities.map((each) => ({ ...each, value: null })),
    };
    for (const { estimate } of estimatesOf([without, ...others])) expect(estimate).toBeNull();
  });
});
