import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RandomStreams } from '../../../src/engine/random-streams.js';
import { Simulation } from '../../../src/engine/simulation.js';
import {
  elapsed,
  instant,
  microseconds,
  seconds,
  START,
  type Duration,
} from '../../../src/engine/units.js';
import { clientId, type ClientId } from '../../../src/model/devices/identifiers.js';
import type { ReLoginLimits } from '../../../src/model/ha/ha-parameters.js';
import { ReLogin } from '../../../src/model/ha/re-login.js';

type Attempt = { readonly client: ClientId; readonly after: Duration };

const limits = { eventsMax: 1_000_000, pendingMax: 100_000, simultaneousMax: 100_000 };

const aRun = (
  clients: number,
  between: ReLoginLimits,
  isSettled: (attempts: readonly Attempt[]) => boolean = () => true,
) => {
  const simulation = new Simulation(limits);
  const attempts: Attempt[] = [];
  const reLogin = new ReLogin({
    simulation,
    streams: new RandomStreams('re-login', 0),
    clients,
    limitsOf: () => between,
    attempt: (client) => {
      attempts.push({ client, after: elapsed(START, simulation.now) });
      return isSettled(attempts);
    },
  });
  return { simulation, attempts, reLogin };
};

const END = instant(seconds(600));

const usual = { lower: seconds(120), upper: seconds(537) };

describe('clients that sign in again', () => {
  it('HA-7: do so between the limits, every moment as likely', () => {
    const count = 20_000;
    const { simulation, attempts, reLogin } = aRun(count, usual);
    for (let row = 0; row < count; row += 1) reLogin.begin(clientId(row));
    simulation.runUntil(END);
    expect(attempts).toHaveLength(count);
    const shares = Array.from({ length: 10 }, () => 0);
    for (const { after } of attempts) {
      expect(after).toBeGreaterThanOrEqual(usual.lower);
      expect(after).toBeLessThanOrEqual(usual.upper);
      const tenth = Math.min(9, Math.floor((10 * (after - usual.lower)) / seconds(417)));
      shares[tenth] = shares[tenth]! + 1;
    }
    // Chi-square with nine degrees of freedom stays below 33.7 in 9,999 of 10,000 runs.
    const expected = count / shares.length;
    const chiSquare = shares.reduce((sum, share) => sum + (share - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(33.7);
  });

  it('HA-7: reach both limits', () => {
    const between = { lower: microseconds(3), upper: microseconds(5) };
    const { simulation, attempts, reLogin } = aRun(100, between);
    for (let row = 0; row < 100; row += 1) reLogin.begin(clientId(row));
    simulation.runUntil(END);
    expect(new Set(attempts.map(({ after }) => after))).toEqual(new Set([3, 4, 5]));
  });

  it('HA-7: wait for exactly the lower limit where the upper one is no later', () => {
    const { simulation, attempts, reLogin } = aRun(1, { lower: seconds(9), upper: seconds(9) });
    reLogin.begin(clientId(0));
    simulation.runUntil(END);
    expect(attempts).toEqual([{ client: 0, after: seconds(9) }]);
  });

  it('HA-7: draw again after every attempt that fails', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), (tries) => {
        const between = { lower: seconds(1), upper: seconds(2) };
        const { simulation, attempts, reLogin } = aRun(1, between, (all) => all.length === tries);
        reLogin.begin(clientId(0));
        simulation.runUntil(END);
        const moments = [0, ...attempts.map(({ after }) => after)];
        const waits = moments.slice(1).map((moment, place) => moment - moments[place]!);
        expect(waits).toHaveLength(tries);
        expect(waits.every((wait) => wait >= seconds(1) && wait <= seconds(2))).toBe(true);
      }),
    );
  });

  it('try once, at the moment that was set last', () => {
    const { simulation, attempts, reLogin } = aRun(1, usual);
    reLogin.begin(clientId(0));
    reLogin.after(clientId(0), seconds(5));
    simulation.runUntil(END);
    expect(attempts).toEqual([{ client: 0, after: seconds(5) }]);
  });

  it('do not try once they are stopped', () => {
    const { simulation, attempts, reLogin } = aRun(1, usual);
    reLogin.begin(clientId(0));
    reLogin.stop(clientId(0));
    simulation.runUntil(END);
    expect(attempts).toEqual([]);
  });
});
