/**
 * The phones and their users: those of the scenario, once for each copy, then the hot desks; as the
 * model's tables, and the names by which traces and messages call them.
 */
import { usualDeviceName } from '../../model/devices/device-name.js';
import { emUserId, phoneId, type EmUserId, type PhoneId } from '../../model/devices/identifiers.js';
import { PhoneTable } from '../../model/devices/phone-table.js';
import { derivedKey } from '../../model/em/database-key.js';
import { EmUserTable } from '../../model/em/em-user-table.js';
import type { EmScenario, HotDesksDeclaration } from '../format/em-scenario.js';

/** Addresses of hot desks are locally administered ones. */
const FIRST_ADDRESS = 0x02_00_00_00_00_00;

const DESK_PIN = '12345';

export class EmCast {
  readonly phones: PhoneTable;
  readonly users: EmUserTable;
  readonly copies: number;
  readonly scenario: EmScenario;
  /** The first phone, and the first user, of each of the hot desks. */
  readonly #firstDesk: number[] = [];
  readonly #firstDeskUser: number[] = [];

  constructor(scenario: EmScenario, copies: number) {
    this.scenario = scenario;
    this.copies = copies;
    const desks = scenario.hotDesks.reduce((sum, { count }) => sum + count, 0);
    this.phones = new PhoneTable(copies * scenario.phones.length + desks);
    this.users = new EmUserTable(copies * scenario.users.length + desks);
    for (let copy = 0; copy < copies; copy += 1) this.#addCopy(copy);
    for (const hotDesks of scenario.hotDesks) this.#addDesks(hotDesks);
  }

  phoneIn(copy: number, declared: PhoneId): PhoneId {
    return phoneId(copy * this.scenario.phones.length + declared);
  }

  /** What the user types as user ID in that copy. */
  userIdIn(copy: number, name: string): string {
    return inCopy(name, copy);
  }

  /** The user of the scenario as the first cluster that knows them; undefined where none does. */
  userIn(copy: number, name: string): EmUserId | undefined {
    const declared = this.scenario.users.findIndex((user) => user.name === name);
    return declared < 0 ? undefined : emUserId(copy * this.scenario.users.length + declared);
  }

  /** One of the hot desks, and who sits there. */
  desk(desks: number, seat: number): { readonly phone: PhoneId; readonly user: EmUserId } {
    return {
      phone: phoneId(this.#firstDesk[desks]! + seat),
      user: emUserId(this.#firstDeskUser[desks]! + seat),
    };
  }

  /** The copy that a phone belongs to, from 0; hot desks belong to none. */
  copyOf(phone: PhoneId): number | undefined {
    const { length } = this.scenario.phones;
    return phone < this.copies * length ? Math.floor(phone / length) : undefined;
  }

  copyOfUser(user: EmUserId): number | undefined {
    const { length } = this.scenario.users;
    return user < this.copies * length ? Math.floor(user / length) : undefined;
  }

  /** As the scenario calls the phone, with the copy where it is not the first. */
  phoneName(phone: PhoneId): string {
    const copy = this.copyOf(phone);
    if (copy === undefined) return this.phones.nameOf(phone);
    return inCopy(this.scenario.phones[phone % this.scenario.phones.length]!.name, copy);
  }

  #addCopy(copy: number): void {
    for (const { name: _, deviceName, ...phone } of this.scenario.phones)
      this.phones.add({ ...phone, name: inCopy(deviceName, copy) });
    for (const { name, databaseKey, ...user } of this.scenario.users)
      this.users.add({
        ...user,
        name: inCopy(name, copy),
        databaseKey: databaseKey ?? derivedKey(`user ${inCopy(name, copy)}`),
      });
  }

  #addDesks({ name, cluster, count, model }: HotDesksDeclaration): void {
    this.#firstDesk.push(this.phones.phones);
    this.#firstDeskUser.push(this.users.users);
    for (let seat = 0; seat < count; seat += 1) {
      const user = `${name}-${seat + 1}`;
      this.phones.add({
        name: usualDeviceName(FIRST_ADDRESS + this.phones.phones),
        cluster,
        model,
        extensionMobility: true,
        secure: false,
        logoutProfile: 'logout-profile',
      });
      this.users.add({
        name: user,
        cluster,
        pin: DESK_PIN,
        profiles: [`${user}-udp`],
        mayVisit: false,
        ownMaximum: 'as-the-system',
        databaseKey: derivedKey(`user ${user}`),
      });
    }
  }
}

/** A name that devices and users may have: `alice` in the first copy, `alice.copy2` in the second. */
const inCopy = (name: string, copy: number): string =>
  copy === 0 ? name : `${name}.copy${copy + 1}`;
