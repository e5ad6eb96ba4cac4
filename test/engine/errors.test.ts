import { describe, expect, it } from 'vitest';
import { invariant, InvariantViolation } from '../../src/engine/errors.js';
import { Simulation } from '../../src/engine/simulation.js';
import { instant, seconds, START } from '../../src/engine/units.js';
import { failureOf } from './support/failure-of.js';

const newSimulation = () => new Simulation({ eventsMax: 10, pendingMax: 10, simultaneousMax: 10 });

describe('a broken invariant', () => {
  it('says what was broken', () => {
    expect(failureOf(() => invariant(false, 'it is broken'))).toEqual(
      new InvariantViolation('it is broken'),
    );
    expect(failureOf(() => invariant(true, 'it is whole'))).toBeUndefined();
  });

  it('is told where the run stood when it comes up in a run', () => {
    const simulation = newSimulation();
    const breaks = simulation.define('breaks', 'timer', () => invariant(false, 'it is broken'));
    simulation.at(instant(seconds(3)), breaks, 9);
    expect(failureOf(() => simulation.run())).toMatchObject({
      message: 'it is broken (at 3 s, event 1, "breaks" of 9)',
      position: { at: instant(seconds(3)), event: 1, kind: 'breaks', subject: 9 },
    });
  });

  it('is the only error that changes on its way out of a handler', () => {
    const simulation = newSimulation();
    const error = new RangeError('other');
    const fails = simulation.define('fails', 'timer', () => {
      throw error;
    });
    simulation.at(START, fails, 1);
    expect(failureOf(() => simulation.run())).toBe(error);
  });
});
