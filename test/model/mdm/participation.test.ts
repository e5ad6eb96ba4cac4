import { describe, expect, it } from 'vitest';
import { releases } from '../../../src/model/deployment/release.js';
import { mdmIsOn, takesPart, whyMdmIsOff } from '../../../src/model/mdm/participation.js';
import { parametersWith } from '../../support/parameters.js';
import { aView } from '../../support/view.js';

describe('taking part', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])('MDM-10: with MDM %s and a client MDM-capable %s: %s', (mdm, mdmCapable, expected) => {
    const { client } = aView({ it: { mdmCapable } });
    expect(takesPart(client('it'), parametersWith({ mdm }))).toBe(expected);
  });

  it('DEV-5: does not depend on how the client is signed in', () => {
    const { clients } = aView({
      normal: {},
      quiet: { device: 'iphone', mode: 'quiet' },
      silent: { device: 'iphone', mode: 'silent', pushEnabled: true },
      out: { mode: 'signed-out' },
    });
    expect(clients.map((client) => takesPart(client, parametersWith()))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('whether MDM is on', () => {
  const settings = {
    release: '12.5SU3',
    instantMessaging: true,
    multipleDeviceMessaging: true,
  } as const;

  it('MDM-1: is as it is set, where nothing forbids it', () => {
    expect(mdmIsOn(settings)).toBe(true);
    expect(mdmIsOn({ ...settings, multipleDeviceMessaging: false })).toBe(false);
  });

  it('MDM-15: is not in 11.0, and can be from 11.5 on', () => {
    expect(releases.filter((release) => !mdmIsOn({ ...settings, release }))).toEqual(['11.0']);
  });

  it.each([
    ['MDM-15', { ...settings, release: '11.0', instantMessaging: false }],
    ['MDM-16', { ...settings, instantMessaging: false, multipleDeviceMessaging: false }],
    ['MDM-1', { ...settings, multipleDeviceMessaging: false }],
    [undefined, settings],
  ] as const)('%s: says why it is off', (rule, given) => {
    expect(whyMdmIsOff(given)?.rule).toBe(rule);
  });

  it('MDM-16: is not without instant messaging', () => {
    expect(mdmIsOn({ ...settings, instantMessaging: false })).toBe(false);
  });
});
