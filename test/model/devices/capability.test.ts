import { describe, expect, it } from 'vitest';
import { isMdmCapable } from '../../../src/model/devices/capability.js';
import { devices, type Device } from '../../../src/model/devices/device.js';
import { aVersion } from '../../support/version.js';

const isCapable = (device: Device, jabber: string, expressway?: string): boolean =>
  isMdmCapable({
    device,
    version: aVersion(jabber),
    expressway: expressway === undefined ? undefined : aVersion(expressway),
  });

describe('MDM-capable clients', () => {
  it.each([
    ['11.6', false],
    ['11.6.9', false],
    ['9.10', false],
    ['11.7', true],
    ['11.7.0', true],
    ['11.10', true],
    ['14', true],
  ])('DEV-5: Jabber %s on-premises is MDM-capable: %s', (jabber, expected) => {
    expect(isCapable('desktop', jabber)).toBe(expected);
  });

  it.each([
    ['X8.7', false],
    ['X8.7.3', false],
    ['X8.8', true],
    ['X8.10', true],
    ['X12.5', true],
  ])('DEV-5: Jabber 14 through Expressway %s is MDM-capable: %s', (expressway, expected) => {
    expect(isCapable('iphone', '14', expressway)).toBe(expected);
  });

  it('DEV-5: a new Expressway makes no old Jabber MDM-capable', () => {
    expect(isCapable('iphone', '11.6', 'X12.5')).toBe(false);
  });

  it('DEV-5: every device but the third-party client can be MDM-capable', () => {
    expect(devices.filter((device) => !isCapable(device, '14'))).toEqual(['thirdParty']);
  });
});
