/** Group chat through the service: joining, leaving, speaking, and what is refused. */
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import { about, aStory, type Circumstances, type Story } from '../../support/story.js';

const cast = {
  alice: { laptop: 'desktop', phone: 'iphone' },
  bob: { desk: 'desktop' },
  colin: { desk: 'desktop' },
} as const;

/** All are signed in; Alice joined the lounge with her phone, Bob with his desktop. */
function inTheLounge(circumstances: Circumstances = {}): Story {
  const story = aStory(cast, circumstances);
  story.at(seconds(0), () => {
    story.signIn('colin/desk', 'bob/desk', 'alice/phone', 'alice/laptop');
    story.join('bob/desk', 'lounge');
    story.join('alice/phone', 'lounge');
  });
  return story;
}

describe('saying something in a room', () => {
  it('MDM-12, MDM-14: reaches each participant once, in the order in which they joined', () => {
    const story = inTheLounge();
    const lines = story.at(seconds(1), () => story.say('bob/desk', 'lounge', 'welcome'));
    expect(lines).toEqual([
      'MDM-14 bob archives message welcome',
      'MDM-12 alice/laptop misses message welcome',
      'MDM-12 alice/phone gets group-message welcome, silent (MDM-4)',
    ]);
    expect(about('colin', lines)).toEqual([]);
    expect(story.showsUnread('alice/phone', 'welcome')).toBe(true);
    expect(story.showsUnread('bob/desk', 'welcome')).toBe(false);
  });

  it('MDM-12: reaches in 15 the participant’s other clients, and nobody outside the room', () => {
    const story = inTheLounge({ groupChat: 'every-mdm-client' });
    const lines = story.at(seconds(1), () => story.say('bob/desk', 'lounge', 'welcome'));
    expect(about('alice', lines)).toEqual([
      'MDM-12 alice/laptop gets group-message welcome, alert (MDM-4)',
      'MDM-12 alice/phone gets group-message welcome, silent (MDM-4)',
    ]);
    expect(about('colin', lines)).toEqual([]);
  });

  it('MDM-7: is read by each participant apart', () => {
    const story = inTheLounge({ groupChat: 'every-mdm-client' });
    story.at(seconds(1), () => {
      story.join('colin/desk', 'lounge');
      story.say('bob/desk', 'lounge', 'welcome');
    });
    expect(story.at(seconds(2), () => story.read('alice/phone', 'welcome'))).toEqual([
      'MDM-7 alice/laptop gets read-mark welcome, silent (MDM-7)',
    ]);
    expect(story.showsUnread('colin/desk', 'welcome')).toBe(true);
    story.at(seconds(3), () => story.read('colin/desk', 'welcome'));
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });

  it('frees its rows at once where nobody else is in the room', () => {
    const story = inTheLounge();
    story.leave('alice/phone', 'lounge');
    story.say('bob/desk', 'lounge', 'anybody?');
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });
});

describe('being in a room', () => {
  it('MDM-12: ends by leaving, or with the session, and not with a look away', () => {
    const story = inTheLounge();
    story.move('alice/phone', 'background');
    const say = (name: string) => story.say('bob/desk', 'lounge', name);
    expect(story.at(seconds(1), () => say('one'))).toContain(
      'QM-2 alice/phone buffers group-message one, silent (MDM-4)',
    );
    story.at(seconds(2), () => {
      story.signOut('alice/phone');
      story.signIn('alice/phone');
    });
    expect(
      about(
        'alice',
        story.at(seconds(3), () => say('two')),
      ),
    ).toEqual([]);
    expect(story.join('alice/phone', 'lounge')).toBeUndefined();
    expect(story.leave('alice/phone', 'lounge')).toBeUndefined();
    expect(
      about(
        'alice',
        story.at(seconds(4), () => say('three')),
      ),
    ).toEqual([]);
  });

  it('DEV-6: joining, leaving and speaking are uses of a desktop', () => {
    for (const [place, act] of (['join', 'leave', 'say'] as const).entries()) {
      const story = inTheLounge();
      if (act !== 'join') story.join('colin/desk', 'lounge');
      story.at(minutes(10 + place), () =>
        act === 'say'
          ? story.say('colin/desk', 'lounge', 'hi')
          : story[act]('colin/desk', 'lounge'),
      );
      const idle = 'DEV-6 colin/desk announces away';
      expect(story.passUntil(minutes(24 + place))).not.toContain(idle);
      expect(story.passUntil(minutes(25 + place))).toContain(idle);
    }
  });
});

describe('what is refused in a group chat', () => {
  it('MDM-12: to join a room that the client is in, to leave or speak where it is not', () => {
    const story = inTheLounge();
    expect(story.join('alice/phone', 'lounge')).toMatchObject({
      rule: 'MDM-12',
      code: 'joined-already',
    });
    for (const refusal of [
      story.leave('alice/laptop', 'lounge'),
      story.say('alice/laptop', 'lounge', 'hi'),
      story.say('alice/phone', 'garden', 'hi'),
    ])
      expect(refusal).toMatchObject({ rule: 'MDM-12', code: 'not-joined' });
  });

  it('MDM-8, DEV-6: to do anything on a client that is signed out, or behind a closed lid', () => {
    const story = inTheLounge();
    story.signOut('alice/phone');
    story.move('bob/desk', 'close-lid');
    for (const [client, rule] of [
      ['alice/phone', 'MDM-8'],
      ['bob/desk', 'DEV-6'],
    ] as const) {
      expect(story.join(client, 'garden')?.rule).toBe(rule);
      expect(story.leave(client, 'lounge')?.rule).toBe(rule);
      expect(story.at(seconds(1), () => story.say(client, 'lounge', 'hi'))).toEqual([
        `${rule} ${client} refuses`,
      ]);
    }
  });

  it('MDM-16: to speak with instant messaging off, though not to join', () => {
    const story = inTheLounge({ instantMessaging: false });
    expect(story.join('colin/desk', 'lounge')).toBeUndefined();
    expect(story.say('colin/desk', 'lounge', 'hi')).toMatchObject({ rule: 'MDM-16' });
  });
});
