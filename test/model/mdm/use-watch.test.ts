/** DEV-6 through the service: what counts as use, and what ends the watch over a desktop. */
import { describe, expect, it } from 'vitest';
import { microseconds, minutes, seconds } from '../../../src/engine/units.js';
import { about, aStory, type Story } from '../../support/story.js';

const cast = { alice: { laptop: 'desktop', phone: 'iphone' }, bob: { desk: 'desktop' } } as const;
const away = 'DEV-6 alice/laptop announces away';

/** Alice signs in at 0 and gets a message. */
function aliceAtHerDesk(): Story {
  const story = aStory(cast);
  story.at(seconds(0), () => {
    story.signIn('alice/laptop', 'alice/phone', 'bob/desk');
    story.send('bob/desk', 'alice', 'hello');
  });
  return story;
}

const passed = (story: Story, until: number): readonly string[] =>
  about('alice', story.passUntil(microseconds(until)));

describe('a desktop that is left without use', () => {
  it('DEV-6: sends Away exactly 15 minutes after it signed in, once', () => {
    const story = aliceAtHerDesk();
    expect(passed(story, minutes(15) - 1)).toEqual([]);
    expect(passed(story, minutes(15))).toEqual([away]);
    expect(passed(story, minutes(60))).toEqual([]);
  });

  const uses: Readonly<Record<string, (story: Story) => unknown>> = {
    use: (story) => story.use('alice/laptop'),
    sending: (story) => story.send('alice/laptop', 'bob', 'answer'),
    reading: (story) => story.read('alice/laptop', 'hello'),
    'choosing DND': (story) => story.setPresence('alice/laptop', 'dnd'),
  };

  it.each(Object.keys(uses))('DEV-6: counts from the last use: %s', (use) => {
    const story = aliceAtHerDesk();
    story.at(minutes(10), () => uses[use]!(story));
    expect(passed(story, minutes(25) - 1)).toEqual([]);
    expect(passed(story, minutes(25))).toEqual([away]);
  });

  const others: Readonly<Record<string, (story: Story) => unknown>> = {
    'an <iq>': (story) => story.passIq('alice/laptop'),
    'a movement that changes nothing': (story) => story.move('alice/laptop', 'open-lid'),
    'a message that arrives': (story) => story.send('bob/desk', 'alice', 'more'),
    'use of another client': (story) => story.use('alice/phone'),
    'reading on another client': (story) => story.read('alice/phone', 'hello'),
    'a refused act': (story) => story.read('alice/laptop', 'gone'),
  };

  it.each(Object.keys(others))('DEV-6: takes for no use: %s', (other) => {
    const story = aliceAtHerDesk();
    story.send('bob/desk', 'alice', 'gone');
    story.read('alice/laptop', 'gone');
    story.at(minutes(10), () => others[other]!(story));
    expect(passed(story, minutes(15))).toContain(away);
  });

  it('DEV-6, TIME-1: stays Available when it is used at the very instant', () => {
    const story = aliceAtHerDesk();
    expect(
      about(
        'alice',
        story.at(minutes(15), () => story.use('alice/laptop')),
      ),
    ).toEqual(['DEV-7 alice/laptop announces nothing']);
    expect(passed(story, minutes(30))).toEqual([away]);
  });

  it('DEV-7, MDM-5: sends Available with the first use after Away, and stamps', () => {
    const story = aliceAtHerDesk();
    passed(story, minutes(20));
    const use = () => story.use('alice/laptop');
    expect(story.at(minutes(21), use)).toEqual([
      'DEV-7 alice/laptop announces available',
      'MDM-5 alice/laptop stamps',
    ]);
    expect(story.at(minutes(22), use)).toEqual(['DEV-7 alice/laptop announces nothing']);
    expect(passed(story, minutes(37))).toEqual([away]);
  });
});

describe('a desktop that is not watched', () => {
  it.each([
    ['signed out', (story: Story) => story.signOut('alice/laptop')],
    ['behind a closed lid', (story: Story) => story.move('alice/laptop', 'close-lid')],
    ['locked', (story: Story) => story.move('alice/laptop', 'lock')],
    ['Away by choice', (story: Story) => story.setPresence('alice/laptop', 'away')],
  ])('DEV-6: sends no Away of its own while it is %s', (_state, leave) => {
    const story = aliceAtHerDesk();
    story.at(minutes(14), () => leave(story));
    expect(passed(story, minutes(90))).toEqual([]);
    expect(story.cluster.simulation.pending).toBe(0);
  });

  it('DEV-6: is watched anew from a sign-in within the 15 minutes', () => {
    const story = aliceAtHerDesk();
    story.at(minutes(5), () => story.signOut('alice/laptop'));
    story.at(minutes(10), () => story.signIn('alice/laptop'));
    expect(passed(story, minutes(25) - 1)).toEqual([]);
    expect(passed(story, minutes(25))).toEqual([away]);
  });

  it.each([
    ['close-lid', 'open-lid'],
    ['lock', 'unlock'],
  ] as const)('DEV-6: is watched anew from %s and %s on', (leave, comeBack) => {
    const story = aliceAtHerDesk();
    story.at(minutes(10), () => story.move('alice/laptop', leave));
    story.at(minutes(12), () => story.move('alice/laptop', comeBack));
    expect(passed(story, minutes(27) - 1)).toEqual([]);
    expect(passed(story, minutes(27))).toEqual([away]);
  });

  it('DEV-6: is a desktop: a mobile in the foreground sends no Away of its own', () => {
    const story = aStory(cast);
    story.signIn('alice/phone');
    expect(story.passUntil(minutes(90))).toEqual([]);
  });
});

it('DEV-6: waits with one timer a desktop, however busy the day', () => {
  const story = aliceAtHerDesk();
  for (let minute = 1; minute <= 14; minute += 1) {
    story.at(minutes(minute), () => {
      story.use('alice/laptop');
      story.send('bob/desk', 'alice', `message ${minute}`);
      story.readAll('alice/laptop');
    });
    expect(story.cluster.simulation.pending).toBe(2);
  }
});
