/** Who plays where there are populations: users by name first, then users by numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { devices, isMobile } from '../../../src/model/devices/device.js';
import { clientId, userId } from '../../../src/model/devices/identifiers.js';
import { Cast } from '../../../src/scenarios/replay/cast.js';
import { scenarioOf } from './support/script.js';

const castOf = (text: string): Cast => new Cast(scenarioOf(`name: n\n${text}`));

/** The names of all clients, by the names of their users. */
const namesIn = (cast: Cast) => {
  const names: Record<string, string[]> = {};
  for (let user = 0; user < cast.clients.users; user += 1) names[cast.userName(userId(user))] = [];
  for (let client = 0; client < cast.clients.clients; client += 1) {
    const owner = cast.userName(cast.clients.userOf(clientId(client)));
    names[owner]?.push(cast.clientName(clientId(client)));
  }
  return names;
};

const usersIn = ({ clients }: Cast) => Array.from({ length: clients.users }, (_, row) => row);

const mixed = `copies: 2
users:
  alice: { clients: { phone: iphone, laptop: desktop }, hybrid: true }
  bob: { clients: { desk: desktop } }
populations:
  - { name: office, users: 4, clients: { desktop: 1.5, iphone: 0.5 }, hybrid: 0.5 }
  - { name: shop, users: 10, clients: { ipad: 0.2 }, hybrid: 0.1 }
`;

describe('a cast with populations', () => {
  const cast = castOf(mixed);

  it('has the users by name in all copies, then each population once', () => {
    expect(namesIn(cast)).toEqual({
      alice: ['alice/phone', 'alice/laptop'],
      bob: ['bob/desk'],
      'alice (copy 2)': ['alice/phone (copy 2)', 'alice/laptop (copy 2)'],
      'bob (copy 2)': ['bob/desk (copy 2)'],
      'office-1': ['office-1/desktop'],
      'office-2': ['office-2/desktop', 'office-2/desktop-2', 'office-2/iphone'],
      'office-3': ['office-3/desktop'],
      'office-4': ['office-4/desktop', 'office-4/desktop-2', 'office-4/iphone'],
      ...Object.fromEntries(
        Array.from({ length: 10 }, (_, place) => {
          const name = `shop-${String(place + 1).padStart(2, '0')}`;
          return [name, place === 4 || place === 9 ? [`${name}/ipad`] : []];
        }),
      ),
    });
  });

  it('has the Spark interop users of both kinds (JSM-1)', () => {
    const names = cast.hybridUsers().map((user) => cast.userName(user));
    expect(names).toEqual(['alice', 'alice (copy 2)', 'office-2', 'office-4', 'shop-10']);
  });

  it('puts users of populations behind all copies, and gives them no contacts', () => {
    const copies = usersIn(cast).map((user) => cast.copyOfUser(userId(user)));
    expect(copies).toEqual([0, 0, 1, 1, ...Array.from({ length: 14 }, () => 2)]);
    expect(cast.copyOf(clientId(5))).toBe(1);
    expect(cast.copyOf(clientId(6))).toBe(2);
    expect(cast.contactLists()).toHaveLength(18);
  });

  it('may be of populations alone', () => {
    const alone = castOf('populations: [{ name: p, users: 2, clients: { ipad: 1 } }]\n');
    expect(namesIn(alone)).toEqual({ 'p-1': ['p-1/ipad'], 'p-2': ['p-2/ipad'] });
    expect(alone.copyOf(clientId(0))).toBe(1);
  });

  it('takes part in MDM as far as the devices do (DEV-5)', () => {
    const all = devices.map((device) => `${device}: 1`).join(', ');
    const { clients } = castOf(`populations: [{ name: p, users: 1, clients: { ${all} } }]\n`);
    const capable = devices.filter((_, place) => clients.isMdmCapable(clientId(place)));
    expect(capable).toEqual(devices.filter((device) => device !== 'thirdParty'));
  });

  it('has as many clients, and as many of them with push, as the shares say', () => {
    const tenths = fc.nat(40);
    const share = fc.nat(10);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        tenths,
        tenths,
        share,
        (users, one, two, push) => {
          const kinds = `desktop: ${one / 10}, iphone: ${two / 10}`;
          const pushed = two === 0 || push === 0 ? '' : `, push: ${push / 10}`;
          const { clients } = castOf(
            `parameters: { push: true }\npopulations: [{ name: p, users: ${users}, clients: { ${kinds} }${pushed} }]\n`,
          );
          const rows = Array.from({ length: clients.clients }, (_, row) => clientId(row));
          const mobiles = rows.filter((row) => isMobile(clients.deviceOf(row)));
          const desktops = rows.length - mobiles.length;
          expect([desktops, mobiles.length]).toEqual([
            Math.floor((users * one) / 10),
            Math.floor((users * two) / 10),
          ]);
          const withPush = rows.filter((row) => clients.isPushEnabled(row));
          expect(withPush).toHaveLength(Math.floor((mobiles.length * push) / 10));
          expect(withPush.every((row) => isMobile(clients.deviceOf(row)))).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const times = (count: number, node: number) => Array.from({ length: count }, () => node);

describe('the nodes of users', () => {
  const topology = `topology:
  subclusters:
    - { name: a, nodes: [imp1, imp2], redundancy: active-standby }
    - { name: b, nodes: [imp3, imp4] }
`;

  const [imp1, imp3, imp4] = [0, 2, 3];

  it('are all serving nodes in turn, but for users assigned by hand', () => {
    const cast = castOf(`${topology}copies: 2
users:
  alice: { clients: { pc: desktop } }
  bob: { clients: { pc: desktop }, node: imp4 }
  carol: { clients: { pc: desktop } }
`);
    expect(cast.nodesOfUsers()).toEqual([imp1, imp4, imp3, imp4, imp4, imp1]);
  });

  it('take ten users of a population at a time, and each population begins anew', () => {
    const cast = castOf(`${topology}populations:
  - { name: here, users: 34, clients: { ipad: 1 } }
  - { name: there, users: 3, clients: { ipad: 1 }, node: imp3 }
  - { name: rest, users: 11, clients: { ipad: 1 } }
`);
    expect(cast.nodesOfUsers()).toEqual([
      ...times(10, imp1),
      ...times(10, imp3),
      ...times(10, imp4),
      ...times(4, imp1),
      ...times(3, imp3),
      ...times(10, imp1),
      ...times(1, imp3),
    ]);
  });
});
