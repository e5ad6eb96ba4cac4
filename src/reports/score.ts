/** How many findings of one run, or of several, hold; what could not be done counts apart. */
import { countText } from '../sizing/number-text.js';
import type { Finding } from './finding.js';

export type Score = {
  readonly expectations: number;
  readonly expectationsHeld: number;
  readonly refused: number;
  readonly thresholds: number;
  readonly thresholdsHeld: number;
};

export const scoreOf = (findings: readonly Finding[]): Score => {
  const expectations = findings.filter(({ kind }) => kind === 'expectation');
  const thresholds = findings.filter(({ kind }) => kind === 'threshold');
  return {
    expectations: expectations.length,
    expectationsHeld: held(expectations),
    refused: findings.filter(({ kind }) => kind === 'refusal').length,
    thresholds: thresholds.length,
    thresholdsHeld: held(thresholds),
  };
};

/** The score of several runs together. */
export const scoresTogether = (scores: readonly Score[]): Score => {
  const sumOf = (count: keyof Score): number =>
    scores.reduce((sum, score) => sum + score[count], 0);
  return {
    expectations: sumOf('expectations'),
    expectationsHeld: sumOf('expectationsHeld'),
    refused: sumOf('refused'),
    thresholds: sumOf('thresholds'),
    thresholdsHeld: sumOf('thresholdsHeld'),
  };
};

/** `40 of 41 expectations hold; 1 step could not be done; 2 of 2 thresholds hold` */
export const scoreText = (score: Score): string => {
  const { expectations, expectationsHeld, refused, thresholds, thresholdsHeld } = score;
  const parts: string[] = [];
  // A scenario may have thresholds alone.
  if (expectations > 0 || thresholds === 0)
    parts.push(`${expectationsHeld} of ${expectations} expectations hold`);
  if (refused > 0) parts.push(`${countText(refused, 'step')} could not be done`);
  if (thresholds > 0) parts.push(`${thresholdsHeld} of ${thresholds} thresholds hold`);
  return parts.join('; ');
};

const held = (findings: readonly Finding[]): number => findings.filter(({ holds }) => holds).length;
