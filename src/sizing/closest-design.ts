/** Where nothing fits: the design that comes closest, so that its broken rules can be shown. */
import type { Design } from './design.js';
import { shapesFor } from './design-space.js';
import { preferring } from './preference.js';
import { questionOf } from './plans.js';
import type { Requirements } from './requirements.js';
import { holds, slackOf } from './rules/constraint.js';

/** The one with the fewest broken rules; of several the one whose worst rule misses the least. */
export const closestDesign = (requirements: Requirements): Design => {
  const prefer = preferring(requirements.release);
  const clusterCounts = [...new Set([1, requirements.maxClusters ?? 1])];
  const designs = shapesFor(requirements).flatMap((shape) =>
    clusterCounts.map((clusters) => ({ design: { ...shape, clusters } })),
  );
  const [closest] = designs
    .map(({ design }) => ({ design, ...missOf(design, requirements) }))
    .toSorted(
      (one, other) =>
        one.broken - other.broken || other.worst - one.worst || prefer(one.design, other.design),
    );
  return closest!.design;
};

const missOf = (
  design: Design,
  requirements: Requirements,
): { readonly broken: number; readonly worst: number } => {
  const { demand, rules } = questionOf(requirements);
  const missed = rules
    .flatMap(({ check }) => check({ design, demand, requirements }) ?? [])
    .filter((checked) => !holds(checked))
    .map(slackOf);
  return { broken: missed.length, worst: Math.min(0, ...missed) };
};
