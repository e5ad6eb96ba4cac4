/** How far a run has come, as text. */
import { describe, expect, it } from 'vitest';
import { hours, instant, minutes, START } from '../../src/engine/units.js';
import { howFarText, progressText } from '../../src/cli/run-progress.js';

const horizon = instant(hours(24));

describe('progress', () => {
  it('says the virtual time, events a second, and the time left at this pace', () => {
    const state = { id: 'busy-day', now: instant(hours(6)), horizon, events: 1_234_567, spent: 2 };
    expect(progressText(state)).toBe('busy-day  6h of 1d, 617,284 events a second, 6s left');
  });

  it('knows nothing of the time left before it has begun', () => {
    const state = { id: 'busy-day', now: START, horizon, events: 0, spent: 1 };
    expect(progressText(state)).toBe('busy-day  0s of 1d, 0 events a second');
  });

  it('leaves out what is less than a second', () => {
    const now = instant(minutes(9.000_001));
    expect(howFarText(now, horizon)).toBe('9m of 1d');
  });
});
