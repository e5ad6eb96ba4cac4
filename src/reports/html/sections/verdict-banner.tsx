/** What a reader wants first: did all hold, of what was it a run, and how is it repeated. */
import type { JSX } from 'preact';
import { findingsOf } from '../../finding.js';
import type { FinishedRun } from '../../reporter/reporter.js';
import { scoreOf, scoreText } from '../../score.js';
import { Badge } from '../parts/badge.js';
import { FactList } from '../parts/fact-list.js';

export type VerdictBannerProps = {
  readonly run: FinishedRun;
  /** The command that repeats the run. */
  readonly repeat: string;
};

export const VerdictBanner = ({ run, repeat }: VerdictBannerProps): JSX.Element => {
  const { result, summary, replications } = run;
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
          {
            name: 'to repeat it',
            value: (
              <>
                <code>{repeat}</code>, where the scenario is
              </>
            ),
          },
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
