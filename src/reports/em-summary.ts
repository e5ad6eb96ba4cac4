/** What `summary.json` says of phones: counters, capacity (EM-8), and how shifts and days went. */
import { elapsed, START, type Instant } from '../engine/units.js';
import type { EmClusterResult, EmResult } from '../scenarios/replay/em-result.js';
import type { ShiftRecord } from '../scenarios/replay/shift.js';
import { busiestPercent } from './busiest-percent.js';

export const emSummaryOf = ({ clusters, sessions, shifts, populations }: EmResult) => ({
  clusters: clusters.map(clusterOf),
  sessions: sessions.length,
  shifts: shifts.map(shiftOf),
  populations: populations.map(({ population, users, ...record }) => ({
    population,
    users,
    loggedIn: record.loggedIn,
    loggedOut: record.loggedOut,
    ended: record.ended,
    throttled: record.throttled,
    refused: record.refused,
  })),
});

/** EM-8 is a line in reports, and never refuses anybody. */
const clusterOf = (cluster: EmClusterResult) => {
  const { name, release, counters, busiestMinute, capacity } = cluster;
  return {
    cluster: name,
    release,
    counters: Object.fromEntries(counters.map(({ counter, value }) => [counter, value])),
    capacity: {
      rule: capacity.rule,
      status: capacity.status,
      loginsAndLogoutsPerMinute: capacity.value,
      busiestMinute: busiestMinute.loginsAndLogouts,
      busiestMinuteBeganAtMinute: busiestMinute.minute,
      percent: busiestPercent(cluster),
    },
  };
};

const shiftOf = ({ what, desks, count, beganAt, ...record }: ShiftRecord) => ({
  desks,
  what,
  users: count,
  done: record.done,
  throttled: record.throttled,
  gaveUp: record.gaveUp,
  beganAtMicroseconds: microsecondsOf(beganAt),
  /** From the start of the shift to the last user who was done. */
  tookMicroseconds: record.lastDoneAt === undefined ? null : elapsed(beganAt, record.lastDoneAt),
});

export const microsecondsOf = (at: Instant): number => elapsed(START, at);
