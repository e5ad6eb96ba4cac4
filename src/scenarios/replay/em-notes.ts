/** What a reader of a run with phones should know, though nothing failed: shifts, and EM-8. */
import { formatDuration } from '../../engine/duration-text.js';
import { elapsed } from '../../engine/units.js';
import type { EmClusterResult, EmResult } from './em-result.js';
import type { PhoneRecord } from '../workload/desk-phones.js';
import type { ShiftRecord } from './shift.js';

export const emNotesOf = (mobility: EmResult | undefined): readonly string[] =>
  mobility === undefined
    ? []
    : [
        ...mobility.shifts.map(shiftNote),
        ...mobility.populations.map(populationNote),
        ...mobility.clusters.flatMap(capacityNote),
      ];

/** `floors, shift start: 2000 of 2000 done after 5m29s; told 296 times that the service is busy (EM-5)` */
const shiftNote = (shift: ShiftRecord): string => {
  const { what, desks, count, beganAt, done, throttled, lastDoneAt } = shift;
  const after =
    lastDoneAt === undefined ? '' : ` after ${formatDuration(elapsed(beganAt, lastDoneAt))}`;
  return `${desks}, shift ${what}: ${done} of ${count} done${after}; told ${throttled} times that the service is busy (EM-5)`;
};

/** `phones of office: 180 of 180 users logged in, 180 out; told 12 times that the service is busy (EM-5)` */
const populationNote = (record: PhoneRecord): string => {
  const { population, users, loggedIn, loggedOut, ended, throttled, refused } = record;
  const endings = ended === 0 ? '' : `, ${ended} logged out before they left`;
  const others = refused === 0 ? '' : `, and refused ${refused} times for another reason`;
  return (
    `phones of ${population}: ${loggedIn} of ${users} users logged in, ${loggedOut} out${endings}; ` +
    `told ${throttled} times that the service is busy (EM-5)${others}`
  );
};

/** EM-8 refuses nobody, so that it takes a line to see that it is exceeded. */
const capacityNote = ({ name, busiestMinute, capacity }: EmClusterResult): readonly string[] => {
  const { minute, loginsAndLogouts } = busiestMinute;
  if (loginsAndLogouts <= capacity.value) return [];
  return [
    `${name} had ${loginsAndLogouts} logins and logouts in the minute from ${minute}m on, ` +
      `which is more than the ${capacity.value} of one node (${capacity.rule})`,
  ];
};
