/** Where a message can stand on a client, one short story for each way there. */
import { describe, expect, it } from 'vitest';
import { aliceAndBob, replayed } from './support/script.js';

/** Everything that the script expects, and what came of it; all must hold. */
const outcomesOf = (timeline: string, header = ''): readonly string[] =>
  replayed(aliceAndBob(timeline, header)).outcomes.map(
    ({ holds, about, got }) => `${about}: ${holds ? '' : 'not '}${got}`,
  );

const whileQuiet = `
  - { at: 1s, do: [{ background: alice/phone }, { send: hello, from: bob/desk, to: alice }] }`;

describe('a message on a client', () => {
  it('MDM-8: is absent from a client that was signed out, also when it signs in later', () => {
    const timeline = `
  - { at: 1s, do: [{ sign-out: alice/phone }, { send: hello, from: bob/desk, to: alice }] }
  - at: 2s
    do: [{ sign-in: alice/phone }]
    expect: [{ message: hello, on: [alice/phone, alice/laptop], is: delivered }]`;
    expect(outcomesOf(timeline)).toEqual([
      'hello on alice/phone: not absent',
      'hello on alice/laptop: delivered',
    ]);
  });

  it('MDM-3: is read for its sender, on all clients, and alerts on none', () => {
    const timeline = `
  - at: 1s
    do: [{ send: hello, from: alice/laptop, to: bob }]
    expect: [{ message: hello, on: [alice/laptop, alice/phone], is: read, alert: false }]`;
    expect(outcomesOf(timeline)).toEqual([
      'hello on alice/laptop: read, no alert',
      'hello on alice/phone: read, no alert',
    ]);
  });

  it('QM-2: is buffered where it waits, a copy of what was sent too, and read when it comes', () => {
    const timeline = `
  - at: 1s
    do: [{ background: alice/phone }, { send: hello, from: alice/laptop, to: bob }]
    expect: [{ message: hello, on: alice/phone, is: buffered }]
  - at: 2s
    do: [{ iq: alice/phone }]
    expect: [{ message: hello, on: alice/phone, is: read }]`;
    expect(outcomesOf(timeline)).toEqual([
      'hello on alice/phone: buffered',
      'hello on alice/phone: read',
    ]);
  });

  it('QM-8: arrives read where it was read elsewhere while it waited', () => {
    const timeline = `${whileQuiet}
  - at: 2s
    do: [{ read: hello, on: alice/laptop }]
    expect: [{ message: hello, on: alice/phone, is: buffered }]
  - at: 3s
    do: [{ foreground: alice/phone }]
    expect: [{ message: hello, on: alice/phone, is: read, alert: false }]`;
    expect(outcomesOf(timeline)).toEqual([
      'hello on alice/phone: buffered',
      'hello on alice/phone: read, no alert',
    ]);
  });

  it('QM-2: stays delivered while the mark that it was read elsewhere waits', () => {
    const timeline = `
  - { at: 1s, do: [{ send: hello, from: bob/desk, to: alice }, { background: alice/phone }] }
  - at: 2s
    do: [{ read: hello, on: alice/laptop }]
    expect: [{ message: hello, on: alice/phone, is: delivered }]
  - at: 3s
    do: [{ iq: alice/phone }]
    expect: [{ message: hello, on: alice/phone, is: read }]`;
    expect(outcomesOf(timeline)).toEqual([
      'hello on alice/phone: delivered',
      'hello on alice/phone: read',
    ]);
  });

  it('QM-5: is delivered with all that waited when the limit is reached', () => {
    const timeline = `${whileQuiet}
  - { at: 2s, expect: [{ message: hello, on: alice/phone, is: buffered }] }
  - at: 3s
    do: [{ send: again, from: bob/desk, to: alice }]
    expect:
      - { message: hello, on: alice/phone, is: delivered }
      - { message: again, on: alice/phone, is: delivered }
      - { counter: MDMBufferFlushesLimitReached, is: 1 }`;
    expect(outcomesOf(timeline, 'parameters: { mdm-buffer-limit: 2 }')).toEqual([
      'hello on alice/phone: buffered',
      'hello on alice/phone: delivered',
      'again on alice/phone: delivered',
      'MDMBufferFlushesLimitReached: 1',
    ]);
  });

  it('QM-9: is lost where the client signs out while it waits, and keeps its alert elsewhere', () => {
    const timeline = `${whileQuiet}
  - at: 2s
    do: [{ sign-out: alice/phone }]
    expect:
      - { message: hello, on: alice/phone, is: lost, alert: false }
      - { message: hello, on: alice/laptop, is: delivered, alert: true }`;
    expect(outcomesOf(timeline)).toEqual([
      'hello on alice/phone: lost, no alert',
      'hello on alice/laptop: delivered, alert',
    ]);
  });
});
