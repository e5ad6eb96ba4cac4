import { describe, expect, it } from 'vitest';
import { devices } from '../../../src/model/devices/device.js';
import { userId } from '../../../src/model/devices/identifiers.js';
import { modes } from '../../../src/model/devices/mode.js';
import { postures } from '../../../src/model/devices/posture.js';
import {
  refusesAct,
  refusesIm,
  refusesSending,
  refusesSession,
  refusesSignIn,
} from '../../../src/model/mdm/refusal.js';
import { parametersWith } from '../../support/parameters.js';

describe('what cannot happen', () => {
  it('MDM-8: nobody signs in where a client is signed in, and nothing passes where it is not', () => {
    expect(modes.map((mode) => refusesSignIn(mode)?.code)).toEqual([
      undefined,
      'signed-in-already',
      'signed-in-already',
      'signed-in-already',
    ]);
    expect(modes.map((mode) => refusesSession(mode)?.code)).toEqual([
      'signed-out',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('MDM-8: nobody acts on a client that is signed out, however it stands', () => {
    for (const device of devices)
      for (const posture of postures)
        expect(refusesAct({ device, mode: 'signed-out', posture })).toMatchObject({
          rule: 'MDM-8',
          code: 'signed-out',
        });
  });

  it('DEV-6: nobody acts on a desktop that is locked or whose lid is closed', () => {
    const refused = devices.flatMap((device) =>
      postures.flatMap((posture) => {
        const refusal = refusesAct({ device, mode: 'normal', posture });
        return refusal === undefined
          ? []
          : [`${refusal.rule} ${device} ${posture}: ${refusal.code}`];
      }),
    );
    expect(refused).toEqual([
      'DEV-6 desktop locked: desktop-is-locked',
      'DEV-6 desktop lid-closed: lid-is-closed',
    ]);
  });

  it('QM-1: a mobile in the background can be acted on: its notifications take an answer', () => {
    expect(refusesAct({ device: 'iphone', mode: 'quiet', posture: 'background' })).toBeUndefined();
  });

  it('MDM-2: nobody sends an IM to oneself', () => {
    expect(refusesSending(userId(1), userId(1))).toMatchObject({
      rule: 'MDM-2',
      code: 'to-oneself',
    });
    expect(refusesSending(userId(1), userId(2))).toBeUndefined();
  });

  it('MDM-16: nobody sends with instant messaging off', () => {
    expect(refusesIm(parametersWith({ instantMessaging: false }))).toMatchObject({
      rule: 'MDM-16',
      code: 'im-is-off',
    });
    expect(refusesIm(parametersWith())).toBeUndefined();
  });
});
