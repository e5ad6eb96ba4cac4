import { describe, expect, it } from 'vitest';
import { hours, instant, minutes, seconds } from '../../../src/engine/units.js';
import { decideAlert, type AlertView } from '../../../src/model/jsm/alert-policy.js';
import { defaultAlertSettings } from '../../../src/model/jsm/alert-settings.js';

const clock = { timeOfDayAtStart: hours(0) };
const at = instant(hours(1));
const calm: AlertView = { sessions: 6_000, line: 6_000, overSince: undefined, isRaised: false };
const above: AlertView = { ...calm, sessions: 6_001 };

const decide = (view: AlertView, kind: 'sessions-changed' | 'alert-is-due') =>
  decideAlert(view, { kind, at }, defaultAlertSettings, clock).map((decision) =>
    decision.do === 'look-again' ? `look-again ${decision.at - at}` : decision.do,
  );

describe('the policy of the alert', () => {
  it('JSM-7: begins to count once the sessions are above the line, strictly', () => {
    expect(decide(calm, 'sessions-changed')).toEqual([]);
    expect(decide(above, 'sessions-changed')).toEqual([
      'begin-excess',
      `look-again ${minutes(10)}`,
    ]);
  });

  it('JSM-7: goes on counting while they stay there', () => {
    expect(decide({ ...above, overSince: at }, 'sessions-changed')).toEqual([]);
  });

  it('JSM-7: stops counting at the line, and clears what was raised', () => {
    expect(decide({ ...calm, overSince: at }, 'sessions-changed')).toEqual(['end-excess']);
    expect(decide({ ...calm, overSince: at, isRaised: true }, 'sessions-changed')).toEqual([
      'end-excess',
      'clear',
    ]);
  });

  it('JSM-7: raises first and repeats from then on', () => {
    const due: AlertView = { ...above, overSince: instant(seconds(1)) };
    expect(decide(due, 'alert-is-due')).toEqual(['raise', `look-again ${minutes(10)}`]);
    expect(decide({ ...due, isRaised: true }, 'alert-is-due')).toEqual([
      'repeat',
      `look-again ${minutes(10)}`,
    ]);
  });

  it('JSM-7: every decision cites its rule', () => {
    const decisions = decideAlert(
      above,
      { kind: 'sessions-changed', at },
      defaultAlertSettings,
      clock,
    );
    expect(decisions.map(({ because }) => because.rule)).toEqual(['JSM-7', 'JSM-7']);
    expect(decisions.map(({ because }) => because.code)).toEqual([
      'above-the-line',
      'not-long-enough',
    ]);
  });
});
