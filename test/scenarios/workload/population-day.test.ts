/** A population's day: what users do is their own, whoever else is there and whatever is decided. */
import { describe, expect, it } from 'vitest';
import { hours, instant } from '../../../src/engine/units.js';
import type { ClientTable } from '../../../src/model/devices/client-table.js';
import { clientId, type ClientId } from '../../../src/model/devices/identifiers.js';
import type { ClusterObserver } from '../../../src/model/cluster-observer.js';
import { DayLog, dayScenario, runDay, TraceOfFirst } from './support/day.js';

const GROUP = 50;
const NODES = `topology: { subclusters: [{ name: a, nodes: [imp1, imp2] }, { name: b, nodes: [imp3] }] }`;
/** Nothing here looks at samples, which would take much of the time of so small a run. */
const UNMEASURED = 'warm-up: 23h59m';

const traceOfFirst = (users: number, all: number, header = NODES, own = ''): readonly string[] => {
  const trace = new TraceOfFirst(users);
  runDay(dayScenario({ users: all, header: `${header}\n${UNMEASURED}`, own }), [trace]);
  return trace.lines;
};

const stimuliOf = (header: string): readonly string[] =>
  traceOfFirst(GROUP, GROUP, header)
    .map((line) => line.slice(0, line.indexOf(':')))
    // What comes of an act depends on the model; what the user does of the user alone.
    .filter((line) => /moves|signs-in|signs-out|sets-presence|message-sent/.test(line));

/** Where two traces part, each with its line there; undefined where they are the same. */
const firstDifference = (
  one: readonly string[],
  other: readonly string[],
): readonly (string | undefined)[] | undefined => {
  const length = Math.max(one.length, other.length);
  for (let line = 0; line < length; line += 1)
    if (one[line] !== other[line]) return [one[line], other[line]];
  return undefined;
};

/** Clients that are signed in. */
const signedInOf = (clients: ClientTable): readonly ClientId[] =>
  Array.from({ length: clients.clients }, (_, row) => clientId(row)).filter((client) =>
    clients.isSignedIn(client),
  );

describe('a day', () => {
  it('of the first users stays as it was when whole contact groups are added', () => {
    const alone = traceOfFirst(GROUP, GROUP);
    expect(alone.length).toBeGreaterThan(10_000);
    expect(firstDifference(traceOfFirst(GROUP, 3 * GROUP), alone)).toBeUndefined();
  });

  it('of the first users changes with the seed', () => {
    const [one, other] = ['1', '2'].map((seed) => {
      const trace = new TraceOfFirst(GROUP);
      runDay(dayScenario({ users: GROUP, seed, header: UNMEASURED }), [trace]);
      return trace.lines;
    });
    expect(firstDifference(one!, other!)).toBeDefined();
  });

  it('is another one in another replication, and the same one in the same', () => {
    const scenario = dayScenario({ users: GROUP });
    const digestOf = (replication: number): string =>
      runDay(scenario, [], replication).result().digest;
    expect(digestOf(1)).not.toBe(digestOf(0));
    expect(digestOf(1)).toBe(digestOf(1));
  });

  it('is the same with an observer that hears everything', () => {
    const scenario = dayScenario({ users: GROUP });
    let heard = 0;
    const hear = (): void => {
      heard += 1;
    };
    const all: Required<ClusterObserver> = {
      sent: hear,
      decided: hear,
      applied: hear,
      released: hear,
      delivered: hear,
      emptied: hear,
      changesMode: hear,
      presenceCame: hear,
      refused: hear,
      forgotten: hear,
      routerStopped: hear,
      routerStarted: hear,
      alerted: hear,
      sessionsChanged: hear,
      sessionBegan: hear,
      nodeDecided: hear,
      nodeRefused: hear,
      sessionLost: hear,
      returned: hear,
      attemptFailed: hear,
      putAway: hear,
    };
    const observed = { ...runDay(scenario, [all]).result(), userName: undefined };
    expect(observed).toEqual({ ...runDay(scenario).result(), userName: undefined });
    expect(heard).toBeGreaterThan(100_000);
  });

  it('has users do the same things whatever the model decides', () => {
    const withMdm = stimuliOf('');
    expect(withMdm.length).toBeGreaterThan(1_000);
    for (const other of ['mdm: false', 'mdm-buffer-limit: 1'])
      expect(firstDifference(stimuliOf(`parameters: { ${other} }`), withMdm)).toBeUndefined();
  });

  it('ends with everybody signed out, and nothing pending', () => {
    const run = runDay(dayScenario({ users: GROUP }));
    const { clients, simulation } = run.cluster;
    expect(signedInOf(clients)).toEqual([]);
    expect(run.result().outcomes).toEqual([]);
    expect(simulation.pending).toBe(0);
  });

  it('signs everybody in within the logon window, and others of a user behind the first', () => {
    const log = new DayLog();
    runDay(dayScenario({ users: 200, clients: '{ desktop: 1 }' }), [log]);
    expect(log.signIns).toHaveLength(200);
    expect(Math.min(...log.signIns)).toBeGreaterThanOrEqual(hours(7));
    expect(Math.max(...log.signIns)).toBeLessThanOrEqual(hours(9));
    const more = new DayLog();
    runDay(dayScenario({ users: 200, clients: '{ desktop: 1, iphone: 1 }' }), [more]);
    expect(more.signIns).toHaveLength(400);
    expect(Math.max(...more.signIns)).toBeGreaterThan(hours(9));
  });

  it('leaves at home those who do not come', () => {
    const log = new DayLog();
    const own = 'attendance: 0.8';
    runDay(dayScenario({ users: 200, clients: '{ desktop: 1 }', own }), [log]);
    expect(log.signIns).toHaveLength(160);
  });
});

describe('a day with a node lost', () => {
  const header = `topology:
  high-availability: true
  subclusters: [{ name: a, nodes: [imp1, imp2] }]
failures:
  - { at: 9h30m, node: imp1, cause: node-lost }`;

  it('has users sign in on the other node, and go home all the same', () => {
    const scenario = dayScenario({ users: 2 * GROUP, header });
    const log = new DayLog();
    const run = runDay(scenario, [log]);
    const { clients, simulation } = run.cluster;
    expect(run.horizon).toBe(instant(hours(24)));
    expect(signedInOf(clients)).toEqual([]);
    // Only what nodes do from time to time is left.
    expect(simulation.pending).toBeLessThan(10);
  });

  it('has users try again whose node is gone, until somebody serves them', () => {
    const alone = `failures:
  - { at: 7h, node: imp1, cause: critical-service }
  - { at: 10h, node: imp1, recovers: true }`;
    const log = new DayLog();
    runDay(dayScenario({ users: GROUP, clients: '{ desktop: 1 }', header: alone }), [log]);
    expect(new Set(log.signIns).size).toBe(log.signIns.length);
    expect(log.signIns).toHaveLength(GROUP);
    expect(Math.min(...log.signIns)).toBeGreaterThan(hours(10));
  });
});
