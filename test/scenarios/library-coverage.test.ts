/** Between them the bundled scenarios show every rule of messaging, and reach every reason. */
import { describe, expect, it } from 'vitest';
import { deviceReasons } from '../../src/model/devices/device-reasons.js';
import { emReasons } from '../../src/model/em/em-reasons.js';
import { haReasons } from '../../src/model/ha/ha-reasons.js';
import { jsmReasons } from '../../src/model/jsm/jsm-reasons.js';
import { mdmReasons } from '../../src/model/mdm/mdm-reasons.js';
import { isRuleId, ruleBook, type RuleId } from '../../src/model/rulebook/rule-book.js';
import { bundledScenarios, replayed } from './replay/support/script.js';
import { codeOf, filesBelow, namesRule, textOf } from './support/files.js';
import { reasonsReached } from './support/reached.js';

/** What the scenarios can be about. */
const aboutMessaging = /^(?:TIME|DEV|MDM|QM|JSM|HA|REP|EM|EMCC)-\d+$/;
const rules = Object.keys(ruleBook)
  .filter(isRuleId)
  .filter((rule) => aboutMessaging.test(rule));

const scenarios = bundledScenarios();
const reached = new Set(scenarios.flatMap((scenario) => reasonsReached(replayed(scenario))));
const reasons = [mdmReasons, deviceReasons, jsmReasons, haReasons, emReasons].flatMap((catalogue) =>
  Object.values(catalogue),
);

/** Rules that no scenario and no faulty file names, each with a test that does. */
const namedByTestsAlone: Partial<Record<RuleId, string>> = {};

/** Reasons that no scenario reaches, each with the test that does. */
const reachedByTestsAlone: Readonly<Record<string, string>> = {
  // It takes 201 messages that nobody reads.
  'unread-too-many': 'model/mdm/retention.test.ts',
  // It takes a message that nobody reads for more than a day.
  'unread-too-old': 'model/mdm/retention.test.ts',
  // They prepare an alert, which a trace shows once it is raised.
  'above-the-line': 'model/jsm/alert-policy.test.ts',
  'not-long-enough': 'model/jsm/alert-policy.test.ts',
  // Transfers of users that run into each other.
  'takeover-broke-off': 'model/ha/transfers.test.ts',
  'transfer-goes-on': 'model/ha/transfers.test.ts',
  'waits-for-peer': 'model/ha/transfers.test.ts',
  // The loader refuses such scenarios.
  'no-high-availability': 'model/ha/transfers.test.ts',
  'to-oneself': 'model/mdm/refusal.test.ts',
};

describe('the rules of messaging', () => {
  it.each(rules)('%s is named by a bundled scenario or a faulty file', (rule) => {
    const faulty = filesBelow('scenarios/loader', '.yaml');
    const isNamed =
      scenarios.some((scenario) => scenario.rules.includes(rule)) ||
      faulty.some((file) => namesRule(textOf(file), rule));
    expect(isNamed || rule in namedByTestsAlone).toBe(true);
    expect(isNamed && rule in namedByTestsAlone).toBe(false);
  });

  it('are each named by a test', () => {
    const texts = filesBelow('', '.test.ts')
      .filter((file) => !file.startsWith('scenarios/library'))
      .map((file) => codeOf(textOf(file)));
    expect(rules.filter((rule) => !texts.some((text) => namesRule(text, rule)))).toEqual([]);
    for (const [rule, file] of Object.entries(namedByTestsAlone))
      expect(namesRule(textOf(file), rule)).toBe(true);
  });
});

describe('the reasons of messaging', () => {
  it('are each reached by a bundled scenario, but for a few', () => {
    const missing = reasons.filter((reason) => !reached.has(reason)).map(({ code }) => code);
    expect(missing.filter((code) => !(code in reachedByTestsAlone))).toEqual([]);
  });

  it('that a scenario reaches need no excuse', () => {
    const codes = new Set([...reached].map(({ code }) => code));
    expect(Object.keys(reachedByTestsAlone).filter((code) => codes.has(code))).toEqual([]);
  });

  it.each(Object.entries(reachedByTestsAlone))('%s is named by %s', (code, file) => {
    expect(textOf(file)).toContain(code);
  });
});
