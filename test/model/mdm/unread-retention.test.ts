import { describe, expect, it } from 'vitest';
import { days, hours, microseconds, seconds } from '../../../src/engine/units.js';
import { forgetsOldest } from '../../../src/model/mdm/unread-retention.js';

const MAX = 200;
const day = days(1);

describe('how long an unread message is remembered', () => {
  it.each([
    [1, undefined],
    [MAX - 1, undefined],
    [MAX, undefined],
    [MAX + 1, 'unread-too-many'],
  ])('remembers the oldest of %i unread messages, up to 200', (unread, expected) => {
    expect(forgetsOldest(unread, seconds(0))?.code).toBe(expected);
  });

  it.each([
    [seconds(0), undefined],
    [hours(23), undefined],
    [microseconds(day - 1), undefined],
    [day, undefined],
    [microseconds(day + 1), 'unread-too-old'],
  ])('remembers a message that is %i us old, up to a day', (age, expected) => {
    expect(forgetsOldest(1, age)?.code).toBe(expected);
    expect(forgetsOldest(MAX, age)?.code).toBe(expected);
  });

  it('names the number first where the oldest is both too old and one too many', () => {
    expect(forgetsOldest(MAX + 1, days(2))?.code).toBe('unread-too-many');
  });
});
