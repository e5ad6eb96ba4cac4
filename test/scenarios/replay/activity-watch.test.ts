/** The trace tells who is active because of what happened, and nothing where that stays as it was. */
import { describe, expect, it } from 'vitest';
import { momentText } from '../../../src/reports/moment-text.js';
import { aliceAndBob, replayed } from './support/script.js';

/** `1m: alice/laptop until 6m`, for each entry that changes who is active of Alice's clients. */
const changesIn = (timeline: string): readonly string[] =>
  replayed(aliceAndBob(timeline)).trace.flatMap((entry) => {
    if (entry.entry !== 'event') return [];
    return entry.activity
      .filter(({ user }) => user === 'alice')
      .map(({ active }) => {
        const until = active === undefined ? '' : ` until ${momentText(active.lastMoment)}`;
        return `${momentText(entry.at)}: ${active?.client ?? 'nobody'}${until}`;
      });
  });

/** Both of Alice's clients sign in at the start. */
const SIGNED_IN = ['0s: alice/phone until 5m', '0s: alice/laptop until 5m'];

describe('the activity in a trace', () => {
  it('is there where a client sends an IM, and not where one reads', () => {
    const changes = changesIn(`  - { at: 1m, do: [{ send: lunch, from: bob/desk, to: alice }] }
  - { at: 2m, do: [{ read: lunch, on: alice/phone }] }
  - { at: 3m, do: [{ send: where, from: alice/phone, to: bob }] }`);
    expect(changes).toEqual([...SIGNED_IN, '3m: alice/phone until 8m']);
  });

  it('hands over to the next latest stamp when the active client signs out (MDM-5)', () => {
    const changes = changesIn(`  - { at: 1m, do: [{ presence: available, of: alice/phone }] }
  - { at: 2m, do: [{ sign-out: [alice/phone] }] }
  - { at: 3m, do: [{ sign-out: [alice/laptop] }] }`);
    expect(changes).toEqual([
      ...SIGNED_IN,
      '1m: alice/phone until 6m',
      '2m: alice/laptop until 5m',
      '3m: nobody',
    ]);
  });

  it('skips a client that is quiet', () => {
    const changes = changesIn(`  - { at: 1m, do: [{ presence: available, of: alice/phone }] }
  - { at: 2m, do: [{ background: alice/phone }] }`);
    expect(changes.slice(SIGNED_IN.length)).toEqual([
      '1m: alice/phone until 6m',
      '2m: alice/laptop until 5m',
    ]);
  });
});
