/** When a plan is outgrown, and which plan lasts. */
import { nodesOf, type Design } from './design.js';
import { demandOf } from './demand.js';
import { planOf, type Plan } from './plan.js';
import { bestDesign } from './plans.js';
import type { Growth, Requirements } from './requirements.js';
import type { ConstraintId } from './rules/constraint-id.js';
import { holds } from './rules/constraint.js';
import { constraints } from './rules/constraints.js';

export type GrowthForecast = {
  readonly percentPerYear: number;
  readonly years: number;
  /** Users at the end of the last year. */
  readonly users: number;
  /** For each rule the first year in which the plan for today breaks it; null where it never does. */
  readonly breaks: readonly {
    readonly rule: ConstraintId;
    readonly year: number | null;
    readonly waived: boolean;
  }[];
  /** The best plan for the last year, which fits every year before; null where nothing fits then. */
  readonly plan: Plan | null;
  /** Whether the plan for today lasts, or one of as many nodes of the same OVA. */
  readonly lasts: boolean;
};

/** @param design the plan for today */
export const forecast = (
  design: Design,
  requirements: Requirements,
  growth: Growth,
): GrowthForecast => {
  const years = Array.from({ length: growth.years + 1 }, (_, year) => year);
  const grown = years.map((year) => grownBy(requirements, growth.percentPerYear, year));
  const last = grown[growth.years]!;
  const lasting = bestDesign(last);
  return {
    ...growth,
    users: last.users,
    breaks: constraints.flatMap((constraint) => {
      const first = grown.map((then) =>
        constraint.check({ design, demand: demandOf(then), requirements: then }),
      );
      if (first[0] === undefined) return [];
      const year = first.findIndex((checked) => checked !== undefined && !holds(checked));
      const waived = requirements.ignore.includes(constraint.id);
      return [{ rule: constraint.id, year: year === -1 ? null : year, waived }];
    }),
    plan:
      lasting === undefined
        ? null
        : planOf({ design: lasting, demand: demandOf(last), requirements: last }),
    lasts:
      lasting !== undefined && nodesOf(lasting) === nodesOf(design) && lasting.ova === design.ova,
  };
};

const PERCENT = 100;
/** Percentages of growth have at most four decimals, so that whole users come out exactly. */
const PARTS = 10_000;

/** The requirements after so many years: each year rounded up to whole users. */
export const grownBy = (
  requirements: Requirements,
  percentPerYear: number,
  years: number,
): Requirements => ({
  ...requirements,
  users: compounded(requirements.users, percentPerYear, years),
  hybridUsers: compounded(requirements.hybridUsers, percentPerYear, years),
  emLogins: compounded(requirements.emLogins, percentPerYear, years),
});

const compounded = (count: number, percentPerYear: number, years: number): number => {
  const added = Math.round(percentPerYear * PARTS);
  const whole = PERCENT * PARTS;
  let value = count;
  for (let year = 0; year < years; year += 1) value += Math.ceil((value * added) / whole);
  return value;
};
