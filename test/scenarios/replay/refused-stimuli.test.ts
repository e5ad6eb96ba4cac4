/** A script is expected to be playable: what cannot happen fails the run, and says why. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/reports/trace-text.js';
import { verdictText } from '../../../src/reports/verdict-text.js';
import type { Scenario } from '../../../src/scenarios/format/scenario.js';
import { allHold } from '../../../src/scenarios/replay/run-result.js';
import { aliceAndBob, replayed } from './support/script.js';

/** What failed, in words, once something was tried after what went before. */
const failuresOf = (scenario: Scenario): readonly string[] =>
  replayed(scenario)
    .outcomes.filter(({ holds }) => !holds)
    .map(({ about, got }) => `${about}: ${got}`);

/** What is said when something is tried after something else. */
const attempts = [
  [
    'send hello on bob/desk: refused by MDM-8: it is signed out',
    '{ sign-out: bob/desk }',
    '{ send: hello, from: bob/desk, to: alice }',
  ],
  [
    'sign-out on bob/desk: refused by MDM-8: it is signed out',
    '{ sign-out: bob/desk }',
    '{ sign-out: bob/desk }',
  ],
  [
    'sign-in on bob/desk: refused by MDM-8: it is signed in already',
    '{ use: bob/desk }',
    '{ sign-in: bob/desk }',
  ],
  [
    'send hello on bob/desk: refused by DEV-6: its lid is closed',
    '{ close-lid: bob/desk }',
    '{ send: hello, from: bob/desk, to: alice }',
  ],
  [
    'presence on bob/desk: refused by DEV-6: it is locked',
    '{ lock: bob/desk }',
    '{ presence: dnd, of: bob/desk }',
  ],
  [
    'sign-in on bob/desk: refused by DEV-6: its lid is closed',
    '{ sign-out: bob/desk }, { close-lid: bob/desk }',
    '{ sign-in: bob/desk }',
  ],
  [
    'iq on alice/phone: refused by MDM-8: it is signed out',
    '{ sign-out: alice/phone }',
    '{ iq: alice/phone }',
  ],
] as const;

describe('a stimulus that cannot happen', () => {
  it.each(attempts)('fails and says why: %s', (says, before, tried) => {
    expect(failuresOf(aliceAndBob(`  - { at: 1s, do: [${before}] }`))).toEqual([]);
    expect(failuresOf(aliceAndBob(`  - { at: 1s, do: [${before}, ${tried}] }`))).toEqual([says]);
  });

  it('fails when a message is read twice, or where it waits in a buffer', () => {
    const timeline = `
  - { at: 1s, do: [{ background: alice/phone }, { send: hello, from: bob/desk, to: alice }] }
  - { at: 2s, do: [{ read: hello, on: alice/phone }] }
  - { at: 3s, do: [{ read: hello, on: alice/laptop }, { read: hello, on: alice/laptop }] }`;
    const because = 'refused by TIME-3: it does not show that message as unread';
    expect(failuresOf(aliceAndBob(timeline))).toEqual([
      `read hello on alice/phone: ${because}`,
      `read hello on alice/laptop: ${because}`,
    ]);
  });

  it('is found at its line and column, under its step, and stands in the trace', () => {
    const scenario = aliceAndBob(`
  - at: 1s
    step: Bob leaves
    do:
      - { sign-out: bob/desk }
      - { send: hello, from: bob/desk, to: alice }`);
    const result = replayed(scenario);
    const line = scenario.timeline.at(-1)!.line + 4;
    expect(allHold(result)).toBe(false);
    const place = { line, column: 9, step: 'Bob leaves' };
    const failed = result.outcomes.find(({ holds }) => !holds);
    expect(failed).toMatchObject({ ...place, kind: 'refusal', expected: 'possible' });
    expect(verdictText(result, '')).toContain('expectations hold; 1 step could not be done');
    expect(traceText(result)).toContain('it is signed out');
    expect(traceText(result)).toContain('✗ send hello on bob/desk: expected possible');
  });

  it('changes nothing: the run goes on, and its message is absent everywhere', () => {
    const timeline = `
  - { at: 1s, do: [{ sign-out: bob/desk }, { send: lost, from: bob/desk, to: alice }] }
  - { at: 2s, do: [{ sign-in: bob/desk }, { send: found, from: bob/desk, to: alice }] }
  - at: 3s
    do: [{ read: found, on: alice/laptop }]
    expect:
      - { message: lost, on: [bob/desk, alice/laptop, alice/phone], is: absent }
      - { message: found, on: [bob/desk, alice/laptop, alice/phone], is: read }`;
    expect(failuresOf(aliceAndBob(timeline))).toEqual([
      'send lost on bob/desk: refused by MDM-8: it is signed out',
    ]);
  });

  it('fails in each copy of the users', () => {
    const timeline = '  - { at: 1s, do: [{ sign-in: bob/desk }] }';
    expect(failuresOf(aliceAndBob(timeline, 'copies: 2'))).toEqual([
      'sign-in on bob/desk: refused by MDM-8: it is signed in already',
      'sign-in on bob/desk (copy 2): refused by MDM-8: it is signed in already',
    ]);
  });

  it('tells a client that is signed out so, even when the message was never sent', () => {
    const timeline = `
  - at: 1s
    do:
      - { sign-out: [bob/desk, alice/phone] }
      - { send: lost, from: bob/desk, to: alice }
      - { read: lost, on: alice/phone }`;
    expect(failuresOf(aliceAndBob(timeline))).toContain(
      'read lost on alice/phone: refused by MDM-8: it is signed out',
    );
  });
});
