/** The two flows of the vendor's guide, and the times at which the rule book works them out. */
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../src/engine/units.js';
import { about, aStory, type Story } from '../support/story.js';

const cast = {
  alice: { phone: 'iphone', laptop: 'desktop' },
  bob: { desk: 'desktop' },
  colin: { desk: 'desktop' },
} as const;

/** The guide's first flow up to its step 5: Alice's laptop is closed at 45 min. */
function afterTheTalk(): Story {
  const story = aStory(cast);
  story.at(seconds(0), () => story.signIn('bob/desk', 'colin/desk', 'alice/phone'));
  story.at(seconds(5), () => story.signIn('alice/laptop'));
  return story;
}

describe('the flow of Multiple Device Messaging', () => {
  it('MDM-2, MDM-4: alerts the laptop alone while the laptop is active (steps 1 and 2)', () => {
    const story = afterTheTalk();
    const lines = story.at(minutes(1), () => story.send('bob/desk', 'alice', 'lunch'));
    expect(about('alice', lines)).toEqual([
      'MDM-2 alice/phone gets im lunch, silent (MDM-4)',
      'MDM-2 alice/laptop gets im lunch, alert (MDM-4)',
    ]);
  });

  it('MDM-3, MDM-7: keeps the phone in step through 20 minutes of talk, without alert (step 3)', () => {
    const story = afterTheTalk();
    for (let minute = 1; minute <= 20; minute += 1) {
      const said = story.at(minutes(minute), () => story.send('bob/desk', 'alice', 'question'));
      const answered = story.at(seconds(minute * 60 + 30), () => {
        story.read('alice/laptop', 'question');
        story.send('alice/laptop', 'bob', 'answer');
      });
      expect(about('alice/phone', [...said, ...answered])).toEqual([
        'MDM-2 alice/phone gets im question, silent (MDM-4)',
        'MDM-7 alice/phone gets read-mark question, silent (MDM-7)',
        'MDM-3 alice/phone gets sent-copy answer, silent (MDM-3)',
      ]);
      expect(story.showsUnread('alice/phone', 'question')).toBe(false);
    }
    expect(story.cluster.mdm.state.messages.unreadCountOf(story.user('alice'))).toBe(0);
  });

  it('MDM-4: treats three messages of a third user alike (step 4)', () => {
    const story = afterTheTalk();
    for (const name of ['one', 'two', 'three']) {
      const lines = story.at(minutes(2), () => story.send('colin/desk', 'alice', name));
      expect(about('alice', lines)).toEqual([
        `MDM-2 alice/phone gets im ${name}, silent (MDM-4)`,
        `MDM-2 alice/laptop gets im ${name}, alert (MDM-4)`,
      ]);
    }
  });

  it('MDM-4, MDM-7, DEV-6: alerts both after the lid was closed, and reading on the phone marks both (steps 5 to 7)', () => {
    const story = afterTheTalk();
    story.at(minutes(20), () => story.send('alice/laptop', 'bob', 'bye'));
    story.at(minutes(21), () => story.send('colin/desk', 'alice', 'report'));
    story.at(minutes(24), () => story.move('alice/laptop', 'close-lid'));
    const lines = story.at(minutes(40), () => story.send('bob/desk', 'alice', 'late'));
    expect(about('alice', lines)).toEqual([
      'MDM-2 alice/phone gets im late, alert (MDM-4)',
      'MDM-2 alice/laptop gets im late, alert (MDM-4)',
    ]);
    for (const name of ['report', 'late']) {
      expect(story.showsUnread('alice/phone', name)).toBe(true);
      expect(story.showsUnread('alice/laptop', name)).toBe(true);
    }
    const reading = story.at(minutes(41), () => story.readAll('alice/phone'));
    expect(about('alice', reading)).toEqual([
      'MDM-7 alice/laptop gets read-mark report, silent (MDM-7)',
      'MDM-7 alice/laptop gets read-mark late, silent (MDM-7)',
    ]);
    expect(story.showsUnread('alice/laptop', 'late')).toBe(false);
  });
});

