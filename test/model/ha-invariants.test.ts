/** What holds in every run, whatever fails, whoever asks for what, and whenever. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hours, minutes, seconds } from '../../src/engine/units.js';
import { clientsOf, nodesIn } from '../support/account.js';
import { NodeLife, worldsAndDays } from '../support/node-life.js';

/** The longest that a client stays away, with MDM, and a little for the phantoms. */
const LONGEST = seconds(1_100);

describe('every failure script', () => {
  it('HA-7, HA-9, JSM-1, QM-9: keeps each client once, counts what is there, leaves no pair stuck', () => {
    const rulesOfLoss = new Set<string>();
    fc.assert(
      fc.property(worldsAndDays, ({ world, day }) => {
        const life = new NodeLife(world);
        life.live(day);
        life.pass(hours(1));
        expect(life.faults.slice(0, 3)).toEqual([]);
        for (const rule of life.packets.rulesOfLoss) rulesOfLoss.add(rule);
      }),
      { numRuns: 120 },
    );
    expect([...rulesOfLoss]).toEqual(['QM-9']);
  });

  it('HA-6, HA-10: is in order again once all ailments are gone and the users were sent back', () => {
    fc.assert(
      fc.property(worldsAndDays, ({ world, day }) => {
        const life = new NodeLife(world);
        life.live(day);
        life.ask('recover');
        life.ask('recoverPair');
        if (world.automaticFallback) life.pass(minutes(31));
        const left = statesOf(life).filter((state) => state === 'failed-over');
        expect(world.automaticFallback ? left : []).toEqual([]);
        life.ask('fallBack');
        life.pass(LONGEST);
        expect(life.faults.slice(0, 3)).toEqual([]);
        expect(new Set(statesOf(life))).toEqual(new Set(['normal']));
        expect(strangers(life)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('is the same again with the same seed', () => {
    fc.assert(
      fc.property(worldsAndDays, ({ world, day }) => {
        const digests = [1, 2].map(() => {
          const life = new NodeLife(world);
          life.live(day);
          life.pass(hours(1));
          return life.digest();
        });
        expect(digests[1]).toBe(digests[0]);
      }),
      { numRuns: 20 },
    );
  });
});

const statesOf = ({ cluster }: NodeLife): readonly string[] =>
  nodesIn(cluster).map((node) => cluster.ha.nodes.stateOf(node));

/** Homes that another node serves, and clients that could be back and are not. */
const strangers = ({ cluster }: NodeLife): readonly string[] => [
  ...cluster.deployment.topology.nodes
    .filter(({ node }) => cluster.placement.serverOf(node) !== node)
    .map(({ name }) => name),
  ...clientsOf(cluster)
    .filter((client) => cluster.ha.lost.comebackOf(client) !== undefined)
    .filter((client) => cluster.clients.postureOf(client) !== 'lid-closed')
    .map((client) => `client ${client}`),
];
