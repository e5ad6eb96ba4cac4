import { expect, it } from 'vitest';
import { hours, instant, seconds } from '../../../src/engine/units.js';
import { Calendar } from '../../../src/reports/calendar.js';
import { windowText } from '../../../src/reports/chart/window-text.js';

const calendar = new Calendar('2019-01-26T09:00:00Z');

it('says what happened to a node, from when to when, and why', () => {
  const [began, ended] = [instant(hours(2)), instant(hours(3))];
  const lost = { condition: 'out-of-service', cause: 'node-lost', began } as const;
  expect(windowText({ ...lost, ended }, calendar)).toBe('out of service 11:00 to 12:00: node lost');
  expect(windowText({ ...lost, ended: undefined }, calendar)).toBe(
    'out of service from 11:00: node lost',
  );
  const survivor = { condition: 'serving-both', cause: undefined, ended } as const;
  expect(windowText({ ...survivor, began: instant(seconds(7_335)) }, calendar)).toBe(
    "serves its peer's users too 11:02:15 to 12:00",
  );
});
