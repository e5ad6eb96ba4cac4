/**
 * The findings of a run with all its replications. Those of the first are told one by one; whether the
 * others hold too is one finding more.
 */
import { failedOf } from '../../scenarios/replay/replication.js';
import { findingsOf, type Finding } from '../finding.js';
import type { FinishedRun } from './reporter.js';

export const runFindings = ({
  result,
  replications,
}: Pick<FinishedRun, 'result' | 'replications'>): readonly Finding[] => {
  const findings = findingsOf(result);
  if (replications.length < 2) return findings;
  const failed = failedOf(replications);
  const ofAll: Finding = {
    kind: 'replications',
    holds: failed.length === 0,
    about: `${replications.length} replications`,
    expected: 'all hold',
    got: failed.length === 0 ? 'all hold' : `a failure in replication ${failed.join(', ')}`,
    when: undefined,
    file: result.scenario.file,
    line: 1,
    column: 1,
    because: [],
  };
  return [...findings, ofAll];
};
