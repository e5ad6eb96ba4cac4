/** Populations sign in over time, and put away what is to be put away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { microseconds, START } from '../../../src/engine/units.js';
import type { RunResult } from '../../../src/scenarios/replay/run-result.js';
import { signInOf } from '../../../src/scenarios/replay/population-driver.js';
import { replayed, scenarioOf } from './support/script.js';

const runOf = (population: string, rest = ''): RunResult =>
  replayed(scenarioOf(`name: n\npopulations:\n  - ${population}\n${rest}`));

const counterOf = ({ counters }: RunResult, name: string): number | undefined =>
  counters.find(({ counter }) => counter === name)?.value;

/** What the cluster counts at that time, expected in a timeline. */
const expecting = (at: string, sessions: number): string =>
  `  - { at: ${at}, expect: [{ counter: MDMSessions, is: ${sessions} }] }\n`;

describe('a population', () => {
  it('signs in one user after the other, all clients of one at once', () => {
    const population =
      '{ name: p, users: 4, clients: { desktop: 1, ipad: 1 }, sign-in: { at: 1m, over: 4s } }';
    const moments = [
      ['59.999999s', 0],
      ['60s', 2],
      ['60.999999s', 2],
      ['61s', 4],
      ['62s', 6],
      ['62.999999s', 6],
      ['63s', 8],
    ] as const;
    const timeline = moments.map(([at, sessions]) => expecting(at, sessions)).join('');
    const { outcomes } = runOf(population, `timeline:\n${timeline}`);
    expect(outcomes.map(({ at, got, expected }) => [at, got, expected])).toEqual(
      outcomes.map(({ at, expected }) => [at, expected, expected]),
    );
    expect(outcomes).toHaveLength(moments.length);
  });

  it('signs in all at once where it takes no time', () => {
    const run = runOf('{ name: p, users: 1000, clients: { desktop: 1, ipad: 0.5 } }');
    expect(counterOf(run, 'MDMSessions')).toBe(1500);
    expect(run.endedAt).toBe(START);
  });

  it('puts away its share of mobiles and desktops, right after they sign in (QM-1, DEV-6)', () => {
    const share = fc.nat(10);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), share, share, (users, away, closed) => {
        const clients = '{ desktop: 1.5, iphone: 0.7, android: 0.6 }';
        const shares = `in-background: ${away / 10}, lids-closed: ${closed / 10}`;
        const over = 'sign-in: { at: 1s, over: 5s }';
        const run = runOf(`{ name: p, users: ${users}, clients: ${clients}, ${shares}, ${over} }`);
        const mobiles = Math.floor((users * 7) / 10) + Math.floor((users * 6) / 10);
        const desktops = Math.floor((users * 15) / 10);
        const quiet = Math.floor((mobiles * away) / 10);
        expect(counterOf(run, 'MDMSessions')).toBe(mobiles + desktops);
        expect(counterOf(run, 'MDMQuietModeSessions')).toBe(quiet);
      }),
      { numRuns: 60 },
    );
  });

  it('has mobiles in silent mode where those in the background take push (QM-11)', () => {
    const population =
      '{ name: p, users: 10, clients: { ipad: 1 }, push: 0.3, in-background: 0.5, sign-in: { over: 1s } }';
    const run = runOf(population, 'parameters: { push: true }\n');
    const silent = counterOf(run, 'MDMSilentModeSessions');
    const quiet = counterOf(run, 'MDMQuietModeSessions');
    expect(silent! + quiet!).toBe(5);
    // Of the tenths 4, 7, 10 with push and 2, 4, 6, 8, 10 in the background, 4 and 10 are both.
    expect(silent).toBe(2);
  });

  it('acts behind the timeline at one instant, and says who could not sign in', () => {
    const run = runOf(
      '{ name: p, users: 5, clients: { desktop: 2 }, sign-in: { at: 1s, over: 100s } }',
      'timeline: [{ at: 1s, do: [{ restart: xcp-router }] }]\n',
    );
    // At 61 s the router still has to start again: stimuli come first (TIME-1).
    expect(run.notes).toContain('8 clients of populations could not sign in');
    expect(counterOf(run, 'MDMSessions')).toBe(2);
  });
});

describe('the moment of a sign-in', () => {
  it('is exact to the microsecond, rounded down', () => {
    const spans = fc.nat({ max: 31_622_400_000_000 });
    const users = fc.integer({ min: 1, max: 500_000 });
    const population = scenarioOf(
      'name: n\npopulations: [{ name: p, users: 1, clients: { ipad: 1 }, sign-in: { at: 1m, over: 1s } }]\n',
    ).populations[0]!;
    fc.assert(
      fc.property(spans, users, fc.nat(499_999), (span, count, some) => {
        const place = some % count;
        const { at } = population.signIn;
        const exact = at + Number((BigInt(span) * BigInt(place)) / BigInt(count));
        const signIn = { at, over: microseconds(span) };
        expect(signInOf(place, { ...population, users: count, signIn })).toBe(exact);
      }),
      { numRuns: 1000 },
    );
  });
});
