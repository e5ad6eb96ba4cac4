/** A run of several replications: that one of the later ones failed is a finding too. */
import { describe, expect, it } from 'vitest';
import { DotReporter } from '../../../src/reports/reporter/dot-reporter.js';
import { JunitReporter } from '../../../src/reports/reporter/junit-reporter.js';
import { runFindings } from '../../../src/reports/reporter/run-findings.js';
import type { FinishedRun } from '../../../src/reports/reporter/reporter.js';
import { plain } from '../../../src/reports/paint.js';
import { findingsOf } from '../../../src/reports/finding.js';
import { passing, written } from './support/finished-run.js';

/** Three replications, of which these break a threshold. */
const three = (failed: readonly number[]): FinishedRun => {
  const run = passing();
  const [first] = run.replications;
  const replications = [0, 1, 2].map((replication) => ({
    ...first!,
    replication,
    thresholdsHold: !failed.includes(replication),
  }));
  const verdict = failed.length === 0 ? 'pass' : 'fail';
  return { ...run, replications, summary: { ...run.summary, verdict } };
};

describe('the findings of a run', () => {
  it('are those of its result where there is one replication', () => {
    const run = passing();
    expect(runFindings(run)).toEqual(findingsOf(run.result));
  });

  it('say of several replications whether all hold, and which not', () => {
    expect(runFindings(three([])).at(-1)).toMatchObject({ about: '3 replications', holds: true });
    expect(runFindings(three([1, 2])).at(-1)).toMatchObject({
      holds: false,
      expected: 'all hold',
      got: 'a failure in replication 1, 2',
    });
  });

  it('reach marks and test cases, and count as no expectation', () => {
    const run = three([2]);
    const count = run.result.outcomes.length;
    const options = { paint: plain, tellsTroubles: true };
    const dots = written((write) => new DotReporter({ write, ...options }), [run], { exitCode: 5 });
    expect(dots).toContain(`${'.'.repeat(count)}F\n`);
    expect(dots).toContain('✗ 3 replications\n');
    expect(dots).toMatch(
      new RegExp(`FAIL {2}0 of 1 scenario passes: ${count} of ${count} exp.*hold\n$`),
    );
    const junit = written((write) => new JunitReporter(write), [run], { exitCode: 5 });
    expect(junit).toContain(`tests="${count + 1}" failures="1"`);
    expect(junit).toContain('message="expected all hold, got a failure in replication 2"');
  });
});
