import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../../src/engine/errors.js';
import { instant, microseconds, type Instant } from '../../../src/engine/units.js';
import { CLIENTS_OF_USER_MAX, ClientTable } from '../../../src/model/devices/client-table.js';
import { devices, type Device } from '../../../src/model/devices/device.js';
import { clientId, userId, type ClientId } from '../../../src/model/devices/identifiers.js';
import { modes, type Mode } from '../../../src/model/devices/mode.js';
import { postures, type Posture } from '../../../src/model/devices/posture.js';
import { presences, type Presence } from '../../../src/model/devices/presence.js';

/** What the table says of a client, and an obvious record that is to say the same. */
type Row = {
  device: Device;
  mdmCapable: boolean;
  pushEnabled: boolean;
  /** Sessions that it has had. */
  session: number;
  mode: Mode;
  posture: Posture;
  presence: Presence;
  stampedAt: Instant | undefined;
  stampOrder: number;
};

const population = fc.array(
  fc.array(fc.tuple(fc.constantFrom(...devices), fc.boolean()), { maxLength: 4 }),
  { minLength: 1, maxLength: 4 },
);
const writes = fc.array(
  fc.tuple(
    fc.nat(15),
    fc.oneof(
      fc.record({ mode: fc.constantFrom(...modes) }),
      fc.record({ mdmCapable: fc.boolean() }),
      fc.record({ posture: fc.constantFrom(...postures) }),
      fc.record({ presence: fc.constantFrom(...presences) }),
      fc.record({ stampedAt: fc.nat().map((at) => instant(microseconds(at))) }),
    ),
  ),
  { maxLength: 40, size: 'max' },
);

const rowOf = (table: ClientTable, client: ClientId): Row => ({
  device: table.deviceOf(client),
  mdmCapable: table.isMdmCapable(client),
  pushEnabled: table.isPushEnabled(client),
  session: table.sessionOf(client),
  mode: table.modeOf(client),
  posture: table.postureOf(client),
  presence: table.presenceOf(client),
  stampedAt: table.stampOrderOf(client) === 0 ? undefined : table.stampedAt(client),
  stampOrder: table.stampOrderOf(client),
});

const write = (table: ClientTable, client: ClientId, change: Partial<Row>): void => {
  if (change.mdmCapable !== undefined) table.setMdmCapable(client, change.mdmCapable);
  if (change.mode !== undefined) table.enterMode(client, change.mode);
  if (change.posture !== undefined) table.take(client, change.posture);
  if (change.presence !== undefined) table.show(client, change.presence);
  if (change.stampedAt !== undefined) table.stamp(client, change.stampedAt);
};

const aDesktop = { device: 'desktop', mdmCapable: true, pushEnabled: false } as const;

const digestOf = (table: ClientTable): string => {
  const parts: string[] = [];
  table.digest((bytes) => parts.push(bytes.join(' ')));
  return parts.join('|');
};

const filled = (users: readonly (readonly (readonly [Device, boolean])[])[]): ClientTable => {
  const table = new ClientTable({ users: users.length, clients: users.flat().length });
  for (const clients of users) {
    table.addUser();
    for (const [device, mdmCapable] of clients)
      table.addClient({ device, mdmCapable, pushEnabled: !mdmCapable });
  }
  return table;
};

