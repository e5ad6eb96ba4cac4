/** The rhythm of a day against a Poisson process: counts by hour, and chance that is the user's own. */
import { describe, expect, it } from 'vitest';
import { RandomStreams } from '../../../src/engine/random-streams.js';
import { Tally } from '../../../src/engine/tally.js';
import {
  elapsed,
  hours,
  instant,
  later,
  minutes,
  START,
  type Duration,
  type Instant,
} from '../../../src/engine/units.js';
import { Rhythm } from '../../../src/scenarios/workload/rhythm.js';

const opens = hours(7);
const WEIGHTS = [1, 4, 0, 3];
const USERS = 4_000;

/** All beginnings of one user, from the opening on. */
const beginningsOf = (rhythm: Rhythm, user: number, from = instant(opens)): readonly Instant[] => {
  const stream = streams.row(user);
  const all: Instant[] = [];
  let gap = rhythm.nextAfter(from, stream);
  let now = from;
  while (gap !== undefined) {
    now = later(now, gap);
    all.push(now);
    gap = rhythm.nextAfter(now, stream);
  }
  return all;
};

const streams = new RandomStreams('rhythm', 0).rows('users', USERS);

const drawsAt = (perDay: number): number => {
  let count = 0;
  const stream = new RandomStreams('rhythm', 1).named('counted');
  const counting = {
    uint32: () => stream.uint32(),
    fraction: () => {
      count += 1;
      return stream.fraction();
    },
  };
  new Rhythm(instant(opens), WEIGHTS, perDay).nextAfter(START, counting);
  return count;
};

describe('the rhythm of a day', () => {
  it.each([2, 6, 30])('is a Poisson process of each hour, with %i a day', (perDay) => {
    const rhythm = new Rhythm(instant(opens), WEIGHTS, perDay);
    const counts = WEIGHTS.map(() => new Tally());
    for (let user = 0; user < USERS; user += 1) {
      const hoursOf = beginningsOf(rhythm, user).map((at) =>
        Math.floor(elapsed(instant(opens), at) / hours(1)),
      );
      for (const [hour, tally] of counts.entries())
        tally.add(hoursOf.filter((one) => one === hour).length);
    }
    for (const [hour, { mean, variance }] of counts.entries()) {
      const expected = (perDay * WEIGHTS[hour]!) / 8;
      expect(Math.abs(mean - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected / USERS));
      // The variance of a Poisson count is its mean; that of the estimate about twice its square.
      const slack = 4 * Math.sqrt((2 * expected * expected + expected) / USERS);
      expect(Math.abs(variance - expected)).toBeLessThanOrEqual(slack);
    }
  });

  it('has no beginning before it opens, and none after its last hour', () => {
    const rhythm = new Rhythm(instant(opens), [5, 5], 20);
    const first = beginningsOf(rhythm, 0, START);
    expect(first.length).toBeGreaterThan(5);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(opens);
    expect(Math.max(...first)).toBeLessThan(opens + hours(2));
    expect(rhythm.nextAfter(instant(hours(12)), streams.row(0))).toBeUndefined();
  });

  it('draws as often whether something begins or not', () => {
    expect(drawsAt(0)).toBe(drawsAt(6));
  });

  it('never begins where nothing does', () => {
    expect(new Rhythm(START, [0, 0], 6).nextAfter(START, streams.row(1))).toBeUndefined();
    expect(new Rhythm(START, [1], 0).nextAfter(START, streams.row(1))).toBeUndefined();
  });

  it('goes on from the middle of an hour with what is left of it', () => {
    const late: Duration = minutes(59);
    const rhythm = new Rhythm(START, [1], 1_000);
    const gap = rhythm.nextAfter(instant(late), streams.row(2));
    expect(gap).toBeLessThan(minutes(1));
  });
});
