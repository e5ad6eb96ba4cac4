/**
 * Checks who plays at phones: that a run can hold them all, and that hot desks and their users, who
 * are named by numbers, share no name with what is declared.
 */
import { deskDevices, deskUserNumber, type EmScenario } from '../format/em-scenario.js';
import type { FaultList } from './fault-list.js';
import { childOf, type Place } from './place.js';

/** As many phones as a cluster of the greatest size has, three times over. */
const PHONES_MAX = 225_000;
const CLUSTERS_MAX = 225_000;

export function checkPhones(
  root: Place,
  { mobility, copies }: { mobility: EmScenario | undefined; copies: number },
  faults: FaultList,
): void {
  if (mobility === undefined) return;
  const desks = mobility.hotDesks.reduce((sum, { count }) => sum + count, 0);
  const phones = copies * (mobility.phones.length + desks);
  const clusters = copies * mobility.clusters.length;
  if (phones > PHONES_MAX || clusters > CLUSTERS_MAX) {
    const message = `${phones} phones of ${clusters} clusters, all copies; expected at most ${PHONES_MAX} and ${CLUSTERS_MAX}`;
    faults.report(childOf(root, 'copies') ?? root, message);
  }
  reportTwins(root, mobility, faults);
}

function reportTwins(root: Place, mobility: EmScenario, faults: FaultList): void {
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
  const devices = deskDevices(mobility);
  for (const { name, deviceName } of mobility.phones)
    if (devices.has(deviceName))
      faults.report(
        at('phones', name),
        `${deviceName} is the name of a hot desk too; expected another device name`,
      );
}
