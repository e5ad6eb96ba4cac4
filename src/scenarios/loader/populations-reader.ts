/** Reads populations of users, and checks that a run can hold them all. */
import { instant } from '../../engine/units.js';
import { devices, isMobile, type Device } from '../../model/devices/device.js';
import type { ClientsOfKind, Population } from '../format/population.js';
import {
  population as populationShape,
  populationClients,
  populationSignIn,
} from '../format/population-shape.js';
import { readDay } from './day-reader.js';
import { deferred, deferredOptional } from './deferred.js';
import type { EmDirectory } from './em-directory.js';
import type { FaultList } from './fault-list.js';
import { optionalList } from './list-reader.js';
import type { NodeDirectory } from './node-directory.js';
import { childOf, headOf, keysOf, type Place } from './place.js';
import { readPopulationPhones } from './population-phones-reader.js';
import { checkShape } from './shape-check.js';
import { listed } from './wording.js';
import { UniqueNames } from './unique-names.js';

export type PopulationContext = {
  readonly nodes: NodeDirectory;
  readonly em: EmDirectory;
  /** Whether push is on; undefined where that is at fault. */
  readonly push: boolean | undefined;
  /** How many contacts, and how many watchers, a user may have; undefined where that is at fault. */
  readonly contactsMax: number | undefined;
  readonly faults: FaultList;
};

/** A population and where it stands. */
export type PopulationAt = { readonly population: Population; readonly place: Place };

/** The value of `populations`; those at fault are left out. */
export function readPopulations(
  place: Place | undefined,
  context: PopulationContext,
): readonly PopulationAt[] {
  const names = new UniqueNames('population', context.faults);
  return optionalList(place, 'populations', context.faults).flatMap((item) => {
    const population = readPopulation(item, context);
    if (population === undefined) return [];
    names.add(population.name, childOf(item, 'name') ?? item);
    return [{ population, place: item }];
  });
}

const CLIENTS = 'mean clients a user by device, such as { desktop: 1.0, iphone: 0.5 }';

const populationPiece = populationShape.extend({
  clients: deferred(CLIENTS),
  'sign-in': deferredOptional,
  day: deferredOptional,
  phones: deferredOptional,
});

function readPopulation(place: Place, context: PopulationContext): Population | undefined {
  const { nodes, faults } = context;
  const written = checkShape(place, populationPiece, faults);
  const clients = readClients(childOf(place, 'clients'), faults);
  const signIn = readSignIn(childOf(place, 'sign-in'), faults);
  const node = nodes.homeAt(childOf(place, 'node'));
  const dayPlace = childOf(place, 'day');
  const day = dayPlace && readDay(dayPlace, faults);
  const phones = readPopulationPhones(place, context);
  reportBesideDay(place, faults);
  if (written === undefined || clients === undefined || signIn === undefined) return undefined;
  if (dayPlace !== undefined && day === undefined) return undefined;
  const population = {
    name: written.name,
    users: written.users,
    clients,
    node,
    push: written.push,
    hybrid: written.hybrid,
    signIn: { at: instant(signIn.at), over: signIn.over },
    inBackground: written['in-background'],
    lidsClosed: written['lids-closed'],
    day,
    phones,
  };
  reportContacts(population, place, context);
  reportShares(population, place, context);
  return population;
}

/** In the order of the file; a device of which nobody has any is left out. */
function readClients(
  place: Place | undefined,
  faults: FaultList,
): readonly ClientsOfKind[] | undefined {
  if (place === undefined) return undefined;
  const written = checkShape(place, populationClients, faults);
  if (written === undefined || place.node.kind !== 'mapping') return undefined;
  if (place.node.entries.size === 0) {
    faults.report(place, `expected ${CLIENTS}; got an empty mapping`);
  }
  return [...place.node.entries.keys()].flatMap((name) => {
    const device = devices.find((one) => one === name);
    const perUser = device && written[device];
    return device && perUser ? [{ device, perUser }] : [];
  });
}

const readSignIn = (place: Place | undefined, faults: FaultList) =>
  place === undefined ? populationSignIn.parse({}) : checkShape(place, populationSignIn, faults);

/** What users do who have no day. */
const WITHOUT_DAY = ['sign-in', 'in-background', 'lids-closed'];

/** The day says when users sign in, and what becomes of their clients. */
function reportBesideDay(place: Place, faults: FaultList): void {
  if (childOf(place, 'day') === undefined) return;
  for (const { name, key } of keysOf(place)) {
    if (!WITHOUT_DAY.includes(name)) continue;
    faults.report(key, `${name} beside day, which says that; expected one of them`);
  }
}

/** DEV-8: in a closed group everybody is a contact, and a watcher, of everybody else. */
function reportContacts(
  { name, day, users }: Population,
  place: Place,
  { contactsMax, faults }: PopulationContext,
): void {
  if (day === undefined || contactsMax === undefined) return;
  const group = Math.min(users, day.figures['contact-group'].value);
  if (group - 1 <= contactsMax) return;
  const message = `users of ${name} have ${group - 1} contacts and watchers; expected at most ${contactsMax} (DEV-8)`;
  faults.report(childOf(place, 'day') ?? headOf(place), message);
}

/** Reports shares of clients that the population does not have, and push that is off. */
function reportShares(
  { name, clients, push, inBackground, lidsClosed }: Population,
  place: Place,
  { push: pushIsOn, faults }: PopulationContext,
): void {
  const report = (key: string, share: number, isFor: (device: Device) => boolean): void => {
    if (share === 0 || clients.some(({ device }) => isFor(device))) return;
    const takers = listed(devices.filter(isFor));
    faults.report(
      childOf(place, key) ?? headOf(place),
      `${key} is for ${takers}; ${name} has none`,
    );
  };
  report('push', push, isMobile);
  report('in-background', inBackground, isMobile);
  report('lids-closed', lidsClosed, (device) => device === 'desktop');
  if (push === 0 || pushIsOn !== false) return;
  const message = 'push of a population needs push among the parameters (QM-11); expected 0';
  faults.report(childOf(place, 'push') ?? headOf(place), message);
}
