/**
 * Who plays in a script, and under which parameters. Users, clients and rooms are numbers from 0, in
 * the order of their declaration.
 */
import type { Device } from '../../../src/model/devices/device.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';

export type RefClient = {
  readonly number: number;
  /** `alice/phone`. */
  readonly name: string;
  readonly user: number;
  readonly device: Device;
  /** DEV-5, unless it signs in on another way. */
  readonly capable: boolean;
  readonly push: boolean;
};

export type World = {
  /** The users by name. */
  readonly users: readonly string[];
  readonly clients: readonly RefClient[];
  /** For each user the contacts: the users whose presence that user watches. */
  readonly contacts: readonly (readonly number[])[];
  /** How many rooms there are. */
  readonly rooms: number;
  readonly parameters: MdmParameters;
};

/** The clients of a user. */
export const clientsOf = (world: World, user: number): readonly RefClient[] =>
  world.clients.filter((client) => client.user === user);
