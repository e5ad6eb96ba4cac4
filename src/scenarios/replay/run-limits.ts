/** What a run may use: generous bounds, so that only a model that runs away meets them. */
import type { Limits } from '../../engine/limits.js';
import { days } from '../../engine/units.js';
import { hasDay } from '../format/population.js';
import type { Scenario } from '../format/scenario.js';
import type { Cast } from './cast.js';
import { pendingOfPhones } from './mobility-play.js';

/** Restarts of the XCP Router that can be pending beside all else. */
const PENDING_MORE = 1_000;
/** Timers of the model; a day adds what the user does next, and conversations that go on. */
const PENDING_OF_CLIENT = 4;
const PENDING_OF_WORKING_CLIENT = 64;

const EVENTS_MAX = 100_000_000;
/** A busy day has some two hundred. */
const EVENTS_OF_WORKING_CLIENT = 10_000;
const DAY = days(1);

/** Each item of the script has two events beside those of clients. */
export const limitsFor = (scenario: Scenario, { clients: { clients } }: Cast): Limits => {
  const { timeline, populations, duration } = scenario;
  const works = populations.some(hasDay);
  const ofClient = works ? PENDING_OF_WORKING_CLIENT : PENDING_OF_CLIENT;
  const wholeDays = Math.ceil(duration / DAY);
  return {
    eventsMax: EVENTS_MAX + (works ? EVENTS_OF_WORKING_CLIENT * clients * wholeDays : 0),
    pendingMax:
      2 * timeline.length +
      populations.length +
      ofClient * clients +
      PENDING_MORE +
      pendingOfPhones(scenario),
    simultaneousMax: 10_000_000,
  };
};
