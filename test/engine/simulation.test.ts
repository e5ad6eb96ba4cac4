import { describe, expect, it } from 'vitest';
import { InvariantViolation, SetupError } from '../../src/engine/errors.js';
import { LimitExceeded } from '../../src/engine/limits.js';
import { Simulation, type Phase } from '../../src/engine/simulation.js';
import { instant, microseconds, seconds, START } from '../../src/engine/units.js';

const limits = { eventsMax: 1_000, pendingMax: 1_000, simultaneousMax: 100 };

/** A simulation that writes down who ran when, as "time phase subject". */
function logged() {
  const simulation = new Simulation(limits);
  const log: string[] = [];
  const kindOf = (phase: Phase) =>
    simulation.define(phase, phase, (subject: number) =>
      log.push(`${simulation.now} ${phase} ${subject}`),
    );
  return {
    simulation,
    log,
    stimulus: kindOf('stimulus'),
    timer: kindOf('timer'),
    observation: kindOf('observation'),
  };
}

describe('the order of events', () => {
  it('runs events by time, whatever the order of scheduling', () => {
    const { simulation, log, timer } = logged();
    for (const time of [30, 10, 20]) simulation.at(instant(microseconds(time)), timer, time);
    simulation.run();
    expect(log).toEqual(['10 timer 10', '20 timer 20', '30 timer 30']);
  });

  it('runs events of one instant and phase in the order in which they were scheduled', () => {
    const { simulation, log, timer } = logged();
    for (const subject of [3, 1, 2]) simulation.after(seconds(1), timer, subject);
    simulation.run();
    expect(log).toEqual(['1000000 timer 3', '1000000 timer 1', '1000000 timer 2']);
  });

  it('runs stimuli before timers before observations at one instant', () => {
    const { simulation, log, stimulus, timer, observation } = logged();
    for (const kind of [observation, timer, stimulus]) simulation.at(START, kind, 1);
    simulation.run();
    expect(log).toEqual(['0 stimulus 1', '0 timer 1', '0 observation 1']);
  });

  it('runs an earlier phase that a later one schedules before what is left of the instant', () => {
    const { simulation, log, stimulus, observation } = logged();
    const late = simulation.define('late', 'observation', (subject: number) => {
      log.push(`late ${subject}`);
      simulation.at(simulation.now, stimulus, subject);
    });
    simulation.at(START, late, 1);
    simulation.at(START, observation, 2);
    simulation.run();
    expect(log).toEqual(['late 1', '0 stimulus 1', '0 observation 2']);
  });
});

describe('running', () => {
  it('runs every event up to and including the horizon, then stands at the horizon', () => {
    const { simulation, log, timer } = logged();
    for (const time of [1, 2, 3]) simulation.at(instant(seconds(time)), timer, time);
    const horizon = instant(seconds(2));
    expect(simulation.runUntil(horizon)).toEqual({
      reason: 'horizon-reached',
      at: horizon,
      events: 2,
    });
    expect(simulation.now).toBe(horizon);
    expect(log).toHaveLength(2);
    expect(simulation.pending).toBe(1);
  });

  it('stands at the horizon even when nothing is pending', () => {
    const { simulation } = logged();
    const horizon = instant(seconds(2));
    expect(simulation.runUntil(horizon)).toEqual({
      reason: 'nothing-pending',
      at: horizon,
      events: 0,
    });
  });

  it('runs one event a step and says when there is none', () => {
    const { simulation, timer } = logged();
    simulation.after(seconds(1), timer, 1);
    expect([simulation.step(), simulation.step()]).toEqual([true, false]);
  });
});

describe('what is refused', () => {
  it('refuses an event in the past', () => {
    const { simulation, timer } = logged();
    simulation.runUntil(instant(seconds(1)));
    expect(() => simulation.at(START, timer, 1)).toThrow(InvariantViolation);
  });

  it('refuses a second kind of one name', () => {
    const { simulation } = logged();
    expect(() => simulation.define('timer', 'timer', () => undefined)).toThrow(SetupError);
  });

  it('ends a loop without delay with an error that names the time and the kind', () => {
    const { simulation } = logged();
    const again = simulation.define('again', 'timer', (subject: number) =>
      simulation.after(seconds(0), again, subject),
    );
    simulation.at(instant(seconds(5)), again, 7);
    expect(() => simulation.run()).toThrow(LimitExceeded);
    expect(simulation.events).toBe(limits.simultaneousMax);
  });
});
