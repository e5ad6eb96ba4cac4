/** MDM-9 through the services: what is stored, who gets it, when, and with what alert (alert-stored). */
import { describe, expect, it } from 'vitest';
import { hours, minutes, seconds } from '../../../src/engine/units.js';
import { about, aStory, type Circumstances, type Story } from '../../support/story.js';

const cast = {
  alice: { laptop: 'desktop', phone: 'iphone', xmpp: 'thirdParty' },
  bob: { desk: 'desktop' },
} as const;

/** Bob has sent Alice two IMs; none of her clients was signed in. */
function twoStored(circumstances: Circumstances = {}): Story {
  const story = aStory(cast, circumstances);
  story.at(seconds(0), () => story.signIn('bob/desk'));
  for (const name of ['one', 'two'])
    story.at(seconds(1), () => story.send('bob/desk', 'alice', name));
  return story;
}

const stored = (story: Story): number =>
  story.cluster.mdm.state.stored.countOf(story.user('alice'));

describe('an IM to nobody', () => {
  it('MDM-9: goes to the first client that signs in, in order, with an alert, after its presence', () => {
    const story = twoStored();
    expect(stored(story)).toBe(2);
    expect(story.at(hours(1), () => story.signIn('alice/phone'))).toEqual([
      'MDM-8 alice/phone becomes normal',
      'DEV-7 alice/phone announces available',
      'MDM-5 alice/phone stamps',
      'MDM-9 alice/phone gets what was stored',
      'alice/phone gets stored im one, alert',
      'alice/phone gets stored im two, alert',
    ]);
    expect(stored(story)).toBe(0);
    expect(
      about(
        'alice',
        story.at(hours(2), () => story.signIn('alice/laptop')),
      ),
    ).not.toContain('MDM-9 alice/laptop gets what was stored');
    expect(story.showsUnread('alice/laptop', 'one')).toBe(false);
  });

  it('MDM-9, MDM-11: goes to a client without MDM as well, if that is the first', () => {
    const story = twoStored();
    expect(story.at(hours(1), () => story.signIn('alice/xmpp'))).toContain(
      'alice/xmpp gets stored im two, alert',
    );
  });

  it('MDM-7: is read there, and its row is free then', () => {
    const story = twoStored();
    story.at(hours(1), () => story.signIn('alice/phone'));
    expect(story.cluster.mdm.state.messages.live).toBe(2);
    expect(story.read('alice/phone', 'two')).toBeUndefined();
    expect(story.read('alice/phone', 'one')).toBeUndefined();
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });

  it('MDM-9: goes at once where any client is signed in, though it be behind a closed lid', () => {
    const story = twoStored();
    story.signIn('alice/laptop');
    story.move('alice/laptop', 'close-lid');
    story.at(hours(1), () => story.send('bob/desk', 'alice', 'three'));
    expect(stored(story)).toBe(0);
    expect(story.showsUnread('alice/laptop', 'three')).toBe(true);
  });

  it('MDM-9: is lost with offline IM off, and nobody gets it later', () => {
    const story = twoStored({ offlineIm: false });
    expect([stored(story), story.cluster.mdm.state.messages.live]).toEqual([0, 0]);
    expect(story.at(hours(1), () => story.signIn('alice/phone'))).toHaveLength(3);
  });

  it('MDM-9, MDM-1: outlives a restart, and goes to a client that signs in by itself', () => {
    const story = aStory(cast);
    story.at(seconds(0), () => story.signIn('bob/desk', 'alice/phone'));
    story.at(seconds(1), () => story.restart());
    story.at(seconds(62), () => story.signIn('bob/desk'));
    story.at(seconds(63), () => story.send('bob/desk', 'alice', 'hello'));
    expect(stored(story)).toBe(1);
    expect(story.passUntil(minutes(10))).toContain('alice/phone gets stored im hello, alert');
  });

  it('MDM-9, QM-2: goes to a client that comes back quiet, without waiting in its buffer', () => {
    const story = aStory(cast);
    story.at(seconds(0), () => story.signIn('bob/desk', 'alice/phone'));
    story.at(seconds(1), () => story.move('alice/phone', 'background'));
    story.at(seconds(2), () => story.restart());
    story.at(seconds(63), () => story.signIn('bob/desk'));
    story.at(seconds(64), () => story.send('bob/desk', 'alice', 'hello'));
    expect(story.passUntil(minutes(10))).toContain('alice/phone gets stored im hello, alert');
    expect(story.buffered('alice/phone')).toBe(0);
    expect(story.counter('MDMBufferFlushes')).toBe(0);
  });

  it('MDM-3: copies what was sent to the sender’s clients all the same, and archives it (MDM-14)', () => {
    const story = aStory({ ...cast, bob: { desk: 'desktop', phone: 'iphone' } });
    story.at(seconds(0), () => story.signIn('bob/desk', 'bob/phone'));
    expect(story.at(seconds(1), () => story.send('bob/desk', 'alice', 'hello'))).toEqual([
      'MDM-5 bob/desk stamps',
      'MDM-14 bob archives message hello',
      'MDM-3 bob/phone gets sent-copy hello, silent (MDM-3)',
      'MDM-9 alice stores message hello',
    ]);
  });
});
