import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/engine/errors.js';
import { LimitExceeded } from '../../src/engine/limits.js';
import { Simulation } from '../../src/engine/simulation.js';
import { instant, seconds, START } from '../../src/engine/units.js';
import { failureOf } from './support/failure-of.js';

const limits = { eventsMax: 1_000, pendingMax: 1_000, simultaneousMax: 100 };

function limited() {
  const simulation = new Simulation(limits);
  const timer = simulation.define('timer', 'timer', () => undefined);
  return { simulation, timer };
}

describe('limits', () => {
  it('end a loop without delay, and say at what time, in which event, of which kind', () => {
    const { simulation } = limited();
    const again = simulation.define('again', 'timer', (subject: number) =>
      simulation.after(seconds(0), again, subject),
    );
    simulation.at(instant(seconds(5)), again, 7);
    const failure = failureOf(() => simulation.run());
    expect(failure).toBeInstanceOf(LimitExceeded);
    expect(failure).toMatchObject({
      limit: 'simultaneousMax',
      value: 100,
      position: { at: instant(seconds(5)), event: 101, kind: 'again', subject: 7 },
      message:
        'simultaneousMax of 100 exceeded at 5 s, event 101, "again" of 7: raise it if so many ' +
        'events belong to one instant, else look for a loop that schedules without delay',
    });
    expect(simulation.events).toBe(100);
  });

  it('let as many events run at every instant as they allow', () => {
    const { simulation, timer } = limited();
    for (let second = 0; second < 3; second += 1)
      for (let event = 0; event < 100; event += 1)
        simulation.at(instant(seconds(second)), timer, event);
    expect(simulation.run().events).toBe(300);
  });

  it('end a run that asks for too many events', () => {
    const { simulation } = limited();
    const next = simulation.define('next', 'timer', (subject: number) =>
      simulation.after(seconds(1), next, subject),
    );
    simulation.at(START, next, 7);
    expect(failureOf(() => simulation.run())).toMatchObject({
      limit: 'eventsMax',
      position: { at: instant(seconds(1_000)), event: 1_001, kind: 'next', subject: 7 },
    });
    expect(simulation.events).toBe(1_000);
  });

  it('end a run that lets too many events wait', () => {
    const { simulation, timer } = limited();
    const floods = simulation.define('floods', 'timer', () => {
      for (let subject = 0; ; subject += 1) simulation.after(seconds(1), timer, subject);
    });
    simulation.at(instant(seconds(2)), floods, 1);
    expect(failureOf(() => simulation.run())).toMatchObject({
      limit: 'pendingMax',
      position: { at: instant(seconds(2)), event: 1, kind: 'timer', subject: 1_000 },
    });
  });

  it.each(['eventsMax', 'pendingMax', 'simultaneousMax'])('refuse to be none, in %s', (name) => {
    for (const value of [0, -1, 1.5, NaN, Infinity])
      expect(() => new Simulation({ ...limits, [name]: value })).toThrow(SetupError);
  });
});
