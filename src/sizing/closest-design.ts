/** Where nothing fits: the design that comes closest, so that its broken rules can be shown. */
import type { ClusterShape, Design } from './design.js';
import { CLUSTERS_MAX, shapesFor, smallestOf } from './design-space.js';
import { preferring } from './preference.js';
import { questionOf } from './plans.js';
import type { Requirements } from './requirements.js';
import { holds, slackOf } from './rules/constraint.js';

/** The one with the fewest broken rules; of several the one whose worst rule misses the least. */
export const closestDesign = (requirements: Requirements): Design => {
  const prefer = preferring(requirements.release);
  const [closest] = shapesFor(requirements)
    .flatMap((shape) => designsOf(shape, requirements))
    .map((design) => ({ design, ...missOf(design, requirements) }))
    .toSorted(
      (one, other) =>
        one.broken - other.broken || other.worst - one.worst || prefer(one.design, other.design),
    );
  return closest!.design;
};

/** Of a shape one cluster, as many as allowed, and the fewest that satisfy what any number can. */
const designsOf = (shape: ClusterShape, requirements: Requirements): readonly Design[] => {
  const most = requirements.maxClusters ?? CLUSTERS_MAX;
  const question = questionOf(requirements);
  const { demand } = question;
  const rules = question.rules.filter(({ check }) => {
    const checked = check({ design: { ...shape, clusters: most }, demand, requirements });
    return checked === undefined || holds(checked);
  });
  const enough = smallestOf(shape, { ...question, rules });
  const counts = [1, requirements.maxClusters ?? 1, enough?.clusters ?? 1];
  return [...new Set(counts)].map((clusters) => ({ ...shape, clusters }));
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
