/** The marks of a log: one for each expectation and threshold, and what failed in full behind them. */
import { describe, expect, it } from 'vitest';
import { DotReporter } from '../../../src/reports/reporter/dot-reporter.js';
import type { Ending, FinishedRun } from '../../../src/reports/reporter/reporter.js';
import { plain, type Paint } from '../../../src/reports/paint.js';
import { angledPaint, withoutAngles } from '../support/angled-paint.js';
import {
  failing,
  failingTimes,
  passing,
  twoFaultsEnding,
  written,
} from './support/finished-run.js';

const dots = (
  runs: readonly FinishedRun[],
  ending: Partial<Ending> = {},
  paint: Paint = plain,
  tellsTroubles = true,
): string => written((write) => new DotReporter({ write, paint, tellsTroubles }), runs, ending);

describe('the reporter dot', () => {
  it('has a mark for each expectation, and one line of score', () => {
    const run = passing();
    const count = run.result.outcomes.length;
    expect(dots([run])).toBe(`mdm-flow
  ${'.'.repeat(count)}

PASS  1 of 1 scenario passes: ${count} of ${count} expectations hold
`);
  });

  it('tells failures in full after the marks of all runs', () => {
    const text = dots([failing(), passing()], { exitCode: 4 });
    expect(text).toMatch(/^use-case\n {2}F\.F\.\nmdm-flow\n {2}\.+\n\n✗ hello on alice\/phone\n/);
    expect(text).toContain('    because   1m30s  alice/phone buffers hello');
    expect(text).toContain('✗ jsm.sessions max <= 2\n    got       3 on imp1\n');
    expect(text).toContain('to see it again: npx impsim run use-case.yaml\n');
    expect(text).toMatch(/\nFAIL {2}1 of 2 scenarios pass: \d+ of \d+ expectations hold; .*\n$/);
  });

  it('breaks its marks into lines of eighty, and loses none', () => {
    const marks = dots([failingTimes(200)])
      .split('\n')
      .slice(1, 4);
    expect(marks.map((line) => line.trim().length)).toEqual([80, 80, 42]);
  });

  it('says that nothing ran where a scenario is invalid, with the faults unless told elsewhere', () => {
    const score = 'FAIL  2 faults in 2 files; nothing ran\n';
    expect(dots([], twoFaultsEnding, plain, false)).toBe(score);
    expect(dots([], twoFaultsEnding)).toBe(
      `a.yaml:3:27 users.bob: no toaster\nb.yaml:6:12 100% wrong,\nreally\n${score}`,
    );
  });

  it('says how many of the scenarios ran and passed where the command was cut short', () => {
    const text = dots([passing()], { exitCode: 3, scenarios: 3, troubles: ['too many events'] });
    expect(text).toMatch(/\ntoo many events\nFAIL {2}1 of 3 scenarios pass: /);
  });

  it('is the same text painted or not, but for the paint', () => {
    const text = dots([failing()], { exitCode: 4 }, angledPaint);
    expect(text).toContain('  <F>.<F>.\n');
    expect(withoutAngles(text)).toBe(withoutAngles(dots([failing()], { exitCode: 4 })));
  });
});
