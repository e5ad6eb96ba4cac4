/**
 * The JSON document of `impsim size`. Its keys are a promise to scripts that read it; `schemaVersion`
 * counts the times that promise was broken. Percentages are rounded to two decimals.
 */
import type { Plan } from '../sizing/plan.js';
import type { ProvenPlan } from '../sizing/plan-proof.js';
import type { SizingAnswer } from '../sizing/recommend.js';
import type { RuleResult } from '../sizing/rule-result.js';
import type { GrowthForecast } from '../sizing/growth.js';
import type { Sensitivity } from '../sizing/sensitivity.js';

const SCHEMA_VERSION = 1;

/** The document, its keys in the order in which they are written. */
export const sizeDocument = (answer: SizingAnswer) => ({
  schemaVersion: SCHEMA_VERSION,
  inputs: answer.inputs,
  recommendation: answer.recommendation && planOf(answer.recommendation),
  bindingRule: answer.bindingRule,
  nextRule: answer.nextRule,
  rules: answer.rules.map(ruleOf),
  designs: answer.designs.map(planOf),
  settings: answer.settings,
  advice: answer.advice,
  assumptions: answer.assumptions.map(({ rule, statement }) => ({ rule, status: 'A', statement })),
  growth: answer.growth && growthOf(answer.growth),
  sensitivity: answer.sensitivity.map(sensitivityOf),
  nearest: answer.nearest,
  verification: answer.proofs && answer.proofs.map(proofOf),
});

const HUNDREDTHS = 100;

const rounded = (percent: number): number => {
  const value = Math.round(percent * HUNDREDTHS) / HUNDREDTHS;
  // A tiny slack below 0 would be written as -0.
  return value === 0 ? 0 : value;
};

const planOf = ({ perNode, survivor, tightest, ...plan }: Plan) => ({
  ...plan,
  perNode: { ...perNode, percent: rounded(perNode.percent) },
  survivor: survivor && { ...survivor, percent: rounded(survivor.percent) },
  tightest: tightest && { ...tightest, slackPercent: rounded(tightest.slackPercent) },
});

const ruleOf = (rule: RuleResult) => ({
  id: rule.id,
  holds: rule.holds,
  waived: rule.waived,
  formula: rule.formula,
  required: rule.required,
  available: rule.available,
  slackPercent: rounded(rule.slackPercent),
  source: rule.source,
  status: rule.status,
});

const growthOf = ({ plan, ...growth }: GrowthForecast) => ({
  ...growth,
  plan: plan && planOf(plan),
});

const sensitivityOf = ({ slackPercent, ...sensitivity }: Sensitivity) => ({
  ...sensitivity,
  slackPercent: slackPercent === null ? null : rounded(slackPercent),
});

const proofOf = ({ plan, proof }: ProvenPlan) => ({
  plan: planOf(plan),
  confirmed: proof.confirmed,
  because: proof.because,
  peakPercent: rounded(proof.peakPercent),
  alerts: proof.alerts,
  survivorPercent: proof.survivorPercent === null ? null : rounded(proof.survivorPercent),
  peakReLogins: rounded(proof.peakReLogins),
  reLoginRate: proof.reLoginRate,
  reLoginSeconds: proof.reLoginSeconds === null ? null : rounded(proof.reLoginSeconds),
});
