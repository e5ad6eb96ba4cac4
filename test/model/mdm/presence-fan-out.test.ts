import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/engine/units.js';
import { aStory, type Circumstances, type Story } from '../../support/story.js';

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

/** News of presence on Alice's phone, in the order in which it came. */
function hearingAlice(circumstances: Circumstances) {
  const news: string[] = [];
  const story: Story = aStory(cast, {
    contacts: { alice: ['bob', 'colin'] },
    observers: [
      {
        presenceCame: ({ client, contact, presence, outcome, because }) => {
          if (client !== story.client('alice/phone')) return;
          const name = contact === story.user('bob') ? 'bob' : 'colin';
          news.push(`${outcome} ${presence} of ${name}: ${because.code}`);
        },
      },
    ],
    ...circumstances,
  });
  story.signIn('alice/phone', 'alice/laptop');
  story.move('alice/phone', 'background');
  story.signIn('bob/desk', 'colin/desk');
  return { story, news };
}

describe('news of presence', () => {
  it('QM-10: is told when it is held, and the newest of each contact when it goes out', () => {
    const { story, news } = hearingAlice({});
    story.setPresence('bob/desk', 'dnd');
    story.move('alice/phone', 'foreground');
    expect(news).toEqual([
      'held available of bob: presence-held',
      'held available of colin: presence-held',
      'held dnd of bob: presence-held',
      'delivered dnd of bob: presence-released',
      'delivered available of colin: presence-released',
    ]);
    story.setPresence('colin/desk', 'xa');
    expect(news.at(-1)).toBe('delivered xa of colin: presence-delivered');
  });

  it('QM-10: reaches a quiet phone at once where presence is set to be delivered', () => {
    const { story, news } = hearingAlice({ presenceWhileQuiet: 'deliver' });
    story.setPresence('bob/desk', 'dnd');
    expect(news).toEqual([
      'delivered available of bob: presence-delivered-to-quiet',
      'delivered available of colin: presence-delivered-to-quiet',
      'delivered dnd of bob: presence-delivered-to-quiet',
    ]);
    story.move('alice/phone', 'foreground');
    expect(news).toHaveLength(3);
    expect(story.buffered('alice/phone')).toBe(0);
  });

  it('QM-10: waits among the packets where presence counts, each of them, in order', () => {
    const { story, news } = hearingAlice({ presenceWhileQuiet: 'count' });
    story.use('alice/laptop');
    story.send('bob/desk', 'alice', 'hello');
    story.setPresence('bob/desk', 'dnd');
    story.setPresence('bob/desk', 'xa');
    expect(news).toEqual([]);
    expect(story.buffered('alice/phone')).toBe(5);
    const lines = story.at(seconds(1), () => story.passIq('alice/phone'));
    expect(lines).toEqual([
      'QM-3 alice/phone flushes',
      'alice/phone gets buffered presence available of bob',
      'alice/phone gets buffered presence available of colin',
      'alice/phone gets buffered im hello',
      'alice/phone gets buffered presence dnd of bob',
      'alice/phone gets buffered presence xa of bob',
    ]);
    expect(news).toEqual([
      'delivered available of bob: presence-came-as-packet',
      'delivered available of colin: presence-came-as-packet',
      'delivered dnd of bob: presence-came-as-packet',
      'delivered xa of bob: presence-came-as-packet',
    ]);
  });

  it('QM-5, QM-10: flushes at the limit where presence counts', () => {
    const { story } = hearingAlice({ presenceWhileQuiet: 'count', bufferLimit: 3 });
    expect(story.counter('MDMBufferFlushesLimitReached')).toBe(0);
    story.setPresence('bob/desk', 'dnd');
    expect(story.counter('MDMBufferFlushesLimitReached')).toBe(1);
    expect(story.buffered('alice/phone')).toBe(0);
  });

  it('QM-4, QM-10: flushes nothing where presence counts and nobody is active', () => {
    const { story } = hearingAlice({ presenceWhileQuiet: 'count' });
    story.signOut('alice/laptop');
    story.setPresence('bob/desk', 'dnd');
    expect(story.counter('MDMBufferFlushes')).toBe(0);
    expect(story.buffered('alice/phone')).toBe(3);
  });

  it('QM-9, QM-10: is lost with the buffer where presence counts', () => {
    const { story, news } = hearingAlice({ presenceWhileQuiet: 'count' });
    story.signOut('alice/phone');
    expect(story.cluster.mdm.counters.lost).toBe(2);
    story.signIn('alice/phone');
    expect(news).toEqual([]);
  });

  it('QM-10: is counted alike whether somebody hears of it or not', () => {
    const { story } = hearingAlice({});
    const alone = aStory(cast, { contacts: { alice: ['bob', 'colin'] } });
    alone.signIn('alice/phone', 'alice/laptop');
    alone.move('alice/phone', 'background');
    alone.signIn('bob/desk', 'colin/desk');
    for (const each of [story, alone]) {
      each.setPresence('bob/desk', 'dnd');
      each.move('alice/phone', 'foreground');
    }
    expect(story.cluster.mdm.presence.delivered).toBe(alone.cluster.mdm.presence.delivered);
  });
});
