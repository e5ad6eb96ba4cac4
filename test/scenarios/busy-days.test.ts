/**
 * The bundled days, with a hundredth of their users: they load and hold what they promise. In full
 * they are run by the benchmark, not by tests.
 */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenarios/format/scenario.js';
import { clientsOf } from '../../src/scenarios/format/population.js';
import { bundledScenario, busyDayNames, replayed } from './replay/support/script.js';

const small = (scenario: Scenario): Scenario => ({
  ...scenario,
  populations: scenario.populations.map((population) => ({
    ...population,
    users: Math.floor(population.users / 100),
  })),
});

const clientsIn = ({ populations }: Scenario): number =>
  populations.reduce((sum, population) => sum + clientsOf(population), 0);

const flushesIn = (name: string): number =>
  replayed(small(bundledScenario(name))).counters.find(
    ({ counter }) => counter === 'MDMBufferFlushes',
  )?.value ?? NaN;

describe.each(busyDayNames())('%s', (name) => {
  const scenario = bundledScenario(name);

  it('passes with a hundredth of its users', () => {
    const { outcomes, measured } = replayed(small(scenario));
    expect(outcomes.filter(({ holds }) => !holds)).toEqual([]);
    expect(measured.thresholds.length).toBeGreaterThan(0);
    expect(measured.thresholds.filter(({ verdict }) => verdict !== 'held')).toEqual([]);
  });

  it('says what it replays, and from midnight on', () => {
    expect(scenario.source).toContain('each number of the day has its source');
    expect(scenario.start).toContain('T00:00:00');
  });
});

describe('the busy days', () => {
  it('come in three sizes', () => {
    const sizes = ['busy-day-7k', 'busy-day-25k', 'busy-day-75k'].map((name) =>
      clientsIn(bundledScenario(name)),
    );
    expect(sizes).toEqual([7_505, 25_004, 74_860]);
  });

  it('grow by a tenth', () => {
    const grown = clientsIn(bundledScenario('busy-day-75k-growth'));
    expect(grown / 74_860).toBeCloseTo(1.1, 4);
  });

  it('flush nothing where no app ever goes to the background', () => {
    expect(flushesIn('busy-day-7k')).toBeGreaterThan(100);
    expect(flushesIn('busy-day-7k-no-quiet-mode')).toBe(0);
  });
});
