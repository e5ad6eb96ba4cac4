/**
 * The day of one population: puts together what its users do, each step scheduled by the user who
 * takes it. It enters the model through its services and only there.
 *
 * Each user has streams of chance of its own, and partners are from the user's own contact group. So
 * whole groups more, or another rule in the model, change nothing in what a user does.
 */
import type { Cluster } from '../../model/cluster.js';
import type { DayFigures } from '../format/day.js';
import { AtDesktop } from './at-desktop.js';
import { ComingAndGoing } from './coming-and-going.js';
import { Conversations } from './conversations.js';
import type { Crowd } from './crowd.js';
import { DeskPhones, type CrowdPhones } from './desk-phones.js';
import { GroupChats } from './group-chats.js';
import { OnMobile } from './on-mobile.js';
import { Reading } from './reading.js';
import { UserStyles } from './user-styles.js';
import { Whereabouts } from './whereabouts.js';

/** Schedules the sign-ins and sign-outs of a crowd, and its logins to phones; all else follows. */
export const scheduleDay = (
  crowd: Crowd,
  cluster: Cluster,
  figures: DayFigures,
  crowdPhones?: CrowdPhones,
): void => {
  const whereabouts = new Whereabouts(crowd, cluster);
  const reading = new Reading(whereabouts, figures);
  const styles = new UserStyles(crowd, figures);
  const habits = [
    new AtDesktop(whereabouts, reading, figures),
    new OnMobile(whereabouts, reading, figures),
    new Conversations(whereabouts, reading, styles, figures),
    ...(figures['group-messages-per-day'].value > 0
      ? [new GroupChats(whereabouts, reading, styles, figures)]
      : []),
  ];
  const phones = crowdPhones && new DeskPhones(whereabouts, crowdPhones, figures);
  new ComingAndGoing({ whereabouts, habits, phones }, figures).planDays(figures.attendance.value);
};
