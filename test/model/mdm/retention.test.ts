/** Which unread messages the service remembers, for how long, and when their rows are free again. */
import { describe, expect, it } from 'vitest';
import { days, hours, microseconds, minutes, seconds } from '../../../src/engine/units.js';
import { aStory, type Story } from '../../support/story.js';

const MAX = 200;
const cast = {
  alice: { laptop: 'desktop', phone: 'iphone' },
  bob: { desk: 'desktop' },
} as const;

const signedIn = (): Story => {
  const story = aStory(cast);
  story.signIn('alice/laptop', 'alice/phone', 'bob/desk');
  return story;
};
const forgotten = (lines: readonly string[]) => lines.filter((line) => line.includes('unread-too'));
const unreadOf = (story: Story) =>
  story.cluster.mdm.state.messages.unreadCountOf(story.user('alice'));
const hello = (story: Story, name: string) => story.send('bob/desk', 'alice', name);

/** Alice's phone is quiet, and her laptop active. */
const withPhoneAway = (bufferLimit: number): Story => {
  const story = aStory(cast, { bufferLimit, offlineIm: false });
  story.signIn('alice/phone', 'alice/laptop', 'bob/desk');
  story.move('alice/phone', 'background');
  return story;
};

describe('unread messages', () => {
  it('are remembered up to 200 for a user, then the oldest is forgotten first', () => {
    const story = signedIn();
    const filling = story.at(seconds(1), () => {
      for (let number = 1; number <= MAX; number += 1) hello(story, `m${number}`);
    });
    expect(forgotten(filling)).toEqual([]);
    expect(unreadOf(story)).toBe(MAX);
    const beyond = story.at(seconds(2), () => {
      for (const name of ['one more', 'two more']) hello(story, name);
    });
    expect(forgotten(beyond)).toEqual(['unread-too-many: m1', 'unread-too-many: m2']);
    expect(unreadOf(story)).toBe(MAX);
    expect(story.cluster.mdm.state.messages.live).toBe(MAX);
    expect(story.showsUnread('alice/laptop', 'm3')).toBe(true);
    expect(story.showsUnread('alice/laptop', 'one more')).toBe(true);
  });

  it('of a room are remembered up to 200 for a user too', () => {
    const story = signedIn();
    story.join('alice/laptop', 'lounge');
    story.join('bob/desk', 'lounge');
    const lines = story.at(seconds(1), () => {
      for (let number = 0; number <= MAX; number += 1)
        story.say('bob/desk', 'lounge', `g${number}`);
    });
    expect(forgotten(lines)).toEqual(['unread-too-many: g0']);
    expect(unreadOf(story)).toBe(MAX);
    expect(story.cluster.mdm.state.messages.live).toBe(MAX);
  });

  it('are remembered for a day: at exactly 24 h still, a microsecond later no more', () => {
    for (const [age, expected] of [
      [microseconds(days(1) - 1), []],
      [days(1), []],
      [microseconds(days(1) + 1), ['unread-too-old: old']],
    ] as const) {
      const story = signedIn();
      story.at(seconds(0), () => hello(story, 'old'));
      expect(forgotten(story.at(age, () => hello(story, 'new')))).toEqual(expected);
      expect(unreadOf(story)).toBe(2 - expected.length);
    }
  });

  it('are forgotten one by one as they come of age', () => {
    const story = signedIn();
    for (const hour of [0, 1, 2]) story.at(hours(hour), () => hello(story, `hour ${hour}`));
    expect(forgotten(story.at(hours(25.5), () => hello(story, 'new')))).toEqual([
      'unread-too-old: hour 0',
      'unread-too-old: hour 1',
    ]);
    expect(unreadOf(story)).toBe(2);
  });

  it('cannot be read once they are forgotten', () => {
    const story = signedIn();
    story.at(seconds(0), () => hello(story, 'old'));
    story.at(days(2), () => hello(story, 'new'));
    expect(story.showsUnread('alice/laptop', 'old')).toBe(false);
    expect(story.showsUnread('alice/phone', 'old')).toBe(false);
  });

  it('that were forgotten stay forgotten when they leave a buffer, and free their rows then', () => {
    const story = signedIn();
    story.at(seconds(1), () => story.move('alice/phone', 'background'));
    story.at(seconds(2), () => story.use('alice/laptop'));
    story.at(seconds(3), () => {
      for (let number = 1; number <= 99; number += 1) hello(story, `m${number}`);
    });
    story.at(days(2), () => story.setPresence('alice/laptop', 'available'));
    story.at(days(2), () => story.readAll('bob/desk'));
    const lines = story.at(days(2), () => hello(story, 'last'));
    expect(forgotten(lines)).toHaveLength(99);
    expect(unreadOf(story)).toBe(1);
    story.at(days(2), () => story.move('alice/phone', 'foreground'));
    expect(unreadOf(story)).toBe(1);
    expect(story.showsUnread('alice/phone', 'last')).toBe(true);
    story.at(days(2), () => story.readAll('alice/phone'));
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });

  it('QM-8: that were read stay read in a buffer, when they are forgotten elsewhere', () => {
    const story = aStory({ ...cast, alice: { ...cast.alice, tablet: 'ipad' } });
    story.signIn('alice/laptop', 'alice/phone', 'alice/tablet', 'bob/desk');
    story.at(seconds(1), () => story.move('alice/phone', 'background'));
    story.at(seconds(2), () => hello(story, 'old'));
    story.at(seconds(3), () => story.signOut('alice/tablet'));
    story.at(seconds(4), () => story.read('alice/laptop', 'old'));
    story.at(days(2), () => story.setPresence('alice/laptop', 'available'));
    const lines = story.at(days(2), () => hello(story, 'new'));
    expect(forgotten(lines)).toEqual(['unread-too-old: old']);
    expect(story.at(days(2), () => story.passIq('alice/phone'))).toContain(
      'alice/phone gets buffered im old, read',
    );
  });
});

