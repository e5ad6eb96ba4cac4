/**
 * The rule book: every rule that the simulator follows, by number.
 *
 * Code, traces and reports cite a rule by a `RuleId`. The union is closed, so that citing a rule
 * that does not exist does not compile.
 */
import { deviceRules } from './devices.js';
import { multipleDeviceMessagingRules } from './multiple-device-messaging.js';
import { quietModeRules } from './quiet-mode.js';
import type { Rule, RuleText } from './rule.js';
import { timeRules } from './time.js';

/** All chapters in one catalogue, in the order of the book. */
export const ruleBook = {
  ...timeRules,
  ...deviceRules,
  ...multipleDeviceMessagingRules,
  ...quietModeRules,
};

/** The number of a rule that exists, `MDM-4`. */
export type RuleId = keyof typeof ruleBook;

/** The rule with that number: statement, status and source. */
export function ruleOf(id: RuleId): Rule {
  const text: RuleText = ruleBook[id];
  return { id, ...text };
}
