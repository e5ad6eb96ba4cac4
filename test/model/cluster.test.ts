import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/engine/errors.js';
import { minutes, seconds } from '../../src/engine/units.js';
import { Cluster } from '../../src/model/cluster.js';
import { ClientTable } from '../../src/model/devices/client-table.js';
import { ContactTable } from '../../src/model/devices/contact-table.js';
import { defaultMdmParameters } from '../../src/model/mdm/mdm-parameters.js';
import { aStory, type Story } from '../support/story.js';

const cast = { alice: { phone: 'iphone', laptop: 'desktop' }, bob: { desk: 'desktop' } } as const;

const digestOf = ({ cluster }: Story): string => {
  const parts: string[] = [];
  cluster.digest((bytes) => parts.push(bytes.join(' ')));
  return parts.join('|');
};

/** Everybody is signed in, Alice's phone is in the background, and Alice is at her laptop. */
const aStoryAt = (act: (story: Story) => unknown): Story => {
  const story = aStory(cast);
  story.at(seconds(0), () => story.signIn('alice/phone', 'bob/desk'));
  story.at(seconds(1), () => story.move('alice/phone', 'background'));
  story.at(seconds(2), () => story.signIn('alice/laptop'));
  story.at(seconds(3), () => act(story));
  return story;
};

const deeds: Readonly<Record<string, (story: Story) => unknown>> = {
  nothing: () => undefined,
  'a presence': (story) => story.setPresence('bob/desk', 'dnd'),
  'a posture': (story) => story.move('alice/laptop', 'close-lid'),
  'a stamp': (story) => story.setPresence('bob/desk', 'available'),
  'a mode': (story) => story.signOut('bob/desk'),
  'a message': (story) => story.send('bob/desk', 'alice', 'hello'),
};

describe('the digest of a cluster', () => {
  it('is the same for two runs that end alike, and another for each run that does not', () => {
    const digests = Object.values(deeds).map((deed) => digestOf(aStoryAt(deed)));
    expect(Object.values(deeds).map((deed) => digestOf(aStoryAt(deed)))).toEqual(digests);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('tells an unread message from one that waits in a buffer', () => {
    const unread = aStoryAt((story) => {
      story.send('bob/desk', 'alice', 'hello');
      story.passIq('alice/phone');
    });
    expect(digestOf(unread)).not.toBe(digestOf(aStoryAt(deeds['a message']!)));
  });
});

describe('the wiring of a cluster', () => {
  it('tells the counters of everything before it tells another observer', () => {
    const quiet: number[] = [];
    const story: Story = aStory(cast, {
      observers: [{ changesMode: () => quiet.push(story.counter('MDMQuietModeSessions')) }],
    });
    story.signIn('alice/phone');
    story.move('alice/phone', 'background');
    expect(quiet).toEqual([0, 1]);
  });

  it('shares one clock between stimuli and the timers of the model', () => {
    const story = aStoryAt(() => undefined);
    expect(story.cluster.simulation.pending).toBe(2);
    expect(story.passUntil(minutes(16))).toEqual([
      'DEV-6 bob/desk announces away',
      'DEV-6 alice/laptop announces away',
    ]);
  });

  it('QM-7: has a buffer limit of 100 packets by default', () => {
    expect(defaultMdmParameters.bufferLimit).toBe(100);
  });

  it('refuses limits that are none', () => {
    const parts = {
      limits: { eventsMax: 0, pendingMax: 1, simultaneousMax: 1 },
      seed: 'any',
      clients: new ClientTable({ users: 0, clients: 0 }),
      contacts: new ContactTable([]),
      parameters: defaultMdmParameters,
      observers: [],
    };
    expect(() => new Cluster(parts)).toThrow(SetupError);
  });
});
