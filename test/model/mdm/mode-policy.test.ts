import { describe, expect, it } from 'vitest';
import { devices, isMobile } from '../../../src/model/devices/device.js';
import { postureAfter, postures, type Movement } from '../../../src/model/devices/posture.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { decideMovement, modeOfPosture } from '../../../src/model/mdm/mode-policy.js';
import { decisionLines } from '../../support/decision-line.js';
import { parametersWith } from '../../support/parameters.js';
import { aView, type ClientSpec } from '../../support/view.js';

type Circumstances = Partial<MdmParameters> & { readonly changed?: boolean };

/** What is decided about a client, named `it`, that was moved and now stands as the movement says. */
const moving = (
  movement: Movement,
  spec: ClientSpec,
  { changed = true, ...parameters }: Circumstances = {},
): readonly string[] => {
  const before = aView({ it: spec }).client('it');
  const posture = changed ? postureAfter(before.device, before.posture, movement) : before.posture;
  const view = aView({ it: { ...spec, posture } });
  return decisionLines(
    decideMovement(view.client('it'), { movement, changed }, parametersWith(parameters)),
    view,
  );
};

const phone = { device: 'iphone' } as const;
const locked = { ...phone, mode: 'quiet', posture: 'locked' } as const;
const quiet = { ...phone, mode: 'quiet', posture: 'background' } as const;
const pushed = { ...phone, pushEnabled: true } as const;

describe('the mode of a session', () => {
  it('QM-1: is quiet for mobile MDM clients that are not in use, and normal for all others', () => {
    const quietOnes = devices.flatMap((device) =>
      postures
        .filter((posture) => {
          const { client } = aView({ it: { device, posture } });
          return modeOfPosture(client('it'), parametersWith()) === 'quiet';
        })
        .map((posture) => `${device} ${posture}`),
    );
    expect(quietOnes).toEqual(
      devices
        .filter(isMobile)
        .flatMap((device) =>
          postures
            .filter((posture) => posture !== 'in-use')
            .map((posture) => `${device} ${posture}`),
        ),
    );
  });

  it.each([
    ['push on, a push-enabled client', pushed, true, 'silent'],
    ['push off', pushed, false, 'quiet'],
    ['a client without push', phone, true, 'quiet'],
    [
      'a push-enabled client that is not MDM-capable',
      { ...pushed, mdmCapable: false },
      true,
      'normal',
    ],
  ] as const)('QM-11: in the background with %s', (_text, spec, push, mode) => {
    const { client } = aView({ it: { ...spec, posture: 'background' } });
    expect(modeOfPosture(client('it'), parametersWith({ push }))).toBe(mode);
  });

  it('QM-1, QM-11: is normal for everybody with MDM off, and for all that are in use', () => {
    for (const spec of [pushed, phone]) {
      const away = aView({ it: { ...spec, posture: 'background' } }).client('it');
      expect(modeOfPosture(away, parametersWith({ mdm: false, push: true }))).toBe('normal');
      const inUse = aView({ it: { ...spec, posture: 'in-use' } }).client('it');
      expect(modeOfPosture(inUse, parametersWith({ push: true }))).toBe('normal');
    }
  });
});

describe('a movement of the device', () => {
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
    expect(moving('unlock', locked)).toEqual([
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
    // MDM-11: it is never active, so there is nothing to stamp.
    expect(moving('foreground', old)).toEqual(['DEV-7 it announces available']);
  });

  it('MDM-8, HA-7: what a signed-out client would send is kept for its return', () => {
    const out = { mode: 'signed-out' } as const;
    expect(moving('open-lid', out)).toEqual(['MDM-8 it would announce available']);
    expect(moving('lock', out)).toEqual(['MDM-8 it would announce away']);
    expect(moving('close-lid', out)).toEqual(['DEV-6 it announces nothing']);
    expect(moving('background', { ...out, device: 'iphone', posture: 'background' })).toEqual([
      'MDM-8 it would announce away',
    ]);
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
        expect(
          moving(movement, { device, mode: 'quiet', buffered: 2 }, { changed: false }),
        ).toEqual(['DEV-7 it announces nothing']);
  });

  it('QM-1: of all devices only a mobile becomes quiet', () => {
    const becoming = devices.filter((device) =>
      moving('lock', { device }).includes('QM-1 it becomes quiet'),
    );
    expect(becoming).toEqual(devices.filter(isMobile));
  });
});

describe('a movement of a push-enabled mobile', () => {
  it('QM-11: to the background makes it silent, and back to the front normal, with its buffer', () => {
    expect(moving('background', pushed, { push: true })).toEqual([
      'DEV-7 it announces away',
      'QM-11 it becomes silent',
    ]);
    const silent = { ...pushed, mode: 'silent', posture: 'background', buffered: 1 } as const;
    expect(moving('foreground', silent, { push: true })).toEqual([
      'DEV-7 it announces available',
      'MDM-5 it stamps',
      'QM-11 it becomes normal',
      'QM-6 it flushes',
    ]);
  });

  it('QM-1: with MDM off changes no mode', () => {
    for (const movement of ['background', 'lock'] as const)
      expect(moving(movement, pushed, { push: true, mdm: false })).toEqual([
        'DEV-7 it announces away',
      ]);
  });
});
