import { describe, expect, it } from 'vitest';
import { hours, seconds } from '../../../src/engine/units.js';
import { about, aStory, type Story } from '../../support/story.js';

const cast = {
  alice: { phone: 'iphone', laptop: 'desktop', tablet: 'ipad' },
  bob: { desk: 'desktop', xmpp: 'thirdParty' },
} as const;

const digestOf = ({ cluster }: Story): string => {
  const parts: string[] = [];
  cluster.digest((bytes) => parts.push(bytes.join(' ')));
  return parts.join('|');
};

const deeds: Readonly<Record<string, (story: Story, client: string) => unknown>> = {
  'to sign out': (story, client) => story.signOut(client),
  'to use': (story, client) => story.use(client),
  'to set a presence': (story, client) => story.setPresence(client, 'dnd'),
  'an <iq>': (story, client) => story.passIq(client),
  'to send': (story, client) => story.send(client, 'bob', 'reply'),
  'to read': (story, client) => story.read(client, 'hello'),
  'to read all': (story, client) => story.readAll(client),
};
const actsOfUser = ['to use', 'to set a presence', 'to send', 'to read', 'to read all'];

/** Alice was sent a message on her laptop and her phone; her tablet is signed out. */
function aStoryAfterHello(): Story {
  const story = aStory(cast);
  story.signIn('alice/phone', 'alice/laptop', 'bob/desk');
  story.send('bob/desk', 'alice', 'hello');
  return story;
}

/** What a refused deed says, and whether it left all as it was. */
const refusing = (story: Story, act: () => unknown) => {
  const before = digestOf(story);
  let answer: unknown;
  const lines = story.at(seconds(0), () => {
    answer = act();
  });
  return { answer, lines, changed: digestOf(story) !== before };
};

describe('what is refused', () => {
  it.each(Object.keys(deeds))('MDM-8: refuses %s on a client that is signed out', (deed) => {
    const story = aStoryAfterHello();
    const refused = refusing(story, () => deeds[deed]!(story, 'alice/tablet'));
    expect(refused.answer).toMatchObject({ rule: 'MDM-8', code: 'signed-out' });
    expect(refused.lines).toEqual(['MDM-8 alice/tablet refuses']);
    expect(refused.changed).toBe(false);
  });

  it.each(['close-lid', 'lock'] as const)(
    'DEV-6: refuses acts on a desktop after %s',
    (movement) => {
      for (const deed of actsOfUser) {
        const story = aStoryAfterHello();
        story.move('alice/laptop', movement);
        const refused = refusing(story, () => deeds[deed]!(story, 'alice/laptop'));
        expect(refused.answer).toMatchObject({ rule: 'DEV-6' });
        expect(refused.lines).toEqual(['DEV-6 alice/laptop refuses']);
        expect(refused.changed).toBe(false);
      }
    },
  );

  it('DEV-6: still receives, and can be signed out, behind a closed lid', () => {
    const story = aStoryAfterHello();
    story.move('alice/laptop', 'close-lid');
    const lines = story.at(seconds(1), () => story.send('bob/desk', 'alice', 'more'));
    expect(about('alice/laptop', lines)).toEqual([
      'MDM-2 alice/laptop gets im more, alert (MDM-4)',
    ]);
    expect(story.signOut('alice/laptop')).toBeUndefined();
  });

  it('MDM-8: refuses to sign in a client that is signed in', () => {
    const story = aStoryAfterHello();
    const refused = refusing(story, () => story.signIn('alice/phone'));
    expect(refused.lines).toEqual(['MDM-8 alice/phone refuses']);
    expect(refused.changed).toBe(false);
  });

  it('TIME-3: refuses to read where the message is not shown as unread', () => {
    const story = aStoryAfterHello();
    expect(story.read('bob/desk', 'hello')).toMatchObject({
      rule: 'TIME-3',
      code: 'not-unread-there',
    });
    expect(story.read('alice/phone', 'hello')).toBeUndefined();
    const { mdm, simulation } = story.cluster;
    const message = mdm.state.messages.open(story.user('alice'), simulation.now, 'text');
    expect(mdm.messaging.read(story.client('alice/phone'), message)?.rule).toBe('TIME-3');
    expect(mdm.messaging.read(story.client('bob/desk'), message)?.rule).toBe('TIME-3');
  });

  it('MDM-2: refuses an IM to oneself', () => {
    const story = aStoryAfterHello();
    const refused = refusing(story, () => story.send('alice/laptop', 'alice', 'note'));
    expect(refused.lines).toEqual(['MDM-2 alice/laptop refuses']);
    expect(refused.changed).toBe(false);
  });
});

