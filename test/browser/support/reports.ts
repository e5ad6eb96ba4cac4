/** The pages that are looked at: each kind of run, and a run whose every text is meant ill. */
import { runReport } from '../../../src/reports/html/run-report.js';
import { sizeReport } from '../../../src/reports/html/size-report.js';
import type { RunResult } from '../../../src/scenarios/replay/run-result.js';
import { recommend, type SizingInputs } from '../../../src/sizing/recommend.js';
import { finished } from '../../reports/reporter/support/finished-run.js';
import { bundledScenario, replayed } from '../../scenarios/replay/support/script.js';

export const reportOf = (result: RunResult): string =>
  runReport(finished(result), 'npx impsim run use-case');

/** Of a bundled scenario. */
export const bundledReport = (name: string): string => reportOf(replayed(bundledScenario(name)));

/** Of a plan, or of there being none. */
export const planReport = (inputs: SizingInputs): string =>
  sizeReport(recommend(inputs), { again: 'npx impsim size', toolVersion: '1' });

/** A text that would be markup, turn what follows around, and never end, were it not held to be text. */
export const HOSTILE =
  '</script></style></title><script>alert(1)</script><img src="http://example.invalid/x" onerror="alert(2)">' +
  '\u202e\u2066right to left\u200f" onload="alert(3)" &lt; 한글 ' +
  'x'.repeat(10_000);

/** The quiet mode flow with the hostile text wherever a scenario's author writes. */
export const hostileReport = (): string => {
  const result = replayed(bundledScenario('quiet-mode-flow'));
  const { scenario, outcomes, trace, notes } = result;
  return reportOf({
    ...result,
    scenario: { ...scenario, name: HOSTILE, source: HOSTILE, seed: HOSTILE },
    // Two that hold and two that fail.
    outcomes: outcomes.slice(0, 4).map((outcome, place) => ({
      ...outcome,
      step: HOSTILE,
      about: HOSTILE,
      expected: HOSTILE,
      got: HOSTILE,
      holds: place % 2 === 0,
    })),
    notes: [...notes, HOSTILE],
    trace: trace.map((entry) => (entry.entry === 'step' ? { ...entry, text: HOSTILE } : entry)),
  });
};
