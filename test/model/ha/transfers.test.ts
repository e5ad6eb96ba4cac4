/** Transfers of users that run into each other: what the policy answers while nodes are busy. */
import { describe, expect, it } from 'vitest';
import { instant, minutes, START } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { defaultHaParameters } from '../../../src/model/ha/ha-parameters.js';
import type { NodeView, RecoveryStimulus } from '../../../src/model/ha/pair-view.js';
import {
  refusesFailover,
  refusesFallback,
  refusesRecover,
} from '../../../src/model/ha/recovery-refusal.js';
import { decideServerRecovery } from '../../../src/model/ha/recovery-policy.js';

const at = instant(minutes(1));
const settings = { parameters: defaultHaParameters, mdm: false };

const aNode = (place: number, differing: Partial<NodeView> = {}): NodeView => ({
  node: nodeId(place),
  state: 'normal',
  reason: 'normal',
  ailment: undefined,
  healthySince: START,
  standing: 'normal',
  serves: [],
  timer: undefined,
  ...differing,
});

/** What is decided about a pair, each decision as its deed and the reason for it. */
const decided = (self: NodeView, peer: NodeView, stimulus: RecoveryStimulus): readonly string[] =>
  decideServerRecovery({ self, peer }, stimulus, settings).map(
    (decision) =>
      `${decision.do}${decision.do === 'start-timer' ? ` ${decision.timer}` : ''}: ${decision.because.code}`,
  );

describe('transfers of users that run into each other', () => {
  it('HA-6: a failure that is noticed while the peer is busy is noticed again (transfer-goes-on)', () => {
    for (const state of ['initializing', 'taking-back'] as const)
      expect(
        decided(aNode(0, { ailment: 'node-lost', state: 'down' }), aNode(1, { state }), {
          kind: 'failure-noticed',
          at,
        }),
      ).toEqual(['start-timer failure-noticed: transfer-goes-on']);
  });

  it('HA-6: a node that fails as it takes over breaks the takeover off (takeover-broke-off)', () => {
    const taking = aNode(0, { state: 'taking-over', ailment: 'critical-service' });
    const failed = aNode(1, { state: 'down', ailment: 'node-lost', timer: 'takeover-ends' });
    expect(decided(taking, failed, { kind: 'fails', cause: 'critical-service', at })).toContain(
      'stop-timer: takeover-broke-off',
    );
    const restarted = aNode(1, { state: 'initializing', timer: 'takeover-ends' });
    expect(decided(taking, restarted, { kind: 'fails', cause: 'critical-service', at })).toContain(
      'start-timer initialized: takeover-broke-off',
    );
  });

  it('HA-10: automatic fallback waits while the peer cannot give users back (waits-for-peer)', () => {
    const waiting = aNode(0, { state: 'failed-over', standing: 'failed-over' });
    const backup = { state: 'running-in-backup-mode', standing: 'backup' } as const;
    const stimulus = { kind: 'fallback-is-due', at } as const;
    expect(decided(waiting, aNode(1, { ...backup, ailment: 'database' }), stimulus)).toEqual([
      'start-timer fallback-is-due: waits-for-peer',
    ]);
    expect(decided(waiting, aNode(1, backup), stimulus)).toContain(
      'enter-state: automatic-fallback',
    );
  });
});

describe('a node without a peer', () => {
  it('HA-1: cannot be failed over, sent its users back, or recovered (no-high-availability)', () => {
    const alone = { self: aNode(0), peer: undefined };
    for (const refuses of [refusesFailover, refusesFallback, refusesRecover])
      expect(refuses(alone)?.code).toBe('no-high-availability');
  });
});
