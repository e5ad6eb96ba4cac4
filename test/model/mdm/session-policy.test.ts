import { describe, expect, it } from 'vitest';
import { devices, isMobile } from '../../../src/model/devices/device.js';
import type { Movement } from '../../../src/model/devices/posture.js';
import { presences } from '../../../src/model/devices/presence.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import {
  announceUse,
  decideIdle,
  decideIq,
  decideMovement,
  decidePresence,
  decideSignIn,
  decideSignOut,
  decideUse,
} from '../../../src/model/mdm/session-policy.js';
import type { ClientView } from '../../../src/model/mdm/view.js';
import { decisionLines } from '../../support/decision-line.js';
import { aView, type ClientSpec } from '../../support/view.js';

/** What a policy decides about one client, named `it`. */
const about = (
  decide: (view: ClientView) => readonly Decision[],
  spec: ClientSpec,
): readonly string[] => {
  const view = aView({ it: spec });
  return decisionLines(decide(view.client('it')), view);
};

const moving = (movement: Movement, spec: ClientSpec, changed = true): readonly string[] =>
  about((view) => decideMovement(view, { movement, changed }), spec);

const quiet = { device: 'iphone', mode: 'quiet', posture: 'in-use' } as const;

describe('signing in and out', () => {
  it('DEV-7, MDM-5: a client that signs in sends Available, which stamps', () => {
    expect(about(decideSignIn, { mode: 'signed-out' })).toEqual([
      'MDM-8 it becomes normal',
      'DEV-7 it announces available',
      'MDM-5 it stamps',
    ]);
  });

  it('MDM-8: a client that signs out is out of reach, and sends no presence', () => {
    expect(about(decideSignOut, {})).toEqual(['MDM-8 it becomes signed-out']);
    expect(about(decideSignOut, quiet)).toEqual(['MDM-8 it becomes signed-out']);
  });

  it.each([1, 99])('QM-9: a quiet client that signs out loses its buffer of %i', (buffered) => {
    expect(about(decideSignOut, { ...quiet, buffered })).toEqual([
      'QM-9 it loses its buffer',
      'MDM-8 it becomes signed-out',
    ]);
  });
});

describe('movements', () => {
  it('QM-1, DEV-7: a mobile whose app goes to the background sends Away and becomes quiet', () => {
    expect(moving('background', { device: 'iphone' })).toEqual([
      'DEV-7 it announces away',
      'QM-1 it becomes quiet',
    ]);
  });

  it('QM-1, DEV-7: locking a mobile is going to the background, and unlocking brings it back', () => {
    expect(moving('lock', { device: 'androidTablet' })).toEqual([
      'DEV-7 it announces away',
      'QM-1 it becomes quiet',
    ]);
    expect(moving('unlock', quiet)).toEqual([
      'DEV-7 it announces available',
      'MDM-5 it stamps',
      'QM-1 it becomes normal',
    ]);
  });

  it.each([
    [0, []],
    [1, ['QM-6 it flushes']],
    [7, ['QM-6 it flushes']],
  ])('QM-6, QM-14: back in the foreground with %i buffered packets', (buffered, flushes) => {
    expect(moving('foreground', { ...quiet, buffered })).toEqual([
      'DEV-7 it announces available',
      'MDM-5 it stamps',
      'QM-1 it becomes normal',
      ...flushes,
    ]);
  });

  it('QM-1: a mobile that is not MDM-capable sends Away but never becomes quiet', () => {
    const old = { device: 'iphone', mdmCapable: false } as const;
    expect(moving('background', old)).toEqual(['DEV-7 it announces away']);
    expect(moving('foreground', old)).toEqual(['DEV-7 it announces available', 'MDM-5 it stamps']);
  });

  it('DEV-6: closing the lid sends nothing, and opening it sends Available', () => {
    expect(moving('close-lid', {})).toEqual(['DEV-6 it announces nothing']);
    expect(moving('open-lid', {})).toEqual(['DEV-7 it announces available', 'MDM-5 it stamps']);
  });

  it('DEV-6, QM-1: a desktop that is locked sends Away at once, and does not become quiet', () => {
    expect(moving('lock', {})).toEqual(['DEV-6 it announces away']);
    expect(moving('unlock', {})).toEqual(['DEV-7 it announces available', 'MDM-5 it stamps']);
  });

  it('DEV-7: a movement that changes nothing sends, stamps, flushes nothing', () => {
    for (const device of devices)
      for (const movement of ['foreground', 'background', 'lock', 'unlock'] as const)
        expect(moving(movement, { device, mode: 'quiet', buffered: 2 }, false)).toEqual([
          'DEV-7 it announces nothing',
        ]);
  });

  it('QM-1: of all devices only a mobile becomes quiet', () => {
    const becoming = devices.filter((device) =>
      moving('lock', { device }).includes('QM-1 it becomes quiet'),
    );
    expect(becoming).toEqual(devices.filter(isMobile));
  });
});

describe('use', () => {
  it('DEV-7: the first use after Away sends Available, which stamps', () => {
    const expected = ['DEV-7 it announces available', 'MDM-5 it stamps'];
    expect(about(decideUse, { presence: 'away' })).toEqual(expected);
    expect(about(announceUse, { presence: 'away' })).toEqual(expected);
  });

  it('MDM-6, DEV-7: any other use sends nothing and stamps nothing', () => {
    for (const presence of presences.filter((each) => each !== 'away')) {
      expect(about(decideUse, { presence })).toEqual(['DEV-7 it announces nothing']);
      expect(about(announceUse, { presence })).toEqual([]);
    }
  });

  it('DEV-7: what is done on a mobile in the background is no use', () => {
    const put = { ...quiet, posture: 'background', presence: 'away' } as const;
    expect(about(decideUse, put)).toEqual(['DEV-7 it announces nothing']);
    expect(about(announceUse, put)).toEqual([]);
  });
});

describe('presence', () => {
  it('DEV-6, MDM-6: a desktop left without use sends Away, which stamps nothing', () => {
    expect(about(decideIdle, {})).toEqual(['DEV-6 it announces away']);
  });

  it('MDM-6: of the presences that a user chooses only Available stamps', () => {
    for (const presence of presences)
      expect(about((view) => decidePresence(view, presence), {})).toEqual(
        presence === 'available'
          ? ['MDM-6 it announces available', 'MDM-5 it stamps']
          : [`MDM-6 it announces ${presence}`],
      );
  });
});

describe('an <iq> stanza', () => {
  it('QM-3: flushes the buffer of a quiet client, and leaves it quiet', () => {
    expect(about(decideIq, { ...quiet, buffered: 1 })).toEqual(['QM-3 it flushes']);
  });

  it('QM-3, QM-14: does nothing where nothing is buffered, or the client is not quiet', () => {
    expect(about(decideIq, quiet)).toEqual([]);
    expect(about(decideIq, {})).toEqual([]);
  });
});
