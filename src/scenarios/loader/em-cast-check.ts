/**
 * Checks who plays at phones: that a run can hold them all, and that hot desks and their users, who
 * are named by numbers, share no name with what is declared, nor with populations that have phones.
 */
import { deskDevices, deskUserNumber, type EmScenario } from '../format/em-scenario.js';
import { hasPhones, phonesOf } from '../format/population.js';
import type { FaultList } from './fault-list.js';
import { childOf, type Place } from './place.js';
import type { PopulationAt } from './populations-reader.js';

/** As many phones as a cluster of the greatest size has, three times over. */
const PHONES_MAX = 225_000;
const CLUSTERS_MAX = 225_000;

export type PhonePlayers = {
  readonly mobility: EmScenario | undefined;
  readonly copies: number;
  readonly populations: readonly PopulationAt[];
};

export function checkPhones(
  root: Place,
  { mobility, copies, populations }: PhonePlayers,
  faults: FaultList,
): void {
  if (mobility === undefined) return;
  const desks = mobility.hotDesks.reduce((sum, { count }) => sum + count, 0);
  const ofPopulations = populations.reduce((sum, { population }) => sum + phonesOf(population), 0);
  const ofCopies = copies * (mobility.phones.length + desks);
  const phones = ofCopies + ofPopulations;
  const clusters = copies * mobility.clusters.length;
  if (phones > PHONES_MAX || clusters > CLUSTERS_MAX) {
    const message = `${phones} phones of ${clusters} clusters, all copies; expected at most ${PHONES_MAX} and ${CLUSTERS_MAX}`;
    const last = ofCopies > PHONES_MAX ? undefined : populations.findLast(withPhones)?.place;
    faults.report((last && childOf(last, 'phones')) ?? childOf(root, 'copies') ?? root, message);
  }
  reportTwins(root, { mobility, ofPopulations }, faults);
  for (const { population, place } of populations.filter(withPhones))
    reportSameName(population.name, place, mobility, faults);
}

const withPhones = ({ population }: PopulationAt): boolean => hasPhones(population);

/** Users of both would be named alike, and so would what is expected of them. */
function reportSameName(name: string, place: Place, mobility: EmScenario, faults: FaultList): void {
  const twin = mobility.hotDesks.find((desks) => desks.name.toLowerCase() === name.toLowerCase());
  if (twin === undefined) return;
  const message = `hot desks are called ${twin.name} too; expected another name for a population with phones`;
  faults.report(childOf(place, 'name') ?? place, message);
}

function reportTwins(
  root: Place,
  { mobility, ofPopulations }: { mobility: EmScenario; ofPopulations: number },
  faults: FaultList,
): void {
  const at = (section: string, name: string): Place => {
    const place = childOf(root, section);
    return (place && childOf(place, name)) ?? place ?? root;
  };
  for (const { name, cluster } of mobility.users)
    for (const desks of mobility.hotDesks)
      if (desks.cluster === cluster && deskUserNumber(desks, name) !== undefined)
        faults.report(
          at('users', name),
          `${name} is a user of the hot desks ${desks.name} too; expected another name`,
        );
  const devices = deskDevices(mobility, ofPopulations);
  for (const { name, deviceName } of mobility.phones)
    if (devices.has(deviceName))
      faults.report(
        at('phones', name),
        `${deviceName} is the name of a hot desk too; expected another device name`,
      );
}
