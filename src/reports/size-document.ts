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
import { hundredths } from './hundredths.js';

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

const planOf = ({ perNode, survivor, tightest, ...plan }: Plan) => ({
  ...plan,
  perNode: { ...perNode, percent: hundredths(perNode.percent) },
  survivor: survivor && { ...survivor, percent: hundredths(survivor.percent) },
  tightest: tightest && { ...tightest, slackPercent: hundredths(tightest.slackPercent) },
});

const ruleOf = (rule: RuleResult) => ({
  id: rule.id,
  holds: rule.holds,
  waived: rule.waived,
  formula: rule.formula,
  required: rule.required,
  available: rule.available,
  slackPercent: hundredths(rule.slackPercent),
  source: rule.source,
  status: rule.status,
});

const growthOf = ({ plan, ...growth }: GrowthForecast) => ({
  ...growth,
  plan: plan && planOf(plan),
});

const sensitivityOf = ({ slackPercent, ...sensitivity }: Sensitivity) => ({
  ...sensitivity,
  slackPercent: slackPercent === null ? null : hundredths(slackPercent),
});

const proofOf = ({ plan, proof }: ProvenPlan) => ({
  plan: planOf(plan),
  confirmed: proof.confirmed,
  because: proof.because,
  peakPercent: hundredths(proof.peakPercent),
  alerts: proof.alerts,
  survivorPercent: proof.survivorPercent === null ? null : hundredths(proof.survivorPercent),
  peakReLogins: hundredths(proof.peakReLogins),
  reLoginRate: proof.reLoginRate,
  reLoginSeconds: proof.reLoginSeconds === null ? null : hundredths(proof.reLoginSeconds),
});
