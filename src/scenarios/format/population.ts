/**
 * A population: many users who are alike, by numbers instead of by name. Who of them has what is
 * spread evenly by `portionAt`, over users by their place, over clients by their place among all
 * mobiles or all desktops of the population; so equal shares pick the same clients.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { Device } from '../../model/devices/device.js';
import type { CucmClusterId, NodeId } from '../../model/devices/identifiers.js';
import type { PhoneModel } from '../../model/devices/phone-model.js';
import type { Day } from './day.js';
import { totalOf } from './share.js';

export type Population = {
  /** Its users are named after it: `office-00001`. */
  readonly name: string;
  readonly users: number;
  /** In the order of the file, which is that of each user's clients. */
  readonly clients: readonly ClientsOfKind[];
  /** The node that all its users are assigned to; undefined: they are spread like all others. */
  readonly node: NodeId | undefined;
  /** Share of the mobile clients that take push, in parts per million (QM-11). */
  readonly push: number;
  /** Share of the users that are Spark interop users, in parts per million (JSM-1). */
  readonly hybrid: number;
  /** User i of n signs in, with all clients, i n-ths of `over` after `at`. */
  readonly signIn: { readonly at: Instant; readonly over: Duration };
  /** Share of the mobile clients put away right after signing in, in parts per million. */
  readonly inBackground: number;
  /** Share of the desktops whose lid is closed right after signing in, in parts per million. */
  readonly lidsClosed: number;
  /** What its users do all day, instead of signing in and no more; undefined: nothing. */
  readonly day: Day | undefined;
  /** Desk phones that they log in to for their day; undefined: none. */
  readonly phones: PopulationPhones | undefined;
};

/** Phones of one cluster, each with a user of the population who logs in to it. */
export type PopulationPhones = {
  readonly cluster: CucmClusterId;
  /** Share of the users who have one, in parts per million. */
  readonly share: number;
  readonly model: PhoneModel;
};

/** Clients that run on one kind of device. */
export type ClientsOfKind = {
  readonly device: Device;
  /** How many a user has on average, in parts per million. */
  readonly perUser: number;
};

/**
 * Users that follow each other are assigned to nodes together. Shares are spread evenly over users,
 * so a group has its share of everything, and no node gets all the phones.
 */
export const GROUP_SIZE = 10;

/** The group of the user at that place, from 0. */
export const groupOf = (place: number): number => Math.floor(place / GROUP_SIZE);

/** Whether its users have a working day. */
export const hasDay = ({ day }: Population): boolean => day !== undefined;

/** How many clients all users of the population have. */
export const clientsOf = ({ users, clients }: Pick<Population, 'users' | 'clients'>): number =>
  clients.reduce((sum, { perUser }) => sum + totalOf(users, perUser), 0);

/** Whether its users have phones. */
export const hasPhones = ({ phones }: Population): boolean => phones !== undefined;

/** How many phones the population has. */
export const phonesOf = ({ users, phones }: Population): number =>
  phones === undefined ? 0 : totalOf(users, phones.share);

/** The name of the user at that place, from 0: digits as wide as the number of users needs. */
export const userNameIn = ({ name, users }: Population, place: number): string =>
  `${name}-${String(place + 1).padStart(String(users).length, '0')}`;
