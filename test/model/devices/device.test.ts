import { describe, expect, it } from 'vitest';
import { devices, isMobile } from '../../../src/model/devices/device.js';

describe('kinds of device', () => {
  it('DEV-1: knows six kinds of device, third-party clients included', () => {
    expect([...devices].toSorted()).toEqual(
      ['android', 'androidTablet', 'desktop', 'ipad', 'iphone', 'thirdParty'].toSorted(),
    );
  });

  it('DEV-1: counts every device as mobile but the desktop and the third-party client', () => {
    expect(devices.filter((device) => !isMobile(device))).toEqual(['desktop', 'thirdParty']);
  });
});
