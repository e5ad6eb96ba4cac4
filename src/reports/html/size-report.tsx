/**
 * The page of `impsim size --html`: a plan for people, in the order in which they ask. What is
 * recommended; which rule binds; what else would fit; what to set; how long it lasts; what it rests on.
 */
import type { SizingAnswer } from '../../sizing/recommend.js';
import { numberText } from '../../sizing/number-text.js';
import { htmlDocument } from './html-document.js';
import { rulesSection } from './sections/rules-section.js';
import { designsSection } from './sizing/designs-section.js';
import { growthSection, sensitivitySection } from './sizing/outlook-sections.js';
import { RecommendationBanner, type SizeReportSource } from './sizing/recommendation-banner.js';
import { ruleUseSection } from './sizing/rule-use-section.js';
import {
  adviceSection,
  proofSection,
  settingsSection,
  sizingAssumptionsSection,
} from './sizing/text-sections.js';
import { waterfallSection } from './sizing/waterfall-section.js';

/** The whole file; the same text for the same answer. */
export const sizeReport = (answer: SizingAnswer, source: SizeReportSource): string =>
  htmlDocument({
    title: `IM and Presence for ${numberText(answer.inputs.users)} users`,
    banner: <RecommendationBanner answer={answer} source={source} />,
    sections: [
      waterfallSection(answer),
      ruleUseSection(answer),
      proofSection(answer),
      designsSection(answer),
      settingsSection(answer),
      growthSection(answer),
      sensitivitySection(answer),
      adviceSection(answer),
      sizingAssumptionsSection(answer),
      rulesSection(),
    ].filter((section) => section !== undefined),
  });