/** The guide's second flow up to its step 3: Alice answers at 80 s, her phone is put away at 100 s. */
function afterThePhoneIsPutAway(glance?: 'glance'): Story {
  const story = aStory(cast);
  story.at(seconds(0), () => story.signIn('bob/desk', 'alice/phone', 'alice/laptop'));
  if (glance !== undefined) story.at(seconds(40), () => story.move('alice/phone', 'background'));
  story.at(seconds(70), () => story.send('bob/desk', 'alice', 'hello'));
  story.at(seconds(80), () => {
    story.read('alice/laptop', 'hello');
    story.send('alice/laptop', 'bob', 'answer');
  });
  if (glance !== undefined) story.at(seconds(90), () => story.move('alice/phone', 'foreground'));
  story.at(seconds(100), () => story.move('alice/phone', 'background'));
  return story;
}

describe('the flow of quiet mode', () => {
  it('QM-1, DEV-7: makes the phone quiet when another app takes the foreground (steps 2 and 3)', () => {
    const story = afterThePhoneIsPutAway();
    expect(story.cluster.clients.modeOf(story.client('alice/phone'))).toBe('quiet');
    expect(story.cluster.clients.presenceOf(story.client('alice/phone'))).toBe('away');
  });

  it.each([
    'QM-2: with the phone out of use',
    'QM-2: with a glance at the phone from 90 s to 100 s',
  ])('%s, buffers at 150 s and at 380 s, and flushes and alerts both at 381 s', (title) => {
    const story = afterThePhoneIsPutAway(title.includes('glance') ? 'glance' : undefined);
    for (const [when, name, rule] of [
      [150, 'early', 'MDM-4'],
      [380, 'last moment', 'MDM-6'],
    ] as const) {
      const lines = story.at(seconds(when), () => story.send('bob/desk', 'alice', name));
      expect(about('alice', lines)).toEqual([
        `QM-2 alice/phone buffers im ${name}, silent (MDM-4)`,
        `MDM-2 alice/laptop gets im ${name}, alert (${rule})`,
      ]);
    }
    const lines = story.at(seconds(381), () => story.send('bob/desk', 'alice', 'too late'));
    expect(about('alice', lines)).toEqual([
      'QM-4 alice/phone flushes',
      'alice/phone gets buffered im early',
      'alice/phone gets buffered im last moment',
      'MDM-2 alice/phone gets im too late, alert (MDM-4)',
      'MDM-2 alice/laptop gets im too late, alert (MDM-4)',
    ]);
  });

  it('QM-6: delivers what was buffered when the phone returns to the foreground (step 6)', () => {
    const story = afterThePhoneIsPutAway();
    story.at(seconds(150), () => story.send('bob/desk', 'alice', 'early'));
    const lines = story.at(seconds(200), () => story.move('alice/phone', 'foreground'));
    expect(lines).toEqual([
      'DEV-7 alice/phone announces available',
      'MDM-5 alice/phone stamps',
      'QM-1 alice/phone becomes normal',
      'QM-6 alice/phone flushes',
      'alice/phone gets buffered im early',
    ]);
    expect(story.showsUnread('alice/phone', 'early')).toBe(true);
  });

  it('QM-3: ends the wait by an <iq>, and the phone stays quiet (step 5)', () => {
    const story = afterThePhoneIsPutAway();
    story.at(seconds(150), () => story.send('bob/desk', 'alice', 'early'));
    expect(story.at(seconds(160), () => story.passIq('alice/phone'))).toEqual([
      'QM-3 alice/phone flushes',
      'alice/phone gets buffered im early',
    ]);
    expect(story.cluster.clients.modeOf(story.client('alice/phone'))).toBe('quiet');
  });
});
