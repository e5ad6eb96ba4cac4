/** What the simulation of plans showed: confirmed or refuted, with the figures. */
import type { SizingAnswer } from '../sizing/recommend.js';
import type { ProvenPlan } from '../sizing/plan-proof.js';
import { countText, numberText } from '../sizing/number-text.js';
import { percentText, planText } from './plan-wording.js';
import type { Section } from './section.js';

export const proofSection = ({ proofs }: SizingAnswer): Section => ({
  title: 'Verification',
  lines:
    proofs === null
      ? []
      : proofs.flatMap((proven) => [
          `- ${proven.proof.confirmed ? 'Confirmed' : 'Refuted'}: ${planText(proven.plan)}.`,
          ...proofTexts(proven).map((text) => `  - ${text}.`),
        ]),
});

/** What refuted it first, then its figures. */
export const proofTexts = ({ proof }: ProvenPlan): readonly string[] => [
  ...proof.because.map((says) => `It fails: ${says}`),
  `Normal running: at most ${percentText(proof.peakPercent)} of the limit that applies, ` +
    countText(proof.alerts, 'alert'),
  ...lossTexts(proof),
];

const lossTexts = ({
  survivorPercent,
  reLoginSeconds,
  reLoginRate,
  peakReLogins,
}: ProvenPlan['proof']): readonly string[] =>
  survivorPercent === null || reLoginSeconds === null || reLoginRate === null
    ? []
    : [
        `Each node lost in turn: a survivor has at most ${percentText(survivorPercent)} of its full limit`,
        `Signing in again: the last client after ${numberText(Math.ceil(reLoginSeconds))} s; in the ` +
          `busiest minute ${numberText(peakReLogins)} users a second had a client back, and the login ` +
          `profile is made for ${reLoginRate}: clients of one user come back apart, so that more refutes nothing`,
      ];
