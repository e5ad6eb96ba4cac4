/** A run that does not fit into memory is refused where the number stands that is too much. */
import { describe, expect, it } from 'vitest';
import { days } from '../../../src/engine/units.js';
import {
  memoryOf,
  memoryOfPopulation,
  runtimeMemory,
  type Memory,
} from '../../../src/scenarios/format/run-memory.js';
import { loadScenario, type LoadResult } from '../../../src/scenarios/loader/load-scenario.js';
import type { Room } from '../../../src/scenarios/loader/memory-check.js';
import { scenarioOf } from '../replay/support/script.js';

const UNLIMITED: Room = { all: 1e15, heap: 1e15, runs: 1 };

const loaded = (text: string, room: Partial<Room>): LoadResult =>
  loadScenario('m.yaml', new TextEncoder().encode(text), { ...UNLIMITED, ...room });

/** `4:28 500 users …`, of the one fault; undefined where there is none. */
const faultOf = (text: string, room: Partial<Room>): string | undefined => {
  const result = loaded(text, room);
  if ('scenario' in result) return undefined;
  expect(result.faults).toHaveLength(1);
  const [fault] = result.faults;
  return `${fault?.line}:${fault?.column} ${fault?.message}`;
};

const twoPopulations = (east: number, west: number): string => `name: n
populations:
  - { name: east, users: ${east}, clients: { desktop: 1 } }
  - { name: west, users: ${west}, clients: { desktop: 2 }, day: enterprise }
`;

const fitting = (text: string): Memory => memoryOf(scenarioOf(text));

const copied = (copies: number): string => `name: n
copies: ${copies}
users:
  bob: { clients: { desk: desktop } }
timeline:
  - { at: 1s, do: [{ sign-in: [bob/desk] }], expect: [{ mode: normal, of: bob/desk }] }
`;

const desks = (count: number): string => `name: n
extension-mobility:
  clusters: { office: { release: 12.5SU3 } }
  hot-desks: { floors: { cluster: office, count: ${count} } }
timeline: [{ at: 0s, do: [{ shift-start: floors, within: 5m }] }]
`;

describe('a run that just fits', () => {
  const text = twoPopulations(10_000, 5_000);
  const { all, heap } = fitting(text);

  it('is taken, and is the same scenario in any room', () => {
    expect(loaded(text, { all })).toEqual(loaded(text, {}));
    expect(loaded(text, { heap })).toEqual(loaded(text, {}));
    expect(loaded(text, {})).toEqual(loadScenario('m.yaml', new TextEncoder().encode(text)));
  });

  it('is refused where there is one byte less', () => {
    expect(faultOf(text, { all: all - 1 })).toMatch(/^4:26 5000 users with 10000 clients take/);
    expect(faultOf(text, { heap: heap - 1 })).toMatch(/ of the heap; it is limited to /);
  });

  it('is refused where two run at one time, unless there is twice the room', () => {
    expect(faultOf(text, { all: 2 * all, runs: 2 })).toBeUndefined();
    expect(faultOf(text, { all: 2 * all - 1, runs: 2 })).toMatch(
      / MB in each of 2 runs at one time; there are /,
    );
    expect(faultOf(text, { heap, runs: 2 })).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('says what it takes, what there is, and how many would fit, which do', () => {
    const all = fitting(twoPopulations(10_000, 100_000)).all - 50_000_000;
    const fault = faultOf(twoPopulations(10_000, 100_000), { all });
    const told =
      /^4:26 100000 users with 200000 clients take some \d+ MB; there are \d+ MB, enough for (\d+) users$/;
    const enough = Number(told.exec(fault ?? '')?.[1]);
    expect(enough).toBeLessThan(100_000);
    expect(faultOf(twoPopulations(10_000, enough), { all })).toBeUndefined();
    expect(faultOf(twoPopulations(10_000, enough + 1), { all })).toBeDefined();
  });

  it('is of the first population that is too much beside those before it', () => {
    const { populations } = scenarioOf(twoPopulations(10_000, 20_000));
    const all =
      fitting(twoPopulations(10_000, 20_000)).all - memoryOfPopulation(populations[1]!).all;
    expect(faultOf(twoPopulations(10_000, 20_000), { all: all - 1 })).toMatch(/^3:26 10000 users/);
    expect(faultOf(twoPopulations(10_000, 20_000), { all: all + 1 })).toMatch(/^4:26 20000 users/);
  });

  it('says one of what there is one of', () => {
    const { populations } = scenarioOf(twoPopulations(10_000, 1));
    const { all } = fitting(twoPopulations(10_000, 1));
    const taken = all - memoryOfPopulation(populations[1]!).all;
    expect(faultOf(twoPopulations(10_000, 1), { all: taken })).toMatch(
      /^4:26 1 user with 2 clients takes some .* enough for 0 users$/,
    );
    const { all: one } = fitting(copied(1));
    expect(faultOf(copied(1), { all: one - 1 })).toMatch(/^2:9 1 copy takes some .* 0 copies$/);
    expect(faultOf(copied(2), { all: one })).toMatch(/^2:9 2 copies take some .* for 1 copy$/);
  });

  it('is of copies, whose expectations are told one by one on the heap', () => {
    const fault = faultOf(copied(100_000), { heap: 100_000_000 });
    expect(fault).toMatch(
      /^2:9 100000 copies take some \d+ MB of the heap; it is limited to 100 MB /,
    );
    const enough = Number(/enough for (\d+) copies$/.exec(fault ?? '')?.[1]);
    expect(faultOf(copied(enough), { heap: 100_000_000 })).toBeUndefined();
    expect(faultOf(copied(enough + 1), { heap: 100_000_000 })).toBeDefined();
  });

  it('is of samples, where they are too many', () => {
    const long =
      'name: n\nduration: 30d\npopulations: [{ name: p, users: 1, clients: { desktop: 1 } }]\n';
    const all = 200_000_000;
    expect(faultOf(long, { all })).toMatch(
      /^2:11 \d+ samples of 1 node take some \d+ MB; there are/,
    );
    expect(faultOf(`${long}sample-every: 1us\n`, { all })).toMatch(/^4:15 \d+ samples of 1 node/);
    expect(faultOf(long.replace('30d', '1h'), { all })).toBeUndefined();
  });

  it('is of hot desks, whose logins are in the log', () => {
    expect(faultOf(desks(50_000), { all: 200_000_000 })).toMatch(/^3:3 50000 phones take some /);
    expect(faultOf(desks(50), { all: 200_000_000 })).toBeUndefined();
  });

  it('comes even where nothing would fit', () => {
    expect(faultOf(twoPopulations(1, 1), { all: runtimeMemory.all - 1 })).toMatch(
      /enough for 0 samples$/,
    );
  });
});

describe('the estimate', () => {
  const one = scenarioOf(twoPopulations(1_000, 1_000));
  const [east, west] = one.populations;
  const { all } = memoryOf(one);

  it('grows with users, with a day, and with time', () => {
    const moreUsers = [{ ...east!, users: 2_000 }, west!];
    expect(memoryOf({ ...one, populations: moreUsers }).all).toBeGreaterThan(all);
    const withoutDay = [east!, { ...west!, day: undefined }];
    expect(memoryOf({ ...one, populations: withoutDay }).all).toBeLessThan(all);
    expect(memoryOf({ ...one, duration: days(9) }).all).toBeGreaterThan(all);
  });

  it('does not depend on names and seeds', () => {
    expect(memoryOf({ ...one, seed: 'another', name: 'another' }).all).toBe(all);
  });
});
