/**
 * What a scenario says of Extension Mobility once it is validated: clusters, phones, users and hot
 * desks. Places in these lists are the identifiers of the first copy.
 */
import { usualDeviceName } from '../../model/devices/device-name.js';
import type { CucmClusterId } from '../../model/devices/identifiers.js';
import type { PhoneModel } from '../../model/devices/phone-model.js';
import type { NewCucmCluster } from '../../model/em/cucm-cluster.js';
import type { NewEmUser } from '../../model/em/em-user-table.js';

export type EmScenario = {
  readonly clusters: readonly NewCucmCluster[];
  readonly phones: readonly PhoneDeclaration[];
  readonly users: readonly EmUserDeclaration[];
  readonly hotDesks: readonly HotDesksDeclaration[];
};

export type PhoneDeclaration = {
  /** As the scenario calls it. */
  readonly name: string;
  /** Its name in its cluster (DEV-4); the same unless told otherwise. */
  readonly deviceName: string;
  readonly cluster: CucmClusterId;
  readonly model: PhoneModel;
  readonly extensionMobility: boolean;
  readonly secure: boolean;
  readonly logoutProfile: string;
};

/** A user of the scenario as one cluster knows them; a user whom two clusters know is two. */
export type EmUserDeclaration = Omit<NewEmUser, 'databaseKey'> & {
  /** Undefined: derived from the name. */
  readonly databaseKey: string | undefined;
};

/** Many phones of one cluster, each with a user who logs in at the start of a shift. */
export type HotDesksDeclaration = {
  readonly name: string;
  readonly cluster: CucmClusterId;
  readonly count: number;
  readonly model: PhoneModel;
};

/** Addresses of hot desks are locally administered ones. */
const FIRST_ADDRESS = 0x02_00_00_00_00_00;

/** The device name of a desk, by its place among the phones, hot desks and desks of populations. */
export const deskDevice = (place: number): string => usualDeviceName(FIRST_ADDRESS + place);

/** The device names of all hot desks of one copy, and of the desks of populations behind them. */
export const deskDevices = (
  { phones, hotDesks }: EmScenario,
  ofPopulations: number,
): ReadonlySet<string> => {
  const count = hotDesks.reduce((sum, desks) => sum + desks.count, ofPopulations);
  return new Set(Array.from({ length: count }, (_, seat) => deskDevice(phones.length + seat)));
};

/** `floor-1` sits at the first of the hot desks `floor`. */
export const deskUser = ({ name }: Pick<HotDesksDeclaration, 'name'>, seat: number): string =>
  `${name}-${seat + 1}`;

/** Which of the users of the hot desks has that name, whatever the case; undefined where none has. */
export const deskUserNumber = (desks: HotDesksDeclaration, name: string): number | undefined => {
  const [, number = ''] = /-([1-9]\d{0,5})$/.exec(name) ?? [];
  const seat = Number(number) - 1;
  const isOne = seat >= 0 && seat < desks.count;
  return isOne && deskUser(desks, seat).toLowerCase() === name.toLowerCase() ? seat : undefined;
};
