/**
 * All runs of a command as one Markdown text: the verdict, what failed with its reasons, thresholds,
 * notes, and the command that repeats each run. Failures stand first, in lists and among scenarios.
 */
import { faultText } from '../fault-text.js';
import { placeText, type Finding } from '../finding.js';
import { markdownTable } from '../markdown-table.js';
import { scoreText } from '../score.js';
import { fittedMarkdown, type MarkdownSection } from './fitted-markdown.js';
import { codeBlock, codeSpan } from './markdown-text.js';
import { overallText } from './overall-text.js';
import type { Ending } from './reporter.js';
import type { SummarizedRun } from './summarized-run.js';

/** More of a kind than these are counted: nobody reads on. */
const SHOWN_MAX = 50;
/** Of many causes those are shown that are nearest to what they led to. */
const CAUSES_MAX = 5;

/** @param bytesMax the text is never longer, and empty where not even the verdict fits */
export const markdownSummary = (
  inOrder: readonly SummarizedRun[],
  ending: Ending,
  bytesMax: number,
): string => {
  const runs = failedFirst(inOrder, ({ passes }) => passes);
  const findings = runs.flatMap((run) => run.findings);
  const failures = findings.filter(({ kind, holds }) => !holds && kind !== 'threshold');
  const thresholds = findings.filter(({ kind }) => kind === 'threshold');
  const verdict = ending.exitCode === 0 ? 'PASS' : 'FAIL';
  return fittedMarkdown(
    `## impsim: ${verdict}\n\n${overallText(runs, ending)}`,
    [
      section(
        '### Faults',
        'faults',
        ending.faults.map((fault) => `- ${codeSpan(faultText(fault))}`),
      ),
      section(
        '### Troubles',
        'troubles',
        ending.troubles.map((text) => `- ${codeSpan(text)}`),
      ),
      section('### Failures', 'failures', failures.map(findingBlock)),
      section(
        '### Thresholds',
        'thresholds',
        failedFirst(thresholds, ({ holds }) => holds).map(thresholdBlock),
      ),
      runTable(runs),
      section(
        '### Notes',
        'notes',
        runs.flatMap(({ id, notes }) => notes.map((note) => `- ${id}: ${codeSpan(note)}`)),
      ),
      section(
        '### To see it again',
        'commands',
        runs.map(({ again }) => codeBlock([again])),
      ),
    ],
    bytesMax,
  );
};

const failedFirst = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.toSorted((one, other) => Number(holds(one)) - Number(holds(other)));

const section = (heading: string, what: string, blocks: readonly string[]): MarkdownSection => ({
  heading: `${heading}\n`,
  blocks,
  blocksMax: SHOWN_MAX,
  what,
});

const findingBlock = (finding: Finding): string => {
  const { about, expected, got, when, because } = finding;
  const unseen = because.length - CAUSES_MAX;
  return [
    `- ✗ ${codeSpan(about)}`,
    `  - expected: ${codeSpan(expected)}`,
    `  - got: ${codeSpan(got)}`,
    ...(when === undefined ? [] : [`  - at: ${codeSpan(when)}`]),
    `  - in: ${codeSpan(placeText(finding))}`,
    ...(unseen > 0 ? [`  - because of ${unseen} earlier, and:`] : []),
    ...because.slice(-CAUSES_MAX).map((cause) => `  - because: ${codeSpan(cause)}`),
  ].join('\n');
};

const thresholdBlock = (finding: Finding): string =>
  finding.holds
    ? `- ✓ ${codeSpan(finding.about)}: ${codeSpan(finding.got)}`
    : findingBlock(finding);

/** The names of scenarios are made of letters, digits and hyphens, so that they can stand as they are. */
const runTable = (runs: readonly SummarizedRun[]): MarkdownSection => {
  const [heading = '', rule = '', ...rows] = markdownTable(runs, [
    { title: 'scenario', cell: ({ id }) => id },
    { title: 'verdict', cell: ({ passes }) => (passes ? 'PASS' : 'FAIL') },
    { title: 'score', cell: ({ score }) => scoreText(score) },
    { title: 'release', cell: ({ release }) => release },
    { title: 'seed', cell: ({ seed }) => codeSpan(seed) },
  ]);
  return {
    heading: `### Scenarios\n\n${heading}\n${rule}`,
    blocks: rows,
    blocksMax: SHOWN_MAX,
    what: 'scenarios',
  };
};
