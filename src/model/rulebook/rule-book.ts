/**
 * The rule book: every rule that the simulator follows, by number.
 *
 * Code, traces and reports cite a rule by a `RuleId`. The union is closed, so that citing a rule
 * that does not exist does not compile.
 */
import { deviceRules } from './devices.js';
import { crossClusterRules } from './extension-mobility-cross-cluster.js';
import { extensionMobilityRules } from './extension-mobility.js';
import { highAvailabilityRules } from './high-availability.js';
import { jsmSessionRules } from './jsm-sessions.js';
import { multipleDeviceMessagingRules } from './multiple-device-messaging.js';
import { productReportRules } from './product-reports.js';
import { quietModeRules } from './quiet-mode.js';
import type { Rule, RuleText } from './rule.js';
import { sizingRules } from './sizing.js';
import { timeRules } from './time.js';

/** A heading of the book and the rules under it, by number. */
export type Chapter = {
  readonly title: string;
  readonly prefix: string;
  readonly rules: Readonly<Record<string, RuleText>>;
};

/** The chapters in the order of the book, each with the prefix of its numbers. */
export const chapters = [
  { title: 'Time and order', prefix: 'TIME', rules: timeRules },
  { title: 'Devices and clients', prefix: 'DEV', rules: deviceRules },
  { title: 'Multiple Device Messaging', prefix: 'MDM', rules: multipleDeviceMessagingRules },
  { title: 'Quiet mode', prefix: 'QM', rules: quietModeRules },
  { title: 'JSM sessions and the alert', prefix: 'JSM', rules: jsmSessionRules },
  { title: 'High availability and failover', prefix: 'HA', rules: highAvailabilityRules },
  { title: 'Reports the product has', prefix: 'REP', rules: productReportRules },
  { title: 'Extension Mobility', prefix: 'EM', rules: extensionMobilityRules },
  { title: 'Extension Mobility Cross Cluster', prefix: 'EMCC', rules: crossClusterRules },
  { title: 'Sizing', prefix: 'SIZE', rules: sizingRules },
] as const satisfies readonly Chapter[];

/** All chapters in one catalogue. */
export const ruleBook = {
  ...timeRules,
  ...deviceRules,
  ...multipleDeviceMessagingRules,
  ...quietModeRules,
  ...jsmSessionRules,
  ...highAvailabilityRules,
  ...productReportRules,
  ...extensionMobilityRules,
  ...crossClusterRules,
  ...sizingRules,
};

/** The number of a rule that exists, `MDM-4`. */
export type RuleId = keyof typeof ruleBook;

/** Whether a text is the number of a rule that exists. */
export const isRuleId = (text: string): text is RuleId => Object.hasOwn(ruleBook, text);

/** The rule with that number: statement, status and source. */
export function ruleOf(id: RuleId): Rule {
  const text: RuleText = ruleBook[id];
  return { id, ...text };
}
