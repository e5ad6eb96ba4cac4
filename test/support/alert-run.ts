/**
 * The sessions of one node over time, and what the alert does, a line each:
 *
 *     alertsOf([[0, 6_001]], { until: minutes(10) })  // ['10m raise 6001']
 */
import { formatDuration } from '../../src/engine/duration-text.js';
import { Simulation } from '../../src/engine/simulation.js';
import {
  elapsed,
  hours,
  instant,
  microseconds,
  START,
  type Duration,
} from '../../src/engine/units.js';
import { alertLineOf } from '../../src/model/jsm/alert-policy.js';
import { defaultAlertSettings, type AlertSettings } from '../../src/model/jsm/alert-settings.js';
import type { DayClock } from '../../src/model/jsm/daily-schedule.js';
import { JsmSessions } from '../../src/model/jsm/jsm-sessions.js';
import { node1, nodesOf, type Group } from './nodes.js';

export type Loads = readonly (readonly [at: Duration, sessions: number])[];

type AlertRun = Partial<AlertSettings> &
  Partial<DayClock> & { readonly group: Group; readonly until: Duration };

const limits = { eventsMax: 100_000, pendingMax: 10_000, simultaneousMax: 10_000 };

/** The sessions are those of hybrid users, which count (JSM-6). */
export const alertsOf = (loads: Loads, run: AlertRun): readonly string[] => {
  const { group, until, timeOfDayAtStart = hours(0), ...settings } = run;
  const simulation = new Simulation(limits);
  const lines: string[] = [];
  const jsm = new JsmSessions({
    simulation,
    topology: nodesOf(group),
    clients: 0,
    settings: { ...defaultAlertSettings, ...settings },
    clock: { timeOfDayAtStart },
    observer: {
      alerted: ({ at, what, sessions }) =>
        lines.push(`${formatDuration(elapsed(START, at))} ${what} ${sessions}`),
    },
  });
  const changes = simulation.define<number>('load', 'stimulus', (place) => {
    const [, sessions] = loads[place]!;
    jsm.add(node1, 'hybrid', sessions - jsm.table.countedOf(node1));
  });
  for (const [place, [at]] of loads.entries()) simulation.at(instant(at), changes, place);
  simulation.runUntil(instant(until));
  return lines;
};

/** The last number of sessions that does not alert. */
export const lineOf = (group: Group, settings: Partial<AlertSettings> = {}): number => {
  const simulation = new Simulation(limits);
  const all = { ...defaultAlertSettings, ...settings };
  const jsm = new JsmSessions({
    simulation,
    topology: nodesOf(group),
    clients: 0,
    settings: all,
    clock: { timeOfDayAtStart: microseconds(0) },
    observer: {},
  });
  return alertLineOf(all, jsm.limitsOf(node1));
};
