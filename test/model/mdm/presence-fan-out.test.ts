import { describe, expect, it } from 'vitest';
import { aStory, type Story } from '../../support/story.js';

const cast = {
  alice: { phone: 'iphone', laptop: 'desktop' },
  bob: { desk: 'desktop' },
  colin: { desk: 'desktop' },
} as const;

/** What reached watchers' clients while something happened. */
const reached = (story: Story, act: () => void): number => {
  const before = story.cluster.mdm.presence.delivered;
  act();
  return story.cluster.mdm.presence.delivered - before;
};

/** Alice watches Bob and Colin; her phone is quiet, her laptop signed out. */
function quietAlice(): Story {
  const story = aStory(cast, { contacts: { alice: ['bob', 'colin'] } });
  story.signIn('bob/desk', 'colin/desk', 'alice/phone');
  story.move('alice/phone', 'background');
  return story;
}

describe('presence of contacts', () => {
  it('TIME-1: reaches each signed-in client of everybody who watches, at once', () => {
    const story = aStory(cast, { contacts: { alice: ['bob'], colin: ['alice', 'bob'] } });
    story.signIn('bob/desk', 'alice/phone', 'alice/laptop', 'colin/desk');
    expect(reached(story, () => story.setPresence('bob/desk', 'dnd'))).toBe(3);
    expect(reached(story, () => story.setPresence('alice/phone', 'dnd'))).toBe(1);
    expect(reached(story, () => story.setPresence('colin/desk', 'dnd'))).toBe(0);
  });

  it('MDM-8: does not reach a client that is signed out, then or later', () => {
    const story = aStory(cast, { contacts: { alice: ['bob'] } });
    story.signIn('bob/desk');
    expect(reached(story, () => story.setPresence('bob/desk', 'dnd'))).toBe(0);
    expect(reached(story, () => story.signIn('alice/phone'))).toBe(0);
  });

  it('DEV-7: counts what is announced, and nothing where nothing is sent', () => {
    const story = aStory(cast);
    story.signIn('alice/phone');
    const before = story.cluster.mdm.presence.published;
    story.move('alice/phone', 'foreground');
    story.use('alice/phone');
    expect(story.cluster.mdm.presence.published).toBe(before);
    story.move('alice/phone', 'background');
    expect(story.cluster.mdm.presence.published).toBe(before + 1);
  });
});

describe('presence for a quiet client', () => {
  it('QM-10: is held, the newest of each contact, and goes out when it is quiet no more', () => {
    const story = quietAlice();
    const changes = () => {
      for (const presence of ['dnd', 'xa', 'available'] as const)
        story.setPresence('bob/desk', presence);
      story.setPresence('colin/desk', 'away');
    };
    expect(reached(story, changes)).toBe(0);
    expect(reached(story, () => story.move('alice/phone', 'foreground'))).toBe(2);
    expect(reached(story, () => story.move('alice/phone', 'background'))).toBe(0);
    expect(reached(story, () => story.move('alice/phone', 'foreground'))).toBe(0);
  });

  it('QM-10: goes out with the next flush', () => {
    const story = quietAlice();
    story.signIn('alice/laptop');
    story.setPresence('bob/desk', 'dnd');
    story.send('bob/desk', 'alice', 'hello');
    expect(reached(story, () => story.passIq('alice/phone'))).toBe(1);
    expect(story.buffered('alice/phone')).toBe(0);
  });

  it('QM-10: causes no flush, and does not count towards the limit', () => {
    const story = aStory(cast, { bufferLimit: 2, contacts: { alice: ['bob', 'colin'] } });
    story.signIn('bob/desk', 'colin/desk', 'alice/phone');
    story.move('alice/phone', 'background');
    story.signIn('alice/laptop');
    story.send('bob/desk', 'alice', 'hello');
    for (const user of ['bob/desk', 'colin/desk', 'bob/desk', 'colin/desk'])
      story.setPresence(user, 'dnd');
    expect(story.counter('MDMBufferFlushes')).toBe(0);
    expect(story.buffered('alice/phone')).toBe(1);
  });

  it('QM-9, QM-10: is forgotten when the client signs out', () => {
    const story = quietAlice();
    story.setPresence('bob/desk', 'dnd');
    story.signOut('alice/phone');
    expect(reached(story, () => story.signIn('alice/phone'))).toBe(0);
  });
});
