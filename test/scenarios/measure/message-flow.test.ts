/** Copies, buffers and their delays, against what an observer hears packet by packet. */
import { describe, expect, it } from 'vitest';
import { elapsed, minutes, seconds, type Instant } from '../../../src/engine/units.js';
import type { ClusterObserver } from '../../../src/model/cluster-observer.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import type { Release } from '../../../src/model/mdm/mdm-observer.js';
import { mdmReasons } from '../../../src/model/mdm/mdm-reasons.js';
import { flushReasons } from '../../../src/scenarios/measure/flush-series.js';
import type { FlowFigures } from '../../../src/scenarios/measure/message-flow.js';
import { Replay } from '../../../src/scenarios/replay/replay.js';
import type { RunResult } from '../../../src/scenarios/replay/run-result.js';
import { aliceAndBob, replayed } from '../replay/support/script.js';
import { dayScenario } from '../workload/support/day.js';

/** All packets of a run, kept one by one. */
class Packets implements ClusterObserver {
  readonly waited: number[] = [];
  readonly levels: { readonly at: Instant; readonly waiting: number }[] = [];
  copies = 0;
  buffered = 0;
  lost = 0;
  run: Replay | undefined;

  applied(at: Instant, decision: Decision): void {
    if (decision.do === 'deliver' && decision.packet !== 'read-mark') this.copies += 1;
    if (decision.do.startsWith('buffer')) this.buffered += 1;
    const { packets } = this.run!.cluster.mdm.state.buffers;
    this.levels.push({ at, waiting: packets });
  }

  released({ at, waiting, fate, from }: Release): void {
    const { packet } = waiting;
    if (fate === 'delivered' && packet !== 'read-mark' && packet !== 'presence') this.copies += 1;
    if (from === 'store') return;
    if (fate === 'lost') this.lost += 1;
    else this.waited.push(elapsed(waiting.since, at));
  }
}

const watched = (scenario: Replay['scenario']): readonly [Packets, RunResult, number] => {
  const packets = new Packets();
  const run = new Replay(scenario, { traceAll: false, observers: [packets] });
  packets.run = run;
  run.runUntil(run.horizon);
  return [packets, run.result(), run.cluster.mdm.state.buffers.packets];
};

const flowOf = (timeline: string, header = ''): FlowFigures =>
  replayed(aliceAndBob(timeline, header)).measured.flow;

const flushesOf = ({ flushes }: FlowFigures): Readonly<Record<string, number>> =>
  Object.fromEntries(flushes.map(({ because, count }) => [because.rule, count]));

const counterOf = ({ counters }: RunResult, name: string): number =>
  counters.find(({ counter }) => counter === name)!.value;