describe('the rows of messages', () => {
  it('are all free once everything is read, and no packet waits in a buffer', () => {
    const story = signedIn();
    story.at(seconds(1), () => story.move('alice/phone', 'background'));
    for (let minute = 1; minute <= 50; minute += 1)
      story.at(minutes(minute), () => {
        hello(story, `m${minute}`);
        story.send('alice/laptop', 'bob', `answer ${minute}`);
      });
    expect(story.cluster.mdm.state.messages.live).toBeGreaterThan(50);
    story.at(minutes(51), () => {
      story.readAll('alice/laptop');
      story.readAll('bob/desk');
    });
    story.at(minutes(52), () => story.passIq('alice/phone'));
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });

  it('MDM-9: are free at once where nobody ever gets the message', () => {
    const story = aStory(cast, { offlineIm: false });
    story.signIn('alice/laptop', 'alice/phone', 'bob/desk');
    story.signOut('alice/laptop');
    story.signOut('alice/phone');
    for (let number = 0; number < 10; number += 1) hello(story, 'lost');
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });

  it('stay bounded by the users where nobody ever reads', () => {
    const story = signedIn();
    story.at(seconds(1), () => story.move('alice/phone', 'background'));
    for (let number = 0; number < 10 * MAX; number += 1)
      story.at(seconds(2 + 30 * number), () => {
        hello(story, 'to alice');
        story.send('alice/laptop', 'bob', 'to bob');
      });
    expect(story.cluster.mdm.state.messages.live).toBeLessThanOrEqual(2 * MAX + 100);
    expect(unreadOf(story)).toBe(MAX);
  });

  it('QM-5: are freed once where the copy of an IM that nobody gets reaches the limit', () => {
    const story = withPhoneAway(1);
    story.signOut('bob/desk');
    for (const name of ['one', 'two']) {
      story.at(seconds(20), () => story.send('alice/laptop', 'bob', name));
      expect(story.counter('MDMBufferFlushesLimitReached')).toBe(name === 'one' ? 1 : 2);
      expect(story.cluster.mdm.state.messages.live).toBe(0);
    }
  });

  it('QM-5: are freed once where the mark of the message that is read reaches the limit', () => {
    const story = withPhoneAway(2);
    for (const name of ['one', 'two']) {
      story.at(seconds(20), () => {
        hello(story, name);
        story.read('alice/laptop', name);
      });
      expect([story.cluster.mdm.state.messages.live, story.buffered('alice/phone')]).toEqual([
        0, 0,
      ]);
    }
  });

  it('MDM-7, QM-2: live on for a mark in a buffer, when no client shows the message as unread', () => {
    const story = aStory(cast);
    story.signIn('alice/laptop', 'bob/desk');
    story.send('bob/desk', 'alice', 'hello');
    story.signIn('alice/phone');
    story.move('alice/phone', 'background');
    story.read('alice/laptop', 'hello');
    expect(story.cluster.mdm.state.messages.live).toBe(1);
    expect(story.at(seconds(1), () => story.passIq('alice/phone'))).toEqual([
      'QM-3 alice/phone flushes',
      'alice/phone gets buffered read-mark hello, read',
    ]);
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });
});
