/** Every plan that fits, best first: the core of the planner. */
import { demandOf } from './demand.js';
import type { Design } from './design.js';
import { designsFor, type Question } from './design-space.js';
import { preferring } from './preference.js';
import type { Requirements } from './requirements.js';
import { constraints } from './rules/constraints.js';

/** The question that the requirements put: what is asked for, and the rules not waived. */
export const questionOf = (requirements: Requirements): Question => ({
  demand: demandOf(requirements),
  requirements,
  rules: constraints.filter(({ id }) => !requirements.ignore.includes(id)),
});

/** Best first by SIZE-7; empty where nothing fits. */
export const rankedDesigns = (requirements: Requirements): readonly Design[] =>
  designsFor(questionOf(requirements)).toSorted(preferring(requirements.release));

/** Undefined where nothing fits. */
export const bestDesign = (requirements: Requirements): Design | undefined =>
  rankedDesigns(requirements)[0];
