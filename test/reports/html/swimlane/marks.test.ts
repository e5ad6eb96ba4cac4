/** The marks of a swimlane: one for each thing that a reader can see, in the order of the trace. */
import { describe, expect, it } from 'vitest';
import type { MarkKind } from '../../../../src/reports/html/swimlane/mark-kind.js';
import { MARKS_MAX } from '../../../../src/reports/html/swimlane/marks.js';
import { fateText, messageFates } from '../../../../src/reports/html/swimlane/message-fates.js';
import type { TracedDecision } from '../../../../src/scenarios/replay/traced-decision.js';
import { aliceAndBob, replayed } from '../../../scenarios/replay/support/script.js';
import { drawn, drawnBundled, drawnUseCases, type Drawn } from './support/drawn.js';

const kindsIn = ({ swimlane }: Drawn, ...kinds: readonly MarkKind[]): number =>
  swimlane.marks.filter(({ kind }) => kinds.includes(kind)).length;

const decisionsOf = ({ result }: Drawn, ...deeds: readonly TracedDecision['do'][]) =>
  result.trace.flatMap((entry) =>
    entry.entry === 'event' ? entry.decisions.filter((one) => deeds.includes(one.do)) : [],
  );

const releasedBy = (one: Drawn, ...deeds: readonly TracedDecision['do'][]): number =>
  decisionsOf(one, ...deeds).reduce(
    (sum, decision) => sum + ('released' in decision ? decision.released.length : 0),
    0,
  );

const linesOf = ({ swimlane }: Drawn): readonly string[] =>
  swimlane.marks.map(({ kind, lane, label }) => `${kind} ${lane.subject} ${label}`);

const fatesOf = ({ swimlane }: Drawn): readonly string[] =>
  messageFates(swimlane.marks).map((fate) => `${fate.message} on ${fate.whom}: ${fateText(fate)}`);

describe('the marks of all use cases', () => {
  const whole = drawnUseCases().filter(
    ({ swimlane }) => swimlane.marksUnseen === 0 && swimlane.lanesUnseen === 0,
  );

  it.each(whole.map((one) => [one.name, one] as const))(
    '%s: are numbered in order of time',
    (_, one) => {
      const { marks } = one.swimlane;
      expect(marks.map(({ number }) => number)).toEqual(marks.map((_mark, index) => index + 1));
      const times = marks.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((first, second) => first - second));
    },
  );

  it.each(whole.map((one) => [one.name, one] as const))(
    '%s: miss nothing that came, waited or was lost',
    (_, one) => {
      expect(kindsIn(one, 'alerted', 'delivered', 'sent-copy', 'read-mark')).toBe(
        decisionsOf(one, 'deliver').length + releasedBy(one, 'flush', 'deliver-stored'),
      );
      expect(kindsIn(one, 'buffered')).toBe(
        decisionsOf(one, 'buffer', 'buffer-stored', 'buffer-presence').length,
      );
      expect(kindsIn(one, 'lost')).toBe(
        decisionsOf(one, 'lose').length + releasedBy(one, 'lose-buffer'),
      );
      expect(kindsIn(one, 'withheld', 'copy-withheld')).toBe(
        decisionsOf(one, 'withhold', 'withhold-copy').length,
      );
      expect(kindsIn(one, 'push')).toBe(decisionsOf(one, 'push').length);
      expect(kindsIn(one, 'stored')).toBe(decisionsOf(one, 'store').length);
    },
  );
});

describe('the marks of one use case', () => {
  it('tell the flow of quiet mode', () => {
    expect(linesOf(drawnBundled('quiet-mode-flow'))).toEqual([
      'signs-in bob/desk signs in',
      'signs-in alice/phone signs in',
      'signs-in alice/laptop signs in',
      'sent bob/desk question',
      'alerted alice/laptop question',
      'delivered alice/phone question',
      'read alice/laptop question',
      'read-mark alice/phone question',
      'sent alice/laptop answer',
      'sent-copy alice/phone answer',
      'alerted bob/desk answer',
      'acts alice/phone background',
      'sent bob/desk follow-up',
      'alerted alice/laptop follow-up',
      'buffered alice/phone follow-up',
      'acts alice/phone foreground',
      'flushed alice/phone flush',
      'delivered alice/phone follow-up',
    ]);
  });

  it('close the window after all else of its last moment (MDM-6)', () => {
    const { marks } = drawnBundled('quiet-mode-flow-380s').swimlane;
    const closing = marks.find(
      ({ kind, lane }) => kind === 'window-closes' && lane.name === 'laptop',
    )!;
    const [before] = marks.filter(({ number }) => number === closing.number - 1);
    expect(before?.at).toBe(closing.at);
    expect(closing.why.map(({ because }) => because.rule)).toEqual(['MDM-6']);
  });

  it('say of what waited how long, and which alert was decided when it came (QM-8)', () => {
    const { marks } = drawnBundled('quiet-mode-flow').swimlane;
    const last = marks.at(-1)!;
    expect(last.what).toBe('gets follow-up, which waited 1m30s, no alert');
    expect(last.why.map(({ because }) => because.rule)).toEqual(['QM-6', 'MDM-4']);
  });

  it('do not alert a second time for what a push has told of (QM-11)', () => {
    const one = drawnBundled('push-stored');
    expect(kindsIn(one, 'push')).toBe(3);
    expect(kindsIn(one, 'alerted')).toBe(0);
  });

  it('end with the most that are drawn, and count the rest', () => {
    const lines = Array.from(
      { length: MARKS_MAX },
      (_, index) =>
        `  - { at: ${index + 1}s, do: [{ send: m${index}, from: bob/desk, to: alice }] }`,
    );
    const { swimlane } = drawn(replayed(aliceAndBob(lines.join('\n'))));
    expect(swimlane.marks).toHaveLength(MARKS_MAX);
    // Three sign in; each message is sent, and comes to two clients. No window closes in that time.
    expect(swimlane.marksUnseen).toBe(3 + 3 * MARKS_MAX - MARKS_MAX);
    expect(swimlane.isWhole).toBe(false);
    expect(swimlane.endsAt).toBe(swimlane.marks.at(-1)?.at);
  });

  it('put together what became of each message', () => {
    expect(fatesOf(drawnBundled('quiet-mode-flow'))).toEqual([
      'question on alice/laptop: comes at 1m, alert, then is read here at 1m10s',
      'question on alice/phone: comes at 1m, no alert, then is marked read at 1m10s',
      'answer on alice/phone: a copy comes at 1m20s, already read',
      'answer on bob/desk: comes at 1m20s, alert',
      'follow-up on alice/laptop: comes at 2m30s, alert',
      'follow-up on alice/phone: waits in the buffer from 2m30s, then comes at 4m, no alert',
    ]);
  });
});

describe('the loss of a session', () => {
  it('says at once how the client will come back (HA-7)', () => {
    const { marks } = drawnBundled('ha-failover-mdm-on').swimlane;
    const lost = marks.filter(({ kind }) => kind === 'signs-out');
    expect(lost.map(({ why }) => why.map(({ what }) => what))).toEqual([
      ['is signed out', 'waits for a session'],
      ['is signed out', 'waits for a session'],
    ]);
  });
});
