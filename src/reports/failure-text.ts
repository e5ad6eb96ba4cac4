/** What failed in a run, for people: what was expected and got, when, where, and what led there. */
import { placeText, type Finding } from './finding.js';
import type { Paint } from './paint.js';

/** More failures than these are counted, not shown. */
const FAILURES_SHOWN = 20;

/** An empty line behind each failure; no line where all hold. Every breached threshold is shown. */
export const failureText = (findings: readonly Finding[], paint: Paint): readonly string[] => {
  const failures = findings.filter(({ kind, holds }) => !holds && kind !== 'threshold');
  const breached = findings.filter(({ kind, holds }) => !holds && kind === 'threshold');
  const unseen = failures.length - FAILURES_SHOWN;
  return [
    ...failures.slice(0, FAILURES_SHOWN).flatMap((one) => [...failureLines(one, paint), '']),
    ...(unseen > 0 ? [`… and ${unseen} more, in summary.json`, ''] : []),
    ...breached.flatMap((one) => [...thresholdLines(one, paint), '']),
  ];
};

const failureLines = (finding: Finding, paint: Paint): readonly string[] => [
  paint.bad(`✗ ${finding.about}`),
  `    expected  ${finding.expected}`,
  `    got       ${finding.got}`,
  ...whenLines(finding),
  `    in        ${placeText(finding)}`,
  ...finding.because.map(
    (cause, place) => `    ${place === 0 ? 'because ' : '        '}  ${cause}`,
  ),
];

/** What a threshold expects is what it is called. */
const thresholdLines = (finding: Finding, paint: Paint): readonly string[] => [
  paint.bad(`✗ ${finding.about}`),
  `    got       ${finding.got}`,
  ...whenLines(finding),
  `    in        ${placeText(finding)}`,
];

const whenLines = ({ when }: Finding): readonly string[] =>
  when === undefined ? [] : [`    at        ${when}`];
