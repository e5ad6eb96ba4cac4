/**
 * The planner as a library: users and clients in, an OVA plan out, with every rule and its sum.
 *
 * Pure: no clock, no file, no network and no simulation, so that it runs in a page as well. The same
 * inputs give the same answer.
 */
import { adviceOf, type Advice } from './advice.js';
import { assumptionsOf, type SizingAssumption } from './assumptions.js';
import { bindingOf } from './binding-rule.js';
import { closestDesign } from './closest-design.js';
import { demandOf, type Demand } from './demand.js';
import type { Design } from './design.js';
import { forecast, type GrowthForecast } from './growth.js';
import { inputFaults } from './input-check.js';
import { SizingInputError } from './input-fault.js';
import { nearestFits, type NearestFit } from './nearest-fit.js';
import { planOf, type Plan } from './plan.js';
import { proofsOf, type Prove, type ProvenPlan } from './plan-proof.js';
import { rankedDesigns } from './plans.js';
import { requirementsOf, type Requirements, type SizingInputs } from './requirements.js';
import { ruleResultsOf, type RuleResult } from './rule-result.js';
import type { ConstraintId } from './rules/constraint-id.js';
import { sensitivitiesOf, type Sensitivity } from './sensitivity.js';
import { settingsOf, type Settings } from './settings.js';

export { SizingInputError } from './input-fault.js';
export type { Plan } from './plan.js';
export type { PlanProof, Prove } from './plan-proof.js';
export type { SizingInputs } from './requirements.js';
export type { RuleResult } from './rule-result.js';
export type { Settings } from './settings.js';

export type SizingAnswer = {
  /** The inputs with every default filled in. */
  readonly inputs: Requirements;
  readonly demand: Demand;
  /** The best plan (SIZE-7) that is not refuted; null where nothing fits, or every one is refuted. */
  readonly recommendation: Plan | null;
  /** SIZE-10; null where nothing fits, or every rule that counts nodes is waived. */
  readonly bindingRule: ConstraintId | null;
  readonly nextRule: ConstraintId | null;
  /** On the recommended plan; where nothing fits, on the design that comes closest. */
  readonly rules: readonly RuleResult[];
  /** Every plan that fits, best first. */
  readonly designs: readonly Plan[];
  readonly settings: Settings | null;
  readonly advice: readonly Advice[];
  readonly assumptions: readonly SizingAssumption[];
  /** Null where no growth was asked for, or nothing fits. */
  readonly growth: GrowthForecast | null;
  /** Ranked; empty where nothing fits. */
  readonly sensitivity: readonly Sensitivity[];
  /** Where nothing fits: the inputs that would have to be others. */
  readonly nearest: readonly NearestFit[];
  /** Of each plan that was tried, best first; null where no proof was asked for. */
  readonly proofs: readonly ProvenPlan[] | null;
};

/**
 * The best plan for so many users, all others that fit, and the reasons.
 * @param prove tries a plan; one that it refutes is not recommended, and the next is tried
 * @throws {SizingInputError} if an input is out of its range, or two contradict each other.
 * @example recommend({ users: 25_000, clientsPerUser: 2 }).recommendation?.nodes // 4
 */
export const recommend = (inputs: SizingInputs, prove?: Prove): SizingAnswer => {
  const faults = inputFaults(inputs);
  if (faults.length > 0) throw new SizingInputError(faults);
  const requirements = requirementsOf(inputs);
  const demand = demandOf(requirements);
  const designs = rankedDesigns(requirements);
  const plans = designs.map((design) => planOf({ design, demand, requirements }));
  const proofs = prove === undefined ? null : proofsOf(plans, requirements, prove);
  const chosen = proofs === null ? 0 : proofs.findIndex(({ proof }) => proof.confirmed);
  const design = designs[chosen];
  const answer =
    design === undefined ? withoutPlan(designs[0], requirements) : withPlan(design, requirements);
  return { inputs: requirements, demand, designs: plans, proofs, ...answer };
};

type Reasoning = Omit<SizingAnswer, 'inputs' | 'demand' | 'designs' | 'proofs'>;

const withPlan = (design: Design, requirements: Requirements): Reasoning => {
  const demand = demandOf(requirements);
  const plan = planOf({ design, demand, requirements });
  const rules = ruleResultsOf({ design, demand, requirements });
  const { rule, next } = bindingOf(rules);
  const { growth } = requirements;
  return {
    recommendation: plan,
    bindingRule: rule,
    nextRule: next,
    rules,
    settings: settingsOf(plan, requirements),
    advice: adviceOf(plan, requirements),
    assumptions: assumptionsOf(plan, requirements),
    growth: growth === null ? null : forecast(design, requirements, growth),
    sensitivity: sensitivitiesOf(design, requirements),
    nearest: [],
  };
};

/** @param refuted the best of the designs that fit and were all refuted; undefined: none fits */
const withoutPlan = (refuted: Design | undefined, requirements: Requirements): Reasoning => {
  const demand = demandOf(requirements);
  const design = refuted ?? closestDesign(requirements);
  return {
    recommendation: null,
    bindingRule: null,
    nextRule: null,
    rules: ruleResultsOf({ design, demand, requirements }),
    settings: null,
    advice: adviceOf(undefined, requirements),
    assumptions: assumptionsOf(undefined, requirements),
    growth: null,
    sensitivity: [],
    nearest: refuted === undefined ? nearestFits(requirements) : [],
  };
};
