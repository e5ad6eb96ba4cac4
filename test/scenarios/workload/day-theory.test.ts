/** Days against theory: sign-ins, sessions, messages, and Little's law, each at three loads. */
import { describe, expect, it } from 'vitest';
import { covers, estimateOf, type Estimate } from '../../../src/engine/estimate.js';
import { Tally } from '../../../src/engine/tally.js';
import { TimeWeighted } from '../../../src/engine/time-weighted.js';
import { elapsed, hours, instant, later, minutes, START } from '../../../src/engine/units.js';
import type { ClusterObserver } from '../../../src/model/cluster-observer.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import type { Scenario } from '../../../src/scenarios/format/scenario.js';
import { Replay } from '../../../src/scenarios/replay/replay.js';
import { DayLog, dayScenario, runDay } from './support/day.js';

const NODE = nodeId(0);
const clients = '{ desktop: 1 }';
const REPLICATIONS = 20;

/**
 * A run of so many hours that is measured in its last second alone: samples would take most of the time
 * of so small a run, and nothing here looks at them.
 */
const unmeasured = (length: number): string =>
  `duration: ${length}h\nwarm-up: ${length - 1}h59m59s`;

/** Nobody does anything but come and go. */
const QUIET = `conversations-per-day: 0, desktop-used-every: 30d, presence-chosen-every: 30d,
  at-desktop: 30d`;

const overReplications = (observe: (replication: number) => number): Estimate =>
  estimateOf(Array.from({ length: REPLICATIONS }, (_, replication) => observe(replication)));

describe('sign-ins', () => {
  it.each([120, 480, 1920])('are Poisson, conditioned on their number, with %i users', (users) => {
    const own = `${QUIET}, opens-at: 0s, logon-window: 2h, session-length: 3h`;
    const scenario = dayScenario({ users, clients, own, header: unmeasured(2) });
    const slices = 12;
    const counts = new Tally();
    const means = overReplications((replication) => {
      const log = new DayLog();
      runDay(scenario, [log], replication);
      expect(log.signIns).toHaveLength(users);
      const counted = Array.from({ length: slices }, () => 0);
      for (const at of log.signIns) counted[Math.floor(at / minutes(10))]! += 1;
      for (const count of counted) counts.add(count);
      return counted[0]!;
    });
    const share = 1 / slices;
    expect(covers(means, users * share)).toBe(true);
    // A Poisson process of which the total is known spreads its counts as a binomial law does.
    const variance = users * share * (1 - share);
    const slack = 4 * Math.sqrt(2 / (slices * REPLICATIONS - 1));
    expect(Math.abs(counts.variance / variance - 1)).toBeLessThan(slack);
  });
});

describe('sessions', () => {
  it.each([60, 240, 960])('are those of M/G/inf, with %i users', (users) => {
    const own = `${QUIET}, opens-at: 0s, logon-window: 12h, session-length: 1h,
      session-length-deviation: 12m`;
    const scenario = dayScenario({ users, clients, own, header: unmeasured(12) });
    const mean = overReplications((replication) => {
      const run = new Replay(scenario, { traceAll: false, replication });
      const sampled = new Tally();
      // By two hours nobody is left of those who came with the opening.
      for (let at = instant(hours(2)); at <= run.horizon; at = later(at, minutes(10))) {
        run.runUntil(at);
        sampled.add(run.cluster.jsm.table.countOf(NODE, 'client'));
      }
      return sampled.mean;
    });
    // Arrivals in an hour, times the mean length of an hour.
    expect(covers(mean, users / 12)).toBe(true);
  });
});

describe("Little's law", () => {
  it.each([50, 200, 500])('holds exactly, with %i users', (users) => {
    const scenario = dayScenario({ users, own: QUIET });
    const log = new DayLog();
    const sessions = new TimeWeighted(START, 0);
    let run: Replay | undefined;
    const level: ClusterObserver = {
      sessionsChanged: (at, node) => {
        if (run) sessions.change(at, run.cluster.jsm.table.countOf(node, 'client'));
      },
    };
    run = new Replay(scenario, { traceAll: false, observers: [log, level] });
    run.runUntil(run.horizon);
    expect(sessions.level).toBe(0);
    // The mean number times the time is the number of sessions times their mean length.
    expect(sessions.area(run.horizon)).toBe(log.timeSignedIn);
    expect(sessions.average(run.horizon) * elapsed(START, run.horizon)).toBeCloseTo(
      log.timeSignedIn,
      -3,
    );
  });
});

/** Everybody is at a desktop when conversations begin, and until they have ended. */
const TALKING = `desktop-used-every: 30d, presence-chosen-every: 30d, at-desktop: 30d, opens-at: 0s,
  logon-window: 0s, session-length: 10h, session-length-deviation: 0s, rhythm: [0, 1, 3, 2],
  reply-gap: 10s, reply-gap-deviation: 20s, contact-group: 10`;

const talking = (own: string, users: number, seed = '1'): Scenario =>
  dayScenario({ users, clients, own: `${TALKING}, ${own}`, seed, header: unmeasured(10) });

const messagesOf = (scenario: Scenario, replication: number): number => {
  const log = new DayLog();
  runDay(scenario, [log], replication);
  return log.messages;
};

describe('messages', () => {
  it.each([2, 6, 18])('come to conversations times their length, with %i a day', (perDay) => {
    const scenario = talking(`conversations-per-day: ${perDay}, messages-per-conversation: 7`, 30);
    const mean = overReplications((replication) => messagesOf(scenario, replication));
    expect(covers(mean, 30 * perDay * 7)).toBe(true);
  });

  it('lie within the interval of 95 % for 95 of 100 seeds', () => {
    const own = 'conversations-per-day: 6, messages-per-conversation: 3';
    const seeds = 80;
    const runs = 4;
    let held = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const scenario = talking(own, 6, `seed ${seed}`);
      const observed = Array.from({ length: runs }, (_, replication) =>
        messagesOf(scenario, replication),
      );
      if (covers(estimateOf(observed), 6 * 6 * 3)) held += 1;
    }
    // Three standard errors of such a share.
    expect(Math.abs(held / seeds - 0.95)).toBeLessThan(3 * Math.sqrt((0.95 * 0.05) / seeds));
  });
});
