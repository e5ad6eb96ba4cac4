import { expect, it } from 'vitest';
import { SetupError } from '../../../src/engine/errors.js';
import { StreamRows } from '../../../src/engine/stream-rows.js';
import { instant, minutes, START } from '../../../src/engine/units.js';
import { UserRows } from '../../../src/scenarios/workload/user-rows.js';

const STREAMS = 7;
const root = [1, 2, 3] as const;

it('keeps the end of a day beside seven streams, none in the way of another', () => {
  const rows = new UserRows(2);
  const streams = Array.from(
    { length: STREAMS },
    () => new StreamRows(root, 2, rows.placeForStreams()),
  );
  rows.setEnd(0, instant(minutes(1)));
  rows.setEnd(1, instant(minutes(2)));
  const expected = new StreamRows(root, 2);
  const draws = [0, 1].map((user) => expected.row(user).uint32());
  for (const each of streams) expect([0, 1].map((user) => each.row(user).uint32())).toEqual(draws);
  expect([rows.endOf(0), rows.endOf(1)]).toEqual([minutes(1), minutes(2)]);
});

it('begins with days that are over at the start, and has no room for an eighth stream', () => {
  const rows = new UserRows(1);
  expect(rows.endOf(0)).toBe(START);
  for (let stream = 0; stream < STREAMS; stream += 1) rows.placeForStreams();
  expect(() => rows.placeForStreams()).toThrow(SetupError);
});