describe('what a stimulus does', () => {
  it('MDM-2, MDM-3, MDM-5: an IM stamps its sender, is copied, and then arrives', () => {
    const story = aStory(cast);
    story.signIn('alice/phone', 'alice/laptop', 'bob/desk');
    const lines = story.at(seconds(1), () => story.send('alice/laptop', 'bob', 'hello'));
    expect(lines).toEqual([
      'MDM-5 alice/laptop stamps',
      'MDM-14 alice archives message hello',
      'MDM-3 alice/phone gets sent-copy hello, silent (MDM-3)',
      'MDM-2 bob/desk gets im hello, alert (MDM-4)',
      'MDM-8 bob/xmpp misses message hello',
    ]);
  });

  it('DEV-7, QM-1: a mobile signs in with its app in the foreground and unlocked', () => {
    for (const movement of ['background', 'lock'] as const) {
      const story = aStoryAfterHello();
      const client = 'alice/phone';
      story.move(client, movement);
      story.signOut(client);
      story.signIn(client);
      expect(story.use(client)).toBeUndefined();
      expect(story.cluster.clients.postureOf(story.client(client))).toBe('in-use');
      expect(story.cluster.clients.modeOf(story.client(client))).toBe('normal');
    }
  });

  it.each([
    ['close-lid', 'open-lid', 'lid-is-closed'],
    ['lock', 'unlock', 'desktop-is-locked'],
  ] as const)('DEV-6: nobody signs in on a desktop after %s, but after %s', (shut, open, code) => {
    const story = aStoryAfterHello();
    const client = 'alice/laptop';
    story.signOut(client);
    expect(story.at(seconds(1), () => story.move(client, shut))).toEqual([
      shut === 'lock'
        ? 'MDM-8 alice/laptop would announce away'
        : 'DEV-6 alice/laptop announces nothing',
    ]);
    expect(story.at(seconds(2), () => story.signIn(client))).toEqual([
      'DEV-6 alice/laptop refuses',
    ]);
    expect(story.cluster.mdm.sessions.signIn(story.client(client))).toMatchObject({ code });
    // Nobody lost a session, so opening brings nobody back.
    expect(story.at(seconds(3), () => story.move(client, open))).toEqual([
      'MDM-8 alice/laptop would announce available',
    ]);
    expect(story.passUntil(hours(1))).not.toContain('HA-7 alice/laptop becomes normal');
    expect(story.cluster.mdm.sessions.signIn(story.client(client))).toBeUndefined();
  });

  it('TIME-3: delivery reads nothing; only reading does', () => {
    const story = aStoryAfterHello();
    story.at(seconds(1), () => story.use('alice/laptop'));
    story.at(seconds(2), () => story.move('alice/phone', 'background'));
    story.at(seconds(3), () => story.move('alice/phone', 'foreground'));
    expect(story.showsUnread('alice/laptop', 'hello')).toBe(true);
    expect(story.showsUnread('alice/phone', 'hello')).toBe(true);
    story.at(seconds(4), () => story.read('alice/phone', 'hello'));
    expect(story.showsUnread('alice/laptop', 'hello')).toBe(false);
    expect(story.showsUnread('alice/phone', 'hello')).toBe(false);
  });

  it('MDM-7: the sender learns nothing of the reading', () => {
    const story = aStoryAfterHello();
    const lines = story.at(seconds(1), () => story.read('alice/phone', 'hello'));
    expect(lines).toEqual(['MDM-7 alice/laptop gets read-mark hello, silent (MDM-7)']);
  });

  it('MDM-7: reads all that a client shows as unread, in the order in which it was shown', () => {
    const story = aStoryAfterHello();
    for (const name of ['two', 'three']) story.send('bob/desk', 'alice', name);
    story.read('alice/phone', 'two');
    expect(story.at(seconds(1), () => story.readAll('alice/phone'))).toEqual([
      'MDM-7 alice/laptop gets read-mark hello, silent (MDM-7)',
      'MDM-7 alice/laptop gets read-mark three, silent (MDM-7)',
    ]);
    expect(story.at(seconds(1), () => story.readAll('alice/phone'))).toEqual([]);
  });

  it('MDM-4, MDM-5: an answer from a phone in the background stamps it, but leaves it inactive', () => {
    const story = aStoryAfterHello();
    story.move('alice/phone', 'background');
    story.at(seconds(10), () => story.send('alice/phone', 'bob', 'reply'));
    expect(
      about(
        'alice',
        story.at(seconds(11), () => story.send('bob/desk', 'alice', 'thanks')),
      ),
    ).toEqual([
      'QM-2 alice/phone buffers im thanks, silent (MDM-4)',
      'MDM-2 alice/laptop gets im thanks, alert (MDM-4)',
      'MDM-8 alice/tablet misses message thanks',
    ]);
  });

  it('MDM-5: when the active client signs out, the next latest stamp counts', () => {
    const story = aStoryAfterHello();
    story.at(seconds(10), () => story.signOut('alice/laptop'));
    const lines = story.at(seconds(11), () => story.send('bob/desk', 'alice', 'more'));
    expect(about('alice/phone', lines)).toEqual(['MDM-2 alice/phone gets im more, alert (MDM-4)']);
  });

  it('MDM-6: Away clears no stamp: a laptop locked at 10 s is active up to 300 s', () => {
    for (const [at, alert] of [
      [seconds(300), 'silent'],
      [seconds(300.000_001), 'alert'],
    ] as const) {
      const story = aStoryAfterHello();
      story.at(seconds(10), () => story.move('alice/laptop', 'lock'));
      const lines = story.at(at, () => story.send('bob/desk', 'alice', 'more'));
      expect(about('alice/phone', lines)).toEqual([
        `MDM-2 alice/phone gets im more, ${alert} (MDM-4)`,
      ]);
    }
  });
});
