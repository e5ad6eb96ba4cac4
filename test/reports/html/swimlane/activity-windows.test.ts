/** Who is active from when to when: the same as the model answers wherever a scenario asks it. */
import { describe, expect, it } from 'vitest';
import {
  activityWindows,
  shareLeft,
} from '../../../../src/reports/html/swimlane/activity-windows.js';
import { instant, seconds, type Instant } from '../../../../src/engine/units.js';
import type { TraceEntry } from '../../../../src/scenarios/replay/trace.js';
import { drawnBundled, drawnUseCases } from './support/drawn.js';

const at = (second: number): Instant => instant(seconds(second));

/** Whom the windows say to be active once nothing is left of that instant. */
const activeAt = (trace: readonly TraceEntry[], user: string, moment: Instant): string => {
  const open = activityWindows(trace).filter(
    (window) =>
      window.user === user &&
      window.from <= moment &&
      moment <= window.lastMoment &&
      (window.endedBy === undefined || trace[window.endedBy]!.at > moment),
  );
  expect(open.length).toBeLessThan(2);
  return open[0]?.client ?? 'none';
};

const ABOUT = 'active client of ';

describe('the windows of active clients', () => {
  const useCases = drawnUseCases();

  it('agree with the model wherever a bundled scenario asks who is active (MDM-5, MDM-6)', () => {
    let asked = 0;
    for (const { name, result } of useCases) {
      for (const outcome of result.outcomes) {
        if (!outcome.about.startsWith(ABOUT) || outcome.copy > 1) continue;
        asked += 1;
        const user = outcome.about.slice(ABOUT.length);
        expect(`${name} ${activeAt(result.trace, user, outcome.at)}`).toBe(
          `${name} ${outcome.got}`,
        );
      }
    }
    expect(asked).toBeGreaterThan(20);
  });

  it('are renewed by an IM, and end when another client sends Available', () => {
    const { trace } = drawnBundled('quiet-mode-flow').result;
    const ofAlice = activityWindows(trace).filter(({ user }) => user === 'alice');
    expect(ofAlice.map(({ client, from, lastMoment }) => ({ client, from, lastMoment }))).toEqual([
      // Alice signs in on the phone first, and at once on the laptop too.
      { client: 'alice/phone', from: at(0), lastMoment: at(300) },
      { client: 'alice/laptop', from: at(0), lastMoment: at(300) },
      { client: 'alice/laptop', from: at(80), lastMoment: at(380) },
      { client: 'alice/phone', from: at(240), lastMoment: at(540) },
    ]);
    const ends = ofAlice.map(({ endedBy }) => endedBy !== undefined && trace[endedBy]!.at);
    expect(ends).toEqual([at(0), at(80), at(240), false]);
  });

  it('run out evenly, from their opening to their last moment', () => {
    const { trace } = drawnBundled('quiet-mode-flow-381s').result;
    const window = activityWindows(trace).find(({ lastMoment }) => lastMoment === at(380))!;
    expect([80, 155, 230, 380, 500].map((second) => shareLeft(window, at(second)))).toEqual([
      1, 0.75, 0.5, 0, 0,
    ]);
  });
});
