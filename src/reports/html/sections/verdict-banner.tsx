/** What a reader wants first: did all hold, of what was it a run, and how is it repeated. */
import type { JSX } from 'preact';
import { scoreText } from '../../score.js';
import { findingsOf } from '../../finding.js';
import { scoreOf } from '../../score.js';
import type { FinishedRun } from '../../reporter/reporter.js';
import { Badge } from '../parts/badge.js';
import { FactList } from '../parts/fact-list.js';

export const VerdictBanner = ({ run }: { readonly run: FinishedRun }): JSX.Element => {
  const { result, summary, replications, again } = run;
  const { scenario } = result;
  const passes = summary.verdict === 'pass';
  return (
    <div class={`banner ${passes ? 'good' : 'bad'}`}>
      <p class="verdict">
        <Badge holds={passes} words={{ good: 'PASS', bad: 'FAIL' }} />{' '}
        {scoreText(scoreOf(findingsOf(result)))}
        {replications.length > 1 ? `, the first of ${replications.length} replications` : ''}
      </p>
      <FactList
        facts={[
          { name: 'scenario', value: scenario.id },
          { name: 'release', value: scenario.release },
          { name: 'seed', value: <bdi>{scenario.seed}</bdi> },
          { name: 'starts', value: scenario.start },
          ...(scenario.source === undefined
            ? []
            : [{ name: 'source', value: <bdi>{scenario.source}</bdi> }]),
          { name: 'impsim', value: summary.toolVersion },
          { name: 'SHA-256 of the input', value: <code>{summary.inputSha256}</code> },
          { name: 'digest of the run', value: <code>{result.digest}</code> },
          { name: 'to see it again', value: <code>{again}</code> },
        ]}
      />
      <Notes notes={result.notes} />
    </div>
  );
};

const Notes = ({ notes }: { readonly notes: readonly string[] }): JSX.Element | undefined =>
  notes.length === 0 ? undefined : (
    <ul class="notes" aria-label="Notes">
      {notes.map((note) => (
        <li>
          <bdi>{note}</bdi>
        </li>
      ))}
    </ul>
  );
