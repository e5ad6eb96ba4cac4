/** The settings that go with a plan (SIZE-11), as what to enter where. */
import { numberText } from '../sizing/number-text.js';
import type { SizingAnswer } from '../sizing/recommend.js';
import type { Section } from './section.js';

export const settingsSection = (answer: SizingAnswer): Section => {
  const texts = settingTexts(answer);
  if (texts.length === 0) return { title: 'Settings', lines: [] };
  return { title: 'Settings to make', lines: texts.map((text) => `- ${text}.`) };
};

/** Empty where there is no plan. */
export const settingTexts = ({
  settings,
  recommendation,
  inputs,
}: SizingAnswer): readonly string[] => {
  if (settings === null || recommendation === null) return [];
  const { clientReLoginLowerLimitSeconds: lower, clientReLoginUpperLimitSeconds: upper } = settings;
  const { mdmFactor, rtmtAlertPercent } = settings;
  const byDefault = recommendation.redundancy === 'none';
  return [
    `Client Re-Login Lower Limit: ${secondsText(lower)}, Upper Limit: ${secondsText(upper)}, on every node ` +
      (byDefault ? "(the product's defaults; HA-2)" : '(HA-8)'),
    ...(mdmFactor === 1
      ? []
      : [
          `In effect with MDM: ${secondsText(lower * mdmFactor)} and ${secondsText(upper * mdmFactor)} (HA-5); do not enter these`,
        ]),
    `JSMSessionsExceedsThreshold in RTMT: ${rtmtAlertPercent} %` +
      (rtmtAlertPercent === inputs.alertPercent
        ? ''
        : `, which is ${inputs.alertPercent} % of the limit under active-active (JSM-7)`),
  ];
};

const secondsText = (count: number): string => `${numberText(count)} s`;
