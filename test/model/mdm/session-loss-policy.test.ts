import { describe, expect, it } from 'vitest';
import {
  decideBufferBack,
  decidePhantom,
  decideSessionLost,
} from '../../../src/model/mdm/session-loss-policy.js';
import { decisionLines } from '../../support/decision-line.js';
import { aView } from '../../support/view.js';

const QUIET_LOSES = ['QM-9 it loses its buffer'];

describe('a session that ends without its user’s doing', () => {
  it.each([
    ['router-restart', 'quiet', QUIET_LOSES],
    ['router-restart', 'silent', ['QM-9 it keeps its buffer']],
    ['node-failed', 'quiet', QUIET_LOSES],
    ['node-failed', 'silent', ['QM-9 it loses its buffer']],
    ['failover-by-request', 'quiet', QUIET_LOSES],
    ['failover-by-request', 'silent', ['QM-9 it has its buffer set aside']],
    ['fallback', 'quiet', QUIET_LOSES],
    ['fallback', 'silent', ['QM-9 it keeps its buffer']],
  ] as const)('QM-9: %s, in %s mode with packets that wait', (loss, mode, fate) => {
    const view = aView({ it: { device: 'iphone', mode, buffered: 3 } });
    const lines = decisionLines(decideSessionLost(view.client('it'), loss), view);
    expect(lines.slice(0, -1)).toEqual(fate);
  });

  it.each([
    ['router-restart', 'MDM-1'],
    ['node-failed', 'HA-7'],
    ['failover-by-request', 'HA-3'],
    ['fallback', 'HA-10'],
  ] as const)('MDM-8: %s leaves a client without packets signed out, by %s', (loss, rule) => {
    for (const mode of ['normal', 'quiet', 'silent'] as const) {
      const view = aView({ it: { device: 'iphone', mode } });
      const decisions = decideSessionLost(view.client('it'), loss);
      expect(decisionLines(decisions, view)).toEqual([`${rule} it becomes signed-out`]);
    }
  });
});

describe('what comes back after it', () => {
  it('HA-9: a phantom is silent, sends no presence and takes nothing that is stored', () => {
    const view = aView({ it: { device: 'iphone', mode: 'signed-out', posture: 'background' } });
    expect(decisionLines(decidePhantom(view.client('it')), view)).toEqual([
      'HA-9 it becomes silent',
    ]);
  });

  it('QM-9: what the node kept is in the buffer again after fallback', () => {
    const view = aView({ it: { device: 'iphone', mode: 'signed-out' } });
    expect(decisionLines(decideBufferBack(view.client('it')), view)).toEqual([
      'QM-9 it has its buffer restored',
    ]);
  });
});
