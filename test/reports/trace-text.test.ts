/** The trace as text: what stands in it, and that its columns line up. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { traceText } from '../../src/reports/trace-text.js';
import { replay } from '../../src/scenarios/replay/replay.js';
import {
  aliceAndBob,
  bundledScenario,
  bundledScenarios,
  replayed,
  scenarioOf,
} from '../scenarios/replay/support/script.js';
import { angledPaint, withoutAngles } from './support/angled-paint.js';

/** Where the columns of rules begin, on a terminal; one place where all line up. */
const ruleColumns = (text: string): ReadonlySet<number> => {
  const columns = text.split('\n').flatMap((line) => {
    const place = line.search(/ (?:DEV|EM|EMCC|HA|JSM|MDM|QM|TIME)-\d+ +[^ ]/);
    return place < 0 || !line.startsWith(' ') ? [] : [stringWidth(line.slice(0, place))];
  });
  return new Set(columns);
};

describe('a trace', () => {
  const flow = replayed(
    aliceAndBob(
      `
  - at: 1m30s
    step: 1. The phone is put away
    do: [{ background: alice/phone }, { send: hello, from: bob/desk, to: alice }]
  - at: 2m
    do: [{ read: hello, on: alice/laptop }, { iq: alice/phone }]
    expect:
      - { message: hello, on: alice/phone, is: read, alert: false }
      - { counter: MDMBufferFlushes, is: 2 }`,
      'source: the guide',
    ),
  );

  it('begins with what it is a trace of', () => {
    const head = 'use-case, release 12.5SU3, seed 1, starts 2019-01-26T09:00:00Z';
    expect(traceText(flow).split('\n').slice(0, 3)).toEqual([
      'a use case',
      head,
      'source: the guide',
    ]);
  });

  it('shows each happening at its moment, its decisions with their rules, and the verdicts', () => {
    const text = traceText(flow);
    expect(text.slice(text.indexOf('\n1. '))).toBe(`
1. The phone is put away
  1m30s  the app of alice/phone goes to the background
           alice/phone   sends Away                      DEV-7   an app that goes to the background sends Away
           alice/phone   is in quiet mode                QM-1    its app went to the background
  1m30s  bob/desk sends hello to alice
           bob/desk      counts as the latest            MDM-5   it was last to send an IM
           bob           has hello archived              MDM-14  the archiver stores a message once, however many clients get it
           alice/phone   buffers hello, no alert         QM-2    it is quiet, so the packet waits
                                                         MDM-4   another client is active
           alice/laptop  gets hello, alert               MDM-2   an IM goes to every signed-in MDM client
                                                         MDM-4   it is the active client
  2m     hello is read on alice/laptop
           alice/phone   buffers the read mark of hello  QM-2    it is quiet, so the packet waits
  2m     an <iq> comes for alice/phone
           alice/phone   flushes its buffer: 2 packets   QM-3    an <iq> passes on its session
                           hello, already read, after 30s
                           the read mark of hello, after 0s
         ✓ hello on alice/phone: read, no alert
         ✗ MDMBufferFlushes: expected 2, got 1
`);
  });

  it('says what is remembered no longer, and why', () => {
    const sends = Array.from(
      { length: 201 },
      (_, k) => `{ send: m${k}, from: bob/desk, to: alice }`,
    );
    const text = traceText(replayed(aliceAndBob(`  - { at: 1s, do: [${sends.join(', ')}] }`)));
    expect(text).toMatch(/^ {2}1s +m0 is remembered no longer +MDM-7 +more unread messages than/m);
    expect(text).not.toContain('m1 is remembered no longer');
  });

  it('MDM-1: says what the XCP Router did, and what a script could not have', () => {
    const text = traceText(
      replayed(
        aliceAndBob(`
  - { at: 1s, do: [{ set: mdm, to: false }, { restart: xcp-router }, { sign-in: bob/desk }] }`),
      ),
    );
    expect(text).toMatch(/^ {2}1s +the XCP Router stops on every node +MDM-1 /m);
    expect(text).toMatch(/^ {2}1s +cannot sign-in on bob\/desk +MDM-1 +the XCP Router is down$/m);
  });

  it('QM-10: shows presence at the clients of those who watch, and what is held', () => {
    const scenario = scenarioOf(`
name: Alice watches Bob
users:
  alice: { clients: { laptop: desktop, phone: iphone }, contacts: [bob] }
  bob: { clients: { desk: desktop } }
timeline:
  - { at: 0s, do: [{ sign-in: [alice/laptop, alice/phone, bob/desk] }, { background: alice/phone }] }
  - { at: 1s, do: [{ presence: dnd, of: bob/desk }] }`);
    const text = traceText(replayed(scenario));
    expect(text).toMatch(/^ +alice\/laptop +gets DND of bob +TIME-1 +presence arrives at once$/m);
    expect(text).toMatch(/^ +alice\/phone +has DND of bob held +QM-10 /m);
  });

  it('ends with one line break, and holds no control character but those', () => {
    for (const scenario of bundledScenarios()) {
      const text = traceText(replayed(scenario));
      expect(text).toMatch(/[^\n]\n$/);
      expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }
  });

  it('is the same text painted or not, but for the paint', () => {
    const text = traceText(flow, angledPaint);
    expect(text).toMatch(/^<a use case>\n/);
    expect(text).toMatch(/\n +<✗ MDMBufferFlushes: expected 2, got 1><>\n$/);
    expect(withoutAngles(text)).toBe(withoutAngles(traceText(flow)));
  });
});

