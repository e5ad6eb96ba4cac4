/** A desk with a phone and the user who sits there, as rows of the model's tables. */
import type { CucmClusterId } from '../../model/devices/identifiers.js';
import type { PhoneModel } from '../../model/devices/phone-model.js';
import type { PhoneTable } from '../../model/devices/phone-table.js';
import { derivedKey } from '../../model/em/database-key.js';
import type { EmUserTable } from '../../model/em/em-user-table.js';

export type DeskTables = { readonly phones: PhoneTable; readonly users: EmUserTable };

export type Desk = {
  readonly cluster: CucmClusterId;
  readonly deviceName: string;
  readonly model: PhoneModel;
  readonly userName: string;
};

const DESK_PIN = '12345';

/** Adds both to the end of their tables. */
export const addDesk = (
  { phones, users }: DeskTables,
  { cluster, deviceName, model, userName }: Desk,
): void => {
  phones.add({
    name: deviceName,
    cluster,
    model,
    extensionMobility: true,
    secure: false,
    logoutProfile: 'logout-profile',
  });
  users.add({
    name: userName,
    cluster,
    pin: DESK_PIN,
    profiles: [`${userName}-udp`],
    mayVisit: false,
    ownMaximum: 'as-the-system',
    databaseKey: derivedKey(`user ${userName}`),
  });
};
