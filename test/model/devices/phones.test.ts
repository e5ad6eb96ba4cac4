/** Phones: models, device names, what they show and where they are registered (DEV-4). */
import { describe, expect, it } from 'vitest';
import {
  isDeviceName,
  isUsualDeviceName,
  usualDeviceName,
} from '../../../src/model/devices/device-name.js';
import { cucmClusterId } from '../../../src/model/devices/identifiers.js';
import { phoneDescriptions, phoneModels } from '../../../src/model/devices/phone-model.js';
import { PhoneTable, type NewPhone } from '../../../src/model/devices/phone-table.js';

describe('the models of phones (DEV-4)', () => {
  it('are 8851 and 8861, SIP, with the firmware of the published lab', () => {
    expect(phoneModels).toEqual(['8851', '8861']);
    for (const model of phoneModels)
      expect(phoneDescriptions[model]).toEqual({
        product: `Cisco IP Phone ${model}`,
        protocol: 'SIP',
        firmware: '12-0-1SR1-1',
      });
  });
});

describe('a device name (DEV-4)', () => {
  it.each(['SEPF8A5C59E1126', 'test2', 'a', '.', 'A-b_c.9', 'x'.repeat(50)])(
    'may be %s',
    (name) => {
      expect(isDeviceName(name)).toBe(true);
    },
  );

  it.each(['', 'x'.repeat(51), 'a b', 'a/b', 'SEP0123\n', 'é', 'a,b'])(
    'may not be "%s"',
    (name) => {
      expect(isDeviceName(name)).toBe(false);
    },
  );

  it('is usually SEP and 12 hexadecimal digits', () => {
    expect(usualDeviceName(0x02_00_00_00_00_ff)).toBe('SEP0200000000FF');
    expect(isUsualDeviceName('SEPF8A5C59E1126')).toBe(true);
    expect(isUsualDeviceName('test2')).toBe(false);
  });
});

describe('a phone', () => {
  const [home, visiting] = [cucmClusterId(0), cucmClusterId(1)];
  const phone: NewPhone = {
    name: 'SEP000000000001',
    cluster: visiting,
    model: '8861',
    extensionMobility: true,
    secure: true,
    logoutProfile: 'lobby',
  };

  it('is as it was added', () => {
    const phones = new PhoneTable(1);
    const added = phones.add(phone);
    expect(phones.phones).toBe(1);
    expect(phones.find(visiting, phone.name)).toBe(added);
    expect(phones.find(home, phone.name)).toBeUndefined();
    expect([phones.nameOf(added), phones.modelOf(added)]).toEqual([phone.name, '8861']);
    expect([phones.clusterOf(added), phones.isSecure(added)]).toEqual([visiting, true]);
  });

  it('takes a profile and registers with home, and goes back to its own', () => {
    const phones = new PhoneTable(1);
    const added = phones.add(phone);
    expect([phones.profileOf(added), phones.registeredWith(added)]).toEqual(['lobby', visiting]);
    phones.takeProfile(added, 'alice-udp', home);
    expect([phones.profileOf(added), phones.registeredWith(added)]).toEqual(['alice-udp', home]);
    phones.dropProfile(added);
    expect([phones.profileOf(added), phones.registeredWith(added)]).toEqual(['lobby', visiting]);
  });

  it('can have Extension Mobility turned off and on', () => {
    const phones = new PhoneTable(1);
    const added = phones.add(phone);
    phones.setExtensionMobility(added, false);
    expect(phones.hasExtensionMobility(added)).toBe(false);
    phones.setExtensionMobility(added, true);
    expect(phones.hasExtensionMobility(added)).toBe(true);
  });

  it('shares its name with no other of its cluster, and the table has an end', () => {
    const phones = new PhoneTable(2);
    phones.add(phone);
    expect(() => phones.add(phone)).toThrow('two phones of a cluster are SEP000000000001');
    phones.add({ ...phone, cluster: home });
    expect(() => phones.add({ ...phone, name: 'other' })).toThrow('a table of phones is full');
  });
});