describe('the flow of messages', () => {
  it('MDM-2, MDM-3: has a copy for each client of the recipient, and the others of the sender', () => {
    const flow = flowOf(`  - { at: 1s, do: [{ send: a, from: bob/desk, to: alice }] }
  - { at: 2s, do: [{ read: a, on: alice/phone }] }
  - { at: 3s, do: [{ send: b, from: alice/laptop, to: bob }] }`);
    // Both of Alice's get the first; Bob's desk and Alice's phone the second. Read marks are no copies.
    expect(flow).toMatchObject({ messages: 2, copies: 4, fanOut: 2 });
  });

  it('has no fan-out factor and no delay where nothing was sent', () => {
    const flow = flowOf('');
    expect(flow).toMatchObject({ messages: 0, copies: 0, buffered: 0, mostWaiting: 0 });
    expect([flow.fanOut, flow.delay]).toEqual([undefined, undefined]);
  });

  it('QM-2, QM-6: counts a copy that waited once it goes out, and how long it waited', () => {
    const lines = `  - { at: 10s, do: [{ background: alice/phone }] }
  - { at: 20s, do: [{ send: a, from: bob/desk, to: alice }] }
  - { at: 30s, do: [{ send: b, from: bob/desk, to: alice }] }`;
    const before = flowOf(lines);
    expect(before).toMatchObject({ messages: 2, copies: 2, buffered: 2, flushed: 0 });
    expect(before).toMatchObject({ mostWaiting: 2, mostWaitingAt: seconds(30) });
    const after = flowOf(`${lines}
  - { at: 40s, do: [{ foreground: alice/phone }] }`);
    expect(after).toMatchObject({ copies: 4, flushed: 2, mostWaiting: 2 });
    expect(after.delay).toMatchObject({ mean: seconds(15), max: seconds(20) });
    expect(flushesOf(after)).toEqual({ 'QM-3': 0, 'QM-4': 0, 'QM-5': 0, 'QM-6': 1 });
  });

  it('QM-3 to QM-5: counts flushes by what caused them', () => {
    const flow = flowOf(
      `  - { at: 10s, do: [{ background: alice/phone }] }
  - { at: 20s, do: [{ send: a, from: bob/desk, to: alice }, { iq: alice/phone }] }
  - { at: 30s, do: [{ send: b, from: bob/desk, to: alice }] }
  - { at: 31s, do: [{ send: c, from: bob/desk, to: alice }] }
  - { at: 40s, do: [{ send: d, from: bob/desk, to: alice }] }
  - { at: 20m, do: [{ send: e, from: bob/desk, to: alice }] }`,
      'parameters: { mdm-buffer-limit: 2 }',
    );
    expect(flushesOf(flow)).toEqual({ 'QM-3': 1, 'QM-4': 1, 'QM-5': 1, 'QM-6': 0 });
    expect(flow).toMatchObject({ buffered: 4, flushed: 4, copies: 10 });
    // The packet that reaches the limit waits for nothing.
    expect(flow.mostWaiting).toBe(1);
  });

  it('QM-9: counts no copy of what was lost', () => {
    const flow = flowOf(`  - { at: 10s, do: [{ background: alice/phone }] }
  - { at: 20s, do: [{ send: a, from: bob/desk, to: alice }] }
  - { at: 30s, do: [{ sign-out: alice/phone }] }`);
    expect(flow).toMatchObject({ copies: 1, buffered: 1, flushed: 0, delay: undefined });
  });

  it('MDM-9: counts a copy that was stored once it goes out', () => {
    const flow = flowOf(`  - { at: 10s, do: [{ sign-out: [alice/phone, alice/laptop] }] }
  - { at: 20s, do: [{ send: a, from: bob/desk, to: alice }] }
  - { at: 30s, do: [{ sign-in: [alice/laptop] }] }`);
    expect(flow).toMatchObject({ messages: 1, copies: 1, buffered: 0, delay: undefined });
  });

  it('counts for nothing what happens in the warm-up, but what waits at its end', () => {
    const flow = flowOf(
      `  - { at: 10s, do: [{ background: alice/phone }] }
  - { at: 20s, do: [{ send: a, from: bob/desk, to: alice }] }
  - { at: 90s, do: [{ foreground: alice/phone }] }`,
      'warm-up: 1m',
    );
    expect(flow).toMatchObject({ messages: 0, buffered: 0, flushed: 1, copies: 1, mostWaiting: 1 });
    expect(flow).toMatchObject({ mostWaitingAt: minutes(1), delay: { max: seconds(70) } });
  });
});

describe('the flow of a day', () => {
  const [packets, result, stillWaiting] = watched(dayScenario({ users: 50 }));
  const { flow } = result.measured;

  it('has the copies and the packets that an observer counts', () => {
    expect(flow.messages).toBeGreaterThan(1_000);
    expect(flow).toMatchObject({ copies: packets.copies, buffered: packets.buffered });
    expect(flow.flushed).toBe(packets.waited.length);
    expect(flow.buffered).toBe(flow.flushed + packets.lost + stillWaiting);
  });

  it('QM-12, QM-14: has the flushes and the mean delay of the counters', () => {
    const flushes = flow.flushes.reduce((sum, { count }) => sum + count, 0);
    expect(flushes).toBe(counterOf(result, 'MDMBufferFlushes'));
    expect(flushesOf(flow)['QM-5']).toBe(counterOf(result, 'MDMBufferFlushesLimitReached'));
    expect(flow.delay!.mean).toBe(seconds(counterOf(result, 'MDMBufferAvgQueuedTime')));
  });

  it('has quantiles of the delay to 1 part in 128, and the greatest exactly', () => {
    const sorted = packets.waited.toSorted((one, other) => one - other);
    const exact = (fraction: number): number => sorted[Math.ceil(fraction * sorted.length) - 1]!;
    expect(sorted.length).toBeGreaterThan(500);
    expect(flow.delay!.max).toBe(sorted.at(-1));
    for (const [told, fraction] of [
      [flow.delay!.p50, 0.5],
      [flow.delay!.p95, 0.95],
    ] as const)
      expect(Math.abs(told / exact(fraction) - 1)).toBeLessThanOrEqual(1 / 128);
  });

  it('has the most packets that waited when a decision had been applied, and since when', () => {
    const most = Math.max(...packets.levels.map(({ waiting }) => waiting));
    expect(flow.mostWaiting).toBe(most);
    expect(flow.mostWaitingAt).toBe(packets.levels.find(({ waiting }) => waiting === most)!.at);
  });
});

it('QM-3 to QM-6: knows each reason for which the model flushes a buffer', () => {
  const inModel = Object.values(mdmReasons).filter(({ code }) => code.startsWith('flush-'));
  expect(new Set(flushReasons)).toEqual(new Set(inModel));
});
