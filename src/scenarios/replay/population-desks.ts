/**
 * The desks of one population that has phones: rows behind those of all copies, in the first copy of
 * their cluster. Nothing is kept of each: who has a desk follows from places (see `portionAt`).
 */
import { emUserId, phoneId, type EmUserId, type PhoneId } from '../../model/devices/identifiers.js';
import { deskDevice } from '../format/em-scenario.js';
import { phonesOf, userNameIn, type Population } from '../format/population.js';
import { portionAt, totalOf } from '../format/share.js';
import type { Seat } from '../workload/desk-phones.js';
import { addDesk, type DeskTables } from './desk-rows.js';

export class PopulationDesks {
  readonly name: string;
  readonly count: number;
  readonly #share: number;
  readonly #firstPhone: PhoneId;
  readonly #firstUser: EmUserId;

  /** Adds all its desks; the first has the device name of that place. */
  constructor(population: Population, tables: DeskTables, firstDevice: number) {
    const { name, users, phones } = population;
    this.name = name;
    this.count = phonesOf(population);
    this.#share = phones?.share ?? 0;
    this.#firstPhone = phoneId(tables.phones.phones);
    this.#firstUser = emUserId(tables.users.users);
    if (phones === undefined) return;
    const { cluster, model } = phones;
    for (let place = 0; place < users; place += 1) {
      const seat = this.#seatNumberAt(place);
      if (seat === undefined) continue;
      const deviceName = deskDevice(firstDevice + seat);
      addDesk(tables, { cluster, deviceName, model, userName: userNameIn(population, place) });
    }
  }

  /** The desk of that number, from 0. */
  seat(number: number): Seat {
    return {
      phone: phoneId(this.#firstPhone + number),
      user: emUserId(this.#firstUser + number),
    };
  }

  /** Where the user at that place among the population sits; undefined for one who has no desk. */
  seatAt(place: number): Seat | undefined {
    const number = this.#seatNumberAt(place);
    return number === undefined ? undefined : this.seat(number);
  }

  #seatNumberAt(place: number): number | undefined {
    return portionAt(place, this.#share) > 0 ? totalOf(place, this.#share) : undefined;
  }
}
