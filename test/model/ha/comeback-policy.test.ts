import { describe, expect, it } from 'vitest';
import { modes } from '../../../src/model/devices/mode.js';
import { postures } from '../../../src/model/devices/posture.js';
import { decideComeback } from '../../../src/model/ha/comeback-policy.js';

/** Every way that a client can stand when its session ends. */
const everyClient = modes
  .filter((mode) => mode !== 'signed-out')
  .flatMap((mode) =>
    postures.flatMap((posture) =>
      [true, false].map((hasStandby) => ({ mode, posture, hasStandby })),
    ),
  );

const comebackOf = (client: (typeof everyClient)[number]): string =>
  decideComeback(client).comeback;

describe('how a client comes back', () => {
  it('HA-7: a client whose lid is closed waits for its user, whatever else it is', () => {
    const closed = everyClient.filter(({ posture }) => posture === 'lid-closed');
    expect(new Set(closed.map(comebackOf))).toEqual(new Set(['with-its-user']));
    expect(decideComeback(closed[0]!).because.rule).toBe('HA-7');
  });

  it('HA-9: a silent client comes back as a phantom, with a standby connection or without', () => {
    const silent = everyClient.filter(
      ({ mode, posture }) => mode === 'silent' && posture !== 'lid-closed',
    );
    expect(new Set(silent.map(comebackOf))).toEqual(new Set(['as-phantom']));
    expect(decideComeback(silent[0]!).because.rule).toBe('HA-9');
  });

  it('HA-7, HA-12: all others come back by themselves, or over their standby connection', () => {
    const others = everyClient.filter(
      ({ mode, posture }) => mode !== 'silent' && posture !== 'lid-closed',
    );
    for (const client of others)
      expect(comebackOf(client)).toBe(client.hasStandby ? 'over-standby' : 'by-itself');
  });
});
