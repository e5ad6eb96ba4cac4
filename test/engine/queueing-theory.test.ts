/**
 * The engine against queueing theory: M/M/1 and M/M/c, whose answers are known, at three loads. A
 * mean over replications must lie within its confidence interval, wide enough that a right engine
 * fails one test in a thousand; seeds are fixed.
 */
import { describe, expect, it } from 'vitest';
import { Station, type Load } from './support/station.js';
import { moments } from './support/moments.js';

const REPLICATIONS = 20;
const CUSTOMERS = 10_000;
/** Student's t for 19 degrees of freedom, exceeded on either side once in a thousand times. */
const T_VALUE = 3.883;

/** Erlang's C: the probability that an arrival has to wait. `load` is arrivals times mean service. */
function erlangC(servers: number, load: number): number {
  // Erlang's B, by its recursion over servers, and C from B.
  let blocked = 1;
  for (let server = 1; server <= servers; server += 1)
    blocked = (load * blocked) / (server + load * blocked);
  const utilization = load / servers;
  return blocked / (1 - utilization * (1 - blocked));
}

/** What theory says of a station whose servers take one second a customer in the mean. */
function theory({ servers, utilization }: Load) {
  const load = servers * utilization;
  const waited = erlangC(servers, load);
  const wait = waited / (servers - load);
  return { waited, wait, inSystem: load + load * wait };
}

const loads = [1, 4].flatMap((servers) =>
  [0.3, 0.6, 0.85].map((utilization) => ({ servers, utilization })),
);

describe.each(loads)('M/M/$servers at utilization $utilization', (load) => {
  const stations = Array.from({ length: REPLICATIONS }, (_, replication) => {
    const station = new Station(load, replication, CUSTOMERS);
    return { station, end: station.run() };
  });
  const expected = theory(load);

  /** By how many half-widths of its confidence interval the mean over replications misses. */
  const miss = (observe: (station: Station) => number, truth: number): number => {
    const { mean, variance } = moments(stations.map(({ station }) => observe(station)));
    return Math.abs(mean - truth) / (T_VALUE * Math.sqrt(variance / REPLICATIONS));
  };

  it('has the number in the system that theory tells', () => {
    expect(miss((station) => station.meanInSystem, expected.inSystem)).toBeLessThan(1);
  });

  it('has the mean wait that theory tells', () => {
    expect(miss((station) => station.waits.mean, expected.wait)).toBeLessThan(1);
  });

  it("lets as many wait as Erlang's C tells", () => {
    expect(miss((station) => station.waited.mean, expected.waited)).toBeLessThan(1);
  });

  it("obeys Little's law to the microsecond", () => {
    for (const { station, end } of stations)
      expect(station.inSystem.area(end)).toBe(station.timeInSystem);
  });
});

describe("Erlang's C", () => {
  it('is the utilization of a single server, and for several the sum over states', () => {
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 12);
    // The states with a wait, (a^4 / 4!) / (1 - a / 4), over all states.
    const busy = 3.2 ** 4 / 24 / 0.2;
    expect(erlangC(4, 3.2)).toBeCloseTo(busy / (busy + 1 + 3.2 + 3.2 ** 2 / 2 + 3.2 ** 3 / 6), 12);
  });
});
