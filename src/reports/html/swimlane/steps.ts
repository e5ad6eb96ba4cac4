/** The steps of the guide that a scenario follows, each with a short sign for the axis. */
import type { Instant } from '../../../engine/units.js';
import type { TraceEntry } from '../../../scenarios/replay/trace.js';
import { textWidth } from './drawing-measures.js';

export type Step = {
  readonly at: Instant;
  /** The number that the step has in its guide, or a letter. */
  readonly sign: string;
  /** Without that number. */
  readonly text: string;
};

const FLAG_MIN = 18;
const FLAG_PADDING = 8;

/** The room that the sign of a step takes on the axis. */
export const flagWidth = ({ sign }: Step): number =>
  Math.max(FLAG_MIN, textWidth(sign) + FLAG_PADDING);

/** Those of several steps stand side by side. */
export const flagsWidth = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => sum + flagWidth(step) + FLAG_GAP, 0);

export const FLAG_GAP = 3;

/** `4. Bob sends…`, `2 and 3. Jabber goes…` */
const NUMBERED = /^(\d{1,2})(?: and (\d{1,2}))?\. (.+)$/;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Numbers of their own where every step has one and no two the same, letters otherwise. */
export const stepsOf = (trace: readonly TraceEntry[]): readonly Step[] => {
  const steps = trace.flatMap((entry) => (entry.entry === 'step' ? [entry] : []));
  const numbered = steps.flatMap(({ at, text }) => {
    const [, first, second, rest] = NUMBERED.exec(text) ?? [];
    if (first === undefined || rest === undefined) return [];
    return [{ at, sign: second === undefined ? first : `${first}, ${second}`, text: rest }];
  });
  const signs = new Set(numbered.map(({ sign }) => sign));
  if (signs.size === steps.length) return numbered;
  return steps.map(({ at, text }, place) => ({ at, sign: letterOf(place), text }));
};

/** A to Z, then A2 to Z2, and so on. */
const letterOf = (place: number): string => {
  const turn = Math.floor(place / LETTERS.length);
  return `${LETTERS[place % LETTERS.length]!}${turn === 0 ? '' : turn + 1}`;
};
