/** File transfer through the service: offers, who may accept, and what is refused. */
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import { aStory, type Circumstances, type Story } from '../../support/story.js';

const cast = {
  alice: { laptop: 'desktop', phone: 'iphone' },
  bob: { desk: 'desktop', phone: 'android' },
} as const;

const signedIn = (circumstances: Circumstances = {}): Story => {
  const story = aStory(cast, circumstances);
  story.at(seconds(0), () => story.signIn('bob/phone', 'bob/desk', 'alice/phone', 'alice/laptop'));
  return story;
};

const offeredOn = (story: Story, file: string): readonly string[] =>
  ['alice/laptop', 'alice/phone'].filter((client) => story.showsUnread(client, file));

describe('a file', () => {
  it('MDM-13: is had by the first that accepts, where nobody was active', () => {
    const story = signedIn();
    story.at(minutes(6), () => story.offer('bob/desk', 'alice', 'plan'));
    expect(offeredOn(story, 'plan')).toEqual(['alice/laptop', 'alice/phone']);
    expect(story.at(minutes(7), () => story.accept('alice/phone', 'plan'))).toEqual([
      'MDM-13 alice/phone takes message plan',
    ]);
    expect(offeredOn(story, 'plan')).toEqual([]);
    expect(story.accept('alice/laptop', 'plan')).toMatchObject({ rule: 'MDM-13' });
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });

  it('MDM-13: is offered no longer where it waited in a buffer when another client took it', () => {
    const story = signedIn();
    story.at(seconds(1), () => story.move('alice/phone', 'background'));
    story.at(minutes(6), () => story.offer('bob/desk', 'alice', 'plan'));
    expect(story.buffered('alice/phone')).toBe(1);
    story.at(minutes(7), () => story.accept('alice/laptop', 'plan'));
    story.at(minutes(8), () => story.passIq('alice/phone'));
    expect(offeredOn(story, 'plan')).toEqual([]);
    expect(story.accept('alice/phone', 'plan')).toMatchObject({ code: 'file-not-offered-there' });
    expect(story.cluster.mdm.state.messages.live).toBe(0);
  });

  it('MDM-13: can be accepted in 15 on each client', () => {
    const story = signedIn({ fileTransfer: 'every-mdm-client' });
    story.at(seconds(1), () => story.offer('bob/desk', 'alice', 'plan'));
    expect(story.accept('alice/phone', 'plan')).toBeUndefined();
    expect(offeredOn(story, 'plan')).toEqual(['alice/laptop']);
    expect(story.accept('alice/laptop', 'plan')).toBeUndefined();
    expect(story.accept('alice/laptop', 'plan')).toMatchObject({ rule: 'MDM-13' });
  });

  it('TIME-3, MDM-13: is accepted and not read, and a text is read and not accepted', () => {
    const story = signedIn();
    story.at(seconds(1), () => {
      story.offer('bob/desk', 'alice', 'plan');
      story.send('bob/desk', 'alice', 'hello');
    });
    expect(story.read('alice/laptop', 'plan')).toMatchObject({ rule: 'TIME-3' });
    expect(story.accept('alice/laptop', 'hello')).toMatchObject({ rule: 'MDM-13' });
    expect(story.readAll('alice/laptop')).toBeUndefined();
    expect(offeredOn(story, 'plan')).toEqual(['alice/laptop']);
    expect(offeredOn(story, 'hello')).toEqual([]);
    expect(story.accept('alice/laptop', 'plan')).toBeUndefined();
  });

  it('MDM-9: is stored for nobody', () => {
    const story = signedIn();
    story.at(seconds(1), () => {
      story.signOut('alice/laptop');
      story.signOut('alice/phone');
      story.offer('bob/desk', 'alice', 'plan');
    });
    expect(story.cluster.mdm.state.messages.live).toBe(0);
    story.signIn('alice/laptop');
    expect(offeredOn(story, 'plan')).toEqual([]);
  });
});

describe('what is refused of a file', () => {
  it('MDM-2: to offer it to oneself', () => {
    const story = signedIn();
    expect(story.offer('bob/desk', 'bob', 'plan')).toMatchObject({ code: 'to-oneself' });
  });

  it('MDM-16: to offer it with instant messaging off', () => {
    const story = signedIn({ instantMessaging: false });
    expect(story.offer('bob/desk', 'alice', 'plan')).toMatchObject({ rule: 'MDM-16' });
  });

  it('MDM-8, DEV-6: to offer or accept it on a client that is signed out or locked', () => {
    const story = signedIn();
    story.at(minutes(6), () => story.offer('bob/desk', 'alice', 'plan'));
    story.move('alice/laptop', 'lock');
    story.signOut('alice/phone');
    for (const [client, rule] of [
      ['alice/laptop', 'DEV-6'],
      ['alice/phone', 'MDM-8'],
    ] as const) {
      expect(story.offer(client, 'bob', 'other')?.rule).toBe(rule);
      expect(story.accept(client, 'plan')?.rule).toBe(rule);
    }
  });

  it('MDM-13: to accept it as the one who offered it, or where it never was', () => {
    const story = signedIn();
    story.at(minutes(6), () => story.offer('bob/desk', 'alice', 'plan'));
    for (const client of ['bob/desk', 'bob/phone'])
      expect(story.accept(client, 'plan')).toMatchObject({ rule: 'MDM-13' });
    expect(story.accept('alice/laptop', 'never')).toMatchObject({ rule: 'MDM-13' });
  });
});
