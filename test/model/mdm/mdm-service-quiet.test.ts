/** Quiet mode through the service: what waits, what flushes, what is lost, and what does neither. */
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import { about, aStory, type Story } from '../../support/story.js';

const cast = {
  alice: { phone: 'iphone', laptop: 'desktop', tablet: 'ipad' },
  bob: { desk: 'desktop' },
} as const;

const ofPhone = (lines: readonly string[]) => about('alice/phone', lines);
const buffered = (story: Story, client = 'alice/phone'): number =>
  story.cluster.buffers.countOf(story.client(client));
const modeOf = (story: Story, client = 'alice/phone') =>
  story.cluster.clients.modeOf(story.client(client));
const hello = (story: Story, name = 'hello') => story.send('bob/desk', 'alice', name);

/** Alice is at her laptop from 10 s on; her phone is in the background. */
function aliceAtHerLaptop(bufferLimit = 100): Story {
  const story = aStory(cast, { bufferLimit });
  story.at(seconds(0), () => story.signIn('alice/phone', 'alice/laptop', 'bob/desk'));
  story.at(seconds(5), () => story.move('alice/phone', 'background'));
  story.at(seconds(10), () => story.send('alice/laptop', 'bob', 'at my desk'));
  story.at(seconds(11), () => story.passIq('alice/phone'));
  return story;
}

describe('a quiet client', () => {
  it('QM-2, QM-8: gets IMs, sent copies and read marks in the order in which they came', () => {
    const story = aliceAtHerLaptop();
    story.at(seconds(20), () => hello(story));
    story.at(seconds(21), () => story.read('alice/laptop', 'hello'));
    story.at(seconds(22), () => story.send('alice/laptop', 'bob', 'answer'));
    story.at(seconds(23), () => hello(story, 'more'));
    expect(buffered(story)).toBe(4);
    expect(ofPhone(story.at(seconds(30), () => story.passIq('alice/phone')))).toEqual([
      'QM-3 alice/phone flushes',
      'alice/phone gets buffered im hello, read',
      'alice/phone gets buffered read-mark hello, read',
      'alice/phone gets buffered sent-copy answer',
      'alice/phone gets buffered im more',
    ]);
    expect(story.showsUnread('alice/phone', 'more')).toBe(true);
    expect(story.counter('MDMBufferAvgQueuedTime')).toBe((10 + 9 + 8 + 7 + 1) / 5);
  });

  it('QM-8: shows on flush the alert that was decided on arrival: none, though nobody is active by then', () => {
    const story = aliceAtHerLaptop();
    story.at(seconds(20), () => hello(story));
    const lines = story.at(minutes(10), () => story.passIq('alice/phone'));
    expect(ofPhone(lines)).toEqual([
      'QM-3 alice/phone flushes',
      'alice/phone gets buffered im hello',
    ]);
  });

  it.each([1, 2, 3])(
    'QM-5: under a limit of %i the packet that reaches it goes out with the rest',
    (limit) => {
      const story = aliceAtHerLaptop(limit);
      for (let number = 1; number <= 3 * limit; number += 1) {
        const lines = ofPhone(story.at(seconds(20), () => hello(story, `hello ${number}`)));
        const expected = [`QM-2 alice/phone buffers im hello ${number}, silent (MDM-4)`];
        if (number % limit === 0) {
          expected.push('QM-5 alice/phone flushes');
          for (let each = number - limit + 1; each <= number; each += 1)
            expected.push(`alice/phone gets buffered im hello ${each}`);
        }
        expect(lines).toEqual(expected);
        expect(buffered(story)).toBe(number % limit);
      }
      expect(modeOf(story)).toBe('quiet');
    },
  );

  it('QM-9: loses at sign-out what was buffered, and gets none of it at the next sign-in', () => {
    const story = aliceAtHerLaptop();
    story.at(seconds(20), () => hello(story));
    expect(ofPhone(story.at(seconds(30), () => story.signOut('alice/phone')))).toEqual([
      'QM-9 alice/phone loses its buffer',
      'alice/phone loses im hello',
      'MDM-8 alice/phone becomes signed-out',
    ]);
    expect(ofPhone(story.at(seconds(40), () => story.signIn('alice/phone')))).toEqual([
      'MDM-8 alice/phone becomes normal',
      'DEV-7 alice/phone announces available',
      'MDM-5 alice/phone stamps',
    ]);
    expect(story.showsUnread('alice/phone', 'hello')).toBe(false);
  });

  it('QM-1: stays quiet through an <iq>, a flush, an answer and a presence of its own', () => {
    const story = aliceAtHerLaptop();
    story.at(seconds(20), () => {
      story.passIq('alice/phone');
      story.send('alice/phone', 'bob', 'answer');
      story.setPresence('alice/phone', 'available');
      story.use('alice/phone');
      story.move('alice/phone', 'lock');
      story.move('alice/phone', 'unlock');
      story.move('alice/phone', 'open-lid');
    });
    expect(modeOf(story)).toBe('quiet');
    story.at(seconds(21), () => story.move('alice/phone', 'foreground'));
    expect(modeOf(story)).toBe('normal');
  });

  it('QM-1: leaves quiet mode when a phone that was locked in use is unlocked', () => {
    const story = aliceAtHerLaptop();
    story.move('alice/phone', 'foreground');
    story.move('alice/phone', 'lock');
    expect(modeOf(story)).toBe('quiet');
    story.move('alice/phone', 'unlock');
    expect(modeOf(story)).toBe('normal');
  });

  it('QM-1: is never a desktop, whatever happens to it', () => {
    const story = aliceAtHerLaptop();
    for (const movement of ['background', 'lock', 'foreground', 'unlock', 'close-lid'] as const) {
      story.move('alice/laptop', movement);
      expect(modeOf(story, 'alice/laptop')).toBe('normal');
    }
  });
});

