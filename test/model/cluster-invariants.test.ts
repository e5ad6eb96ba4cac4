/** What holds in every run, whatever two people with up to three clients each may do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MdmObserver } from '../../src/model/mdm/mdm-observer.js';
import { cast, clients, deeds, people, perform, type Deed } from '../support/deed.js';
import { aStory, type Story } from '../support/story.js';
import { Witness } from '../support/witness.js';

const bufferLimits = fc.constantFrom(1, 2, 3, 4, 100);

const aDay = (bufferLimit: number, observers: readonly MdmObserver[]): Story => {
  const contacts = { alice: ['bob'], bob: ['alice'] };
  const story = aStory(cast, { bufferLimit, contacts, observers });
  story.signIn(...clients);
  return story;
};

const live = (story: Story, deed: Deed): readonly string[] =>
  story.at(deed.at, () => perform(story, deed));

/** Everything that the tables, the counters and the fan-out say at the end. */
const digestOf = ({ cluster }: Story): string => {
  const parts: string[] = [];
  cluster.digest((bytes) => parts.push(bytes.join(' ')));
  const { published, delivered } = cluster.mdm.presence;
  return [...parts, cluster.mdm.state.messages.live, published, delivered].join('|');
};

const countersOf = (story: Story) => ({
  sessions: story.counter('MDMSessions'),
  quiet: story.counter('MDMQuietModeSessions'),
  silent: story.counter('MDMSilentModeSessions'),
  flushes: story.counter('MDMBufferFlushes'),
  flushesAtLimit: story.counter('MDMBufferFlushesLimitReached'),
  waited: story.counter('MDMBufferAvgQueuedTime'),
});

/** The counters as the witness counts them. */
const recountOf = (witness: Witness) => {
  const { clients: seen, flushes, flushesAtLimit, waited } = witness;
  const sum = waited.reduce((total, wait) => total + wait, 0);
  return {
    sessions: seen.filter(({ mode }) => mode !== 'signed-out').length,
    quiet: seen.filter(({ mode }) => mode === 'quiet').length,
    silent: 0,
    flushes,
    flushesAtLimit,
    waited: waited.length === 0 ? 0 : expect.closeTo(sum / waited.length, 5),
  };
};

describe('every run', () => {
  it('MDM-3, MDM-4, MDM-5, MDM-8, QM-2, QM-8: keeps to the rules of delivery and alerts', () => {
    fc.assert(
      fc.property(bufferLimits, deeds, (bufferLimit, day) => {
        const witness = new Witness(clients.length);
        const story = aDay(bufferLimit, [witness]);
        for (const deed of day) live(story, deed);
        expect(witness.complaints).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('QM-2, QM-5: holds in each buffer what came and did not leave, less than the limit', () => {
    fc.assert(
      fc.property(bufferLimits, deeds, (bufferLimit, day) => {
        const witness = new Witness(clients.length);
        const story = aDay(bufferLimit, [witness]);
        const expected: number[][] = [];
        const counts = day.map((deed) => {
          live(story, deed);
          expected.push(witness.clients.map(({ buffer }) => buffer.length));
          return clients.map((name) => story.buffered(name));
        });
        expect(counts).toEqual(expected);
        expect(Math.max(...counts.flat())).toBeLessThan(bufferLimit);
      }),
      { numRuns: 300 },
    );
  });

  it('QM-12, QM-14: counts what an observer counts', () => {
    fc.assert(
      fc.property(bufferLimits, deeds, (bufferLimit, day) => {
        const witness = new Witness(clients.length);
        const story = aDay(bufferLimit, [witness]);
        for (const deed of day) live(story, deed);
        expect(countersOf(story)).toEqual(recountOf(witness));
      }),
      { numRuns: 300 },
    );
  });

  it('frees every message once all clients are in use and everything is read', () => {
    fc.assert(
      fc.property(bufferLimits, deeds, (bufferLimit, day) => {
        const story = aDay(bufferLimit, []);
        for (const deed of day) live(story, deed);
        for (const client of clients)
          for (const movement of ['open-lid', 'unlock', 'foreground'] as const)
            story.move(client, movement);
        story.signIn(...clients);
        for (const client of clients) story.readAll(client);
        const { messages } = story.cluster.mdm.state;
        expect(messages.live).toBe(0);
        expect(people.map((user) => messages.unreadCountOf(story.user(user)))).toEqual([0, 0]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same with an observer and without, and the same again', () => {
    fc.assert(
      fc.property(bufferLimits, deeds, (bufferLimit, day) => {
        const runs = [[], [new Witness(clients.length)], []].map((observers) => {
          const story = aDay(bufferLimit, observers);
          const lines = day.flatMap((deed) => live(story, deed));
          return { lines, digest: digestOf(story), counters: countersOf(story) };
        });
        expect(runs[1]).toEqual(runs[0]);
        expect(runs[2]).toEqual(runs[0]);
      }),
      { numRuns: 300 },
    );
  });
});