describe('the columns of a trace', () => {
  it('line up in all bundled scenarios', () => {
    for (const scenario of bundledScenarios())
      expect(ruleColumns(traceText(replayed(scenario))).size).toBeLessThanOrEqual(1);
  });

  it('line up with names in Hangul, whose letters are two columns wide', () => {
    const scenario = scenarioOf(`
name: 앨리스
users:
  앨리스: { clients: { 노트북: desktop, phone: iphone } }
  bob: { clients: { desk: desktop } }
timeline:
  - { at: 0s, do: [{ sign-in: [bob/desk, 앨리스/노트북, 앨리스/phone] }] }
  - { at: 1s, do: [{ send: 점심, from: bob/desk, to: 앨리스 }] }`);
    expect(ruleColumns(traceText(replayed(scenario))).size).toBe(1);
  });

  it('line up with names of the greatest length', () => {
    const name = 'm'.repeat(64);
    const scenario = aliceAndBob(`
  - { at: 1s, do: [{ send: ${name}, from: bob/desk, to: alice }, { read: ${name}, on: alice/phone }] }`);
    expect(ruleColumns(traceText(replayed(scenario))).size).toBe(1);
  });

  it('line up with many copies of the users', () => {
    const scenario = aliceAndBob('', 'copies: 10');
    expect(ruleColumns(traceText(replay(scenario, { traceAll: true }))).size).toBe(1);
  });

  it.each([
    ['the start of a service', 'em-maximum-time'],
    ['a restart', 'router-restart'],
    ['what cannot be done', 'what-cannot-be-done'],
    ['a text too long for a column', 'ha-both-nodes-fail'],
  ])('line up with the rule of %s', (_, name) => {
    const text = traceText(replayed(bundledScenario(name)));
    expect(ruleColumns(text).size).toBe(1);
    expect(text).not.toMatch(/\S {1,2}(?:EM|HA|MDM)-\d+ [a-z]/);
  });

  it('give all fractions of a second as many digits', () => {
    const text = traceText(replayed(bundledScenario('emcc-case-3-autologout')));
    const moments = [...text.matchAll(/^ {2}(\S+) {2}/gm)].map(([, moment]) => moment!);
    expect(new Set(moments)).toEqual(
      new Set([
        '0s',
        '0.20s',
        '0.24s',
        '0.40s',
        '10s',
        '10.20s',
        '10.24s',
        '10.40s',
        '10.44s',
        '11s',
      ]),
    );
  });

  it('keep a gap after the longest moment', () => {
    const scenario = aliceAndBob('  - { at: 11d23h59m59.999999s, do: [{ use: bob/desk }] }');
    expect(traceText(replayed(scenario))).toMatch(/11d23h59m59\.999999s +bob\/desk is used\n/);
  });

  it('show when something was judged where nothing happened', () => {
    const scenario = aliceAndBob('  - { at: 1m40s, expect: [{ mode: normal, of: bob/desk }] }');
    expect(traceText(replayed(scenario))).toMatch(/1m40s +✓ mode of bob\/desk: normal\n/);
  });
});