describe('what ends no wait', () => {
  it('TIME-2: the end of the five-minute window', () => {
    const story = aliceAtHerLaptop();
    story.at(seconds(20), () => hello(story));
    expect(ofPhone(story.passUntil(minutes(60)))).toEqual([]);
    expect([modeOf(story), buffered(story)]).toEqual(['quiet', 1]);
  });

  it.each([
    ['a sign-out', (story: Story) => story.signOut('alice/laptop')],
    ['a flush', (story: Story) => story.passIq('alice/tablet')],
    ['a closed lid', (story: Story) => story.move('alice/laptop', 'close-lid')],
  ])('TIME-2: %s on another client', (_text, act) => {
    const story = aliceAtHerLaptop();
    story.at(seconds(12), () => story.signIn('alice/tablet'));
    story.at(seconds(13), () => story.move('alice/tablet', 'background'));
    story.at(seconds(20), () => hello(story));
    expect(ofPhone(story.at(seconds(21), () => act(story)))).toEqual([]);
    expect([modeOf(story), buffered(story)]).toEqual(['quiet', 1]);
  });

  it('QM-4: a read mark or a sent copy while nobody is active', () => {
    const story = aliceAtHerLaptop();
    story.at(seconds(12), () => story.signIn('alice/tablet'));
    story.at(seconds(13), () => story.move('alice/tablet', 'background'));
    story.at(seconds(20), () => hello(story));
    story.at(seconds(21), () => story.passIq('alice/tablet'));
    story.at(seconds(22), () => story.signOut('alice/laptop'));
    const lines = story.at(seconds(30), () => {
      story.read('alice/tablet', 'hello');
      story.send('alice/tablet', 'bob', 'answer');
    });
    expect(ofPhone(lines)).toEqual([
      'QM-2 alice/phone buffers read-mark hello, silent (MDM-7)',
      'QM-2 alice/phone buffers sent-copy answer, silent (MDM-3)',
    ]);
    expect(buffered(story)).toBe(3);
  });
});
