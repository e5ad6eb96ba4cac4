import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../../src/engine/simulation.js';
import {
  instant,
  later,
  microseconds,
  minutes,
  seconds,
  START,
} from '../../../src/engine/units.js';
import { ClientTable } from '../../../src/model/devices/client-table.js';
import { clientId } from '../../../src/model/devices/identifiers.js';
import { IdleWatch } from '../../../src/model/mdm/idle-watch.js';

const CLIENTS = 3;
const idleTime = minutes(15);
const laptop = clientId(0);

/** A watch, and who fell idle when. */
function aWatch() {
  const simulation = new Simulation({
    eventsMax: 10_000,
    pendingMax: 1_000,
    simultaneousMax: 1_000,
  });
  const fallen: string[] = [];
  const clients = new ClientTable({ users: 1, clients: CLIENTS });
  clients.addUser();
  for (let client = 0; client < CLIENTS; client += 1)
    clients.addClient({ device: 'desktop', mdmCapable: true, pushEnabled: false });
  const watch = new IdleWatch(simulation, clients, (client) =>
    fallen.push(`${client} at ${simulation.now}`),
  );
  return { simulation, watch, fallen };
}

describe('the watch over desktops', () => {
  it('DEV-6: lets a desktop fall idle exactly 15 minutes after its last use, once', () => {
    const { simulation, watch, fallen } = aWatch();
    watch.restart(laptop);
    simulation.runUntil(instant(minutes(10)));
    watch.restart(laptop);
    simulation.runUntil(instant(microseconds(minutes(25) - 1)));
    expect(fallen).toEqual([]);
    simulation.runUntil(instant(minutes(25)));
    expect(fallen).toEqual([`0 at ${minutes(25)}`]);
    simulation.runUntil(instant(minutes(90)));
    expect(fallen).toHaveLength(1);
    expect(simulation.pending).toBe(0);
  });

  it('sets one timer a client, however often the client is used', () => {
    const { simulation, watch } = aWatch();
    for (let second = 0; second < 100; second += 1) {
      simulation.runUntil(instant(seconds(second)));
      for (let client = 0; client < CLIENTS; client += 1) watch.restart(clientId(client));
      expect(simulation.pending).toBe(CLIENTS);
    }
  });

  it('DEV-6: lets no desktop fall idle that is watched no longer, and leaves no timer behind', () => {
    const { simulation, watch, fallen } = aWatch();
    watch.restart(laptop);
    simulation.runUntil(instant(minutes(14)));
    watch.stop(laptop);
    expect(simulation.run().reason).toBe('nothing-pending');
    expect(fallen).toEqual([]);
  });

  it('DEV-6: counts from the use after the stop where the client is used again within the time', () => {
    const { simulation, watch, fallen } = aWatch();
    watch.restart(laptop);
    simulation.runUntil(instant(minutes(5)));
    watch.stop(laptop);
    simulation.runUntil(instant(minutes(7)));
    watch.restart(laptop);
    expect(simulation.pending).toBe(1);
    simulation.run();
    expect(fallen).toEqual([`0 at ${minutes(22)}`]);
  });

  it('TIME-1: lets desktops of one instant fall idle in the order in which they were used', () => {
    const { simulation, watch, fallen } = aWatch();
    for (const client of [2, 0, 1]) watch.restart(clientId(client));
    simulation.run();
    expect(fallen).toEqual([2, 0, 1].map((client) => `${client} at ${idleTime}`));
  });

  it('DEV-6, TIME-1: agrees with a look at all uses and stops, also at the very instant', () => {
    const steps = fc.array(
      fc.record({
        client: fc.nat(CLIENTS - 1),
        wait: fc.constantFrom(0, 1, 5, 10, 14, 15, 16),
        stops: fc.boolean(),
      }),
      { maxLength: 30, size: 'max' },
    );
    fc.assert(
      fc.property(steps, (deeds) => {
        const { simulation, watch, fallen } = aWatch();
        const deedKind = simulation.define('deed', 'stimulus', (number: number) => {
          const { client, stops } = deeds[number]!;
          if (stops) watch.stop(clientId(client));
          else watch.restart(clientId(client));
        });
        let at = START;
        const times = deeds.map(({ wait }, number) => {
          at = later(at, minutes(wait));
          simulation.at(at, deedKind, number);
          return at;
        });
        simulation.run();
        const expected = deeds.flatMap(({ client, stops }, number) => {
          const next = deeds.findIndex((other, place) => place > number && other.client === client);
          const due = later(times[number]!, idleTime);
          return stops || (next >= 0 && times[next]! <= due) ? [] : [`${client} at ${due}`];
        });
        expect(fallen.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 300 },
    );
  });
});
