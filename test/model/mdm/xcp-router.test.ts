/** The restart of the XCP Router: what it ends, how long it takes, what it brings into force (MDM-1). */
import { describe, expect, it } from 'vitest';
import { microseconds, minutes, seconds } from '../../../src/engine/units.js';
import { LOSS, restarted } from '../../support/restart.js';
import { about, aStory } from '../../support/story.js';

describe('the restart of the XCP Router', () => {
  it('MDM-1: ends every session at once', () => {
    const story = aStory({ alice: { phone: 'iphone' }, bob: { desk: 'desktop' } });
    story.at(seconds(0), () => story.signIn('bob/desk', 'alice/phone'));
    expect(story.at(seconds(LOSS), () => story.restart())).toEqual([
      'the XCP Router stops',
      'MDM-1 alice/phone becomes signed-out',
      'MDM-1 bob/desk becomes signed-out',
    ]);
  });

  it('MDM-1, TIME-1: takes 60 s, and at that very instant what users do still finds it down', () => {
    const story = restarted();
    const signIn = (when: number) => story.at(seconds(when), () => story.signIn('bob/desk'));
    expect(signIn(LOSS)).toEqual(['MDM-1 bob/desk refuses']);
    expect(signIn(LOSS + 59)).toEqual(['MDM-1 bob/desk refuses']);
    expect(signIn(LOSS + 60)).toEqual(['MDM-1 bob/desk refuses', 'the XCP Router runs again']);
    expect(signIn(LOSS + 60)).toContain('MDM-8 bob/desk becomes normal');
  });

  it('MDM-1: of a router that is down begins its 60 s anew', () => {
    const story = restarted();
    story.at(seconds(LOSS + 30), () => story.restart());
    expect(story.passUntil(seconds(LOSS + 89))).toEqual([]);
    expect(story.passUntil(seconds(LOSS + 90))).toEqual(['the XCP Router runs again']);
  });

  it('MDM-1: brings a changed parameter into force, and nothing else does', () => {
    const story = aStory({ alice: { phone: 'iphone' }, bob: { desk: 'desktop' } });
    const { mdm } = story.cluster;
    expect([mdm.parameters.mdm, mdm.router.needsRestart]).toEqual([true, false]);
    story.configure({ mdm: false });
    story.passUntil(minutes(60));
    expect([mdm.parameters.mdm, mdm.router.needsRestart]).toEqual([true, true]);
    story.at(minutes(61), () => story.restart());
    story.passUntil(microseconds(minutes(62) - 1));
    expect(mdm.parameters.mdm).toBe(true);
    story.passUntil(minutes(62));
    expect([mdm.parameters.mdm, mdm.router.needsRestart]).toEqual([false, false]);
  });

  it('MDM-1, MDM-10, QM-1: with MDM turned off, a client comes back in normal mode and forks', () => {
    const story = restarted((before) => {
      before.move('alice/phone', 'background');
      before.configure({ mdm: false });
    });
    expect(about('alice/phone', story.passUntil(minutes(10)))).toEqual([
      'HA-7 alice/phone becomes normal',
      'HA-7 alice/phone announces away',
    ]);
    const lines = story.at(minutes(11), () => story.send('bob/desk', 'alice', 'hello'));
    expect(about('alice/phone', lines)).toEqual([
      'MDM-10 alice/phone gets im hello, alert (MDM-11)',
    ]);
  });

  it('QM-9: loses the buffer of a quiet client, and keeps that of a silent one until it is flushed', () => {
    const story = restarted((before) => {
      before.move('alice/phone', 'background');
      before.move('alice/tablet', 'background');
      before.use('alice/laptop');
      before.send('bob/desk', 'alice', 'hello');
    });
    expect([story.buffered('alice/phone'), story.buffered('alice/tablet')]).toEqual([0, 1]);
    expect(story.cluster.mdm.counters.lost).toBe(1);
    story.passUntil(minutes(10));
    expect(story.at(minutes(11), () => story.move('alice/tablet', 'foreground'))).toContain(
      'alice/tablet gets buffered im hello',
    );
  });

  it('QM-6, QM-9: gives a silent client its buffer when its user signs in first', () => {
    const story = restarted((before) => {
      before.move('alice/tablet', 'background');
      before.send('bob/desk', 'alice', 'hello');
    });
    expect(story.at(seconds(LOSS + 61), () => story.signIn('alice/tablet'))).toEqual([
      'MDM-8 alice/tablet becomes normal',
      'DEV-7 alice/tablet announces available',
      'MDM-5 alice/tablet stamps',
      'QM-6 alice/tablet flushes',
      'alice/tablet gets buffered im hello',
    ]);
  });

  it('QM-14: sets the counters back when the router runs again', () => {
    const story = restarted((before) => {
      before.move('alice/phone', 'background');
      before.send('bob/desk', 'alice', 'hello');
      before.passIq('alice/phone');
    });
    expect(story.counter('MDMBufferFlushes')).toBe(1);
    story.passUntil(seconds(LOSS + 60));
    expect(story.counter('MDMBufferFlushes')).toBe(0);
  });

  it('MDM-10, MDM-12: ends bindings and leaves rooms, as any end of a session does', () => {
    const story = aStory({
      alice: { xmpp: 'thirdParty', old: { old: 'ipad' } },
      bob: { desk: 'desktop' },
    });
    story.at(seconds(0), () => {
      story.signIn('alice/xmpp', 'alice/old', 'bob/desk');
      story.send('alice/xmpp', 'bob', 'hello');
      story.join('alice/xmpp', 'lounge');
    });
    story.at(seconds(1), () => story.restart());
    story.passUntil(minutes(10));
    const lines = story.at(minutes(10), () => story.send('bob/desk', 'alice', 'answer'));
    expect(about('alice', lines)).toEqual([
      'MDM-10 alice/xmpp gets im answer, alert (MDM-11)',
      'MDM-10 alice/old gets im answer, alert (MDM-11)',
    ]);
    expect(story.leave('alice/xmpp', 'lounge')).toMatchObject({ code: 'not-joined' });
  });
});