describe('the table of clients', () => {
  it('says of every client what was written last, as a list of records would', () => {
    fc.assert(
      fc.property(population, writes, (users, changes) => {
        const table = filled(users);
        const rows = users.flat().map(([device, mdmCapable]): Row => ({
          device,
          mdmCapable,
          pushEnabled: !mdmCapable,
          session: 0,
          mode: 'signed-out',
          posture: 'in-use',
          presence: 'available',
          stampedAt: undefined,
          stampOrder: 0,
        }));
        let stamps = 0;
        for (const [place, change] of rows.length === 0 ? [] : changes) {
          const row = place % rows.length;
          write(table, clientId(row), change);
          if ('stampedAt' in change) stamps += 1;
          const { mode = 'signed-out' }: Partial<Row> = change;
          if (rows[row]!.mode === 'signed-out' && mode !== 'signed-out') rows[row]!.session += 1;
          Object.assign(rows[row]!, change, 'stampedAt' in change ? { stampOrder: stamps } : {});
        }
        expect(rows.map((_, client) => rowOf(table, clientId(client)))).toEqual(rows);
        expect(rows.map((_, client) => table.isSignedIn(clientId(client)))).toEqual(
          rows.map(({ mode }) => mode !== 'signed-out'),
        );
      }),
    );
  });

  it('keeps the clients of a user together, in the order in which they were added', () => {
    fc.assert(
      fc.property(population, (users) => {
        const table = filled(users);
        expect([table.users, table.clients]).toEqual([users.length, users.flat().length]);
        let first = 0;
        for (const [user, clients] of users.entries()) {
          expect(table.firstClientOf(userId(user))).toBe(first);
          expect(table.clientCountOf(userId(user))).toBe(clients.length);
          for (const place of clients.keys()) {
            expect(table.userOf(clientId(first + place))).toBe(user);
            expect(table.placeOf(clientId(first + place))).toBe(place);
          }
          first += clients.length;
        }
      }),
    );
  });

  it('MDM-6: ranks the later of two stamps at one instant higher', () => {
    const table = filled([
      [
        ['desktop', true],
        ['iphone', true],
      ],
    ]);
    for (const client of [1, 0]) table.stamp(clientId(client), instant(microseconds(7)));
    expect(table.stampOrderOf(clientId(0))).toBeGreaterThan(table.stampOrderOf(clientId(1)));
  });

  it('digests alike what was written alike, and otherwise what differs in one column', () => {
    const changes: readonly Partial<Row>[] = [
      { mode: 'quiet' },
      { posture: 'locked' },
      { presence: 'dnd' },
      { stampedAt: instant(microseconds(5)) },
    ];
    const digests = changes.map((change) => {
      const [one, other] = [filled([[['desktop', true]]]), filled([[['desktop', true]]])];
      for (const table of [one, other]) write(table, clientId(0), change);
      expect(digestOf(one)).toBe(digestOf(other));
      return digestOf(one);
    });
    expect(new Set(digests).size).toBe(changes.length);
  });
});

describe('the bounds of the table of clients', () => {
  it('takes as many users and clients as it was made for, and not one more', () => {
    const table = filled([[['desktop', true]]]);
    expect(() => table.addUser()).toThrow(InvariantViolation);
    expect(() => table.addClient(aDesktop)).toThrow(InvariantViolation);
  });

  it(`takes ${CLIENTS_OF_USER_MAX} clients of one user, and not one more`, () => {
    const table = new ClientTable({ users: 2, clients: 2 * CLIENTS_OF_USER_MAX });
    for (let user = 0; user < 2; user += 1) {
      table.addUser();
      for (let place = 0; place < CLIENTS_OF_USER_MAX; place += 1) {
        expect(table.placeOf(table.addClient(aDesktop))).toBe(place);
      }
      expect(() => table.addClient(aDesktop)).toThrow(InvariantViolation);
    }
  });

  it('takes no client that belongs to nobody', () => {
    const table = new ClientTable({ users: 1, clients: 1 });
    expect(() => table.addClient(aDesktop)).toThrow(InvariantViolation);
  });

  it('DEV-6: keeps when a client falls idle apart from how it stands', () => {
    const table = filled([[['desktop', true]]]);
    const desktop = clientId(0);
    const before = [digestOf(table), rowOf(table, desktop)];
    const due = instant(microseconds(900_000_001));
    expect([table.idleAt(desktop), table.hasIdleTimer(desktop)]).toEqual([undefined, false]);
    table.setIdleAt(desktop, due);
    table.setIdleTimer(desktop, true);
    expect([table.idleAt(desktop), table.hasIdleTimer(desktop)]).toEqual([due, true]);
    expect([digestOf(table), rowOf(table, desktop)]).toEqual(before);
    table.setIdleAt(desktop, undefined);
    expect([table.idleAt(desktop), table.hasIdleTimer(desktop)]).toEqual([undefined, true]);
  });
});
