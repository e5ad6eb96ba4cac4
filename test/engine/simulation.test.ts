import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation, SetupError } from '../../src/engine/errors.js';
import { phases, Simulation, type Phase } from '../../src/engine/simulation.js';
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

/** When an event comes after the one that schedules it, and in which phase. */
type Plan = { readonly delay: number; readonly phase: Phase };
type Script = { readonly plans: readonly Plan[]; readonly children: number };

/** The order of a script in which three events stand at the start and each schedules the next few. */
function simulatedOrder({ plans, children }: Script): readonly number[] {
  const simulation = new Simulation(limits);
  const order: number[] = [];
  let planned = 0;
  const scheduleNext = (): void => {
    const plan = plans[planned];
    if (plan) simulation.after(microseconds(plan.delay), kinds[plan.phase], planned++);
  };
  const handler = (subject: number): void => {
    order.push(subject);
    for (let child = 0; child < children; child += 1) scheduleNext();
  };
  const kinds = {
    stimulus: simulation.define('stimulus', 'stimulus', handler),
    timer: simulation.define('timer', 'timer', handler),
    watch: simulation.define('watch', 'watch', handler),
    observation: simulation.define('observation', 'observation', handler),
  };
  for (let first = 0; first < 3; first += 1) scheduleNext();
  simulation.run();
  return order;
}

/** The same by the definition: of all that waits, the least by time, phase and order of scheduling. */
function expectedOrder({ plans, children }: Script): readonly number[] {
  const order: number[] = [];
  const waiting: { time: number; phase: number; event: number }[] = [];
  let planned = 0;
  const scheduleNext = (now: number): void => {
    const plan = plans[planned];
    if (!plan) return;
    waiting.push({ time: now + plan.delay, phase: phases.indexOf(plan.phase), event: planned++ });
    waiting.sort((a, b) => a.time - b.time || a.phase - b.phase || a.event - b.event);
  };
  for (let first = 0; first < 3; first += 1) scheduleNext(0);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    order.push(next.event);
    for (let child = 0; child < children; child += 1) scheduleNext(next.time);
  }
  return order;
}

it('runs any script in the order of time, phase and scheduling', () => {
  const plan = fc.record({ delay: fc.nat(3), phase: fc.constantFrom(...phases) });
  const script = fc.record({
    plans: fc.array(plan, { maxLength: 90, size: 'max' }),
    children: fc.nat(3),
  });
  fc.assert(
    fc.property(script, (each) => {
      expect(simulatedOrder(each)).toEqual(expectedOrder(each));
    }),
    { numRuns: 500 },
  );
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
  it('refuses an event in the past, and one beyond all reach', () => {
    const { simulation, timer } = logged();
    simulation.runUntil(instant(seconds(1)));
    expect(() => simulation.at(START, timer, 1)).toThrow(InvariantViolation);
    expect(() => simulation.after(microseconds(NaN), timer, 1)).toThrow(InvariantViolation);
    expect(() => simulation.after(microseconds(Infinity), timer, 1)).toThrow(InvariantViolation);
  });

  it('refuses a subject that is no integer of 32 bits', () => {
    const { simulation, timer } = logged();
    for (const subject of [0.5, 2 ** 31, -(2 ** 31) - 1, NaN])
      expect(() => simulation.at(START, timer, subject)).toThrow(InvariantViolation);
    for (const subject of [2 ** 31 - 1, -(2 ** 31)])
      expect(() => simulation.at(START, timer, subject)).not.toThrow();
  });

  it('refuses a kind that another simulation defined', () => {
    const { simulation } = logged();
    const stranger = new Simulation(limits).define('stranger', 'timer', () => undefined);
    expect(() => simulation.at(START, stranger, 1)).toThrow(InvariantViolation);
  });

  it('refuses a second kind of one name', () => {
    const { simulation } = logged();
    expect(() => simulation.define('timer', 'timer', () => undefined)).toThrow(SetupError);
  });

  it('refuses a horizon in the past', () => {
    const { simulation } = logged();
    simulation.runUntil(instant(seconds(1)));
    expect(() => simulation.runUntil(START)).toThrow(InvariantViolation);
  });

  it('refuses to be run by a handler, and can be run again afterwards', () => {
    const { simulation, log, timer } = logged();
    const runs = simulation.define('runs', 'timer', () => simulation.step());
    simulation.at(START, runs, 1);
    simulation.at(START, timer, 2);
    expect(() => simulation.run()).toThrow(InvariantViolation);
    simulation.run();
    expect(log).toEqual(['0 timer 2']);
  });
});
