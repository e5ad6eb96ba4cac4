/** The bundled scenarios: they load, they pass, and they show the rules that they name. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../src/model/rulebook/rule-book.js';
import { bundledFile, bundledNames } from '../../src/scenarios/bundled.js';
import { allHold, type RunResult } from '../../src/scenarios/replay/run-result.js';
import { bundledScenario, replayed } from './replay/support/script.js';

const folder = fileURLToPath(new URL('../../src/scenarios/library/', import.meta.url));

/**
 * Rules about what does not happen, or about when: no decision can cite them, so an expectation has
 * to show them. Each with the scenario whose expectations would fail without the rule.
 */
const shownByExpectations: Partial<Record<RuleId, string>> = {
  // The window is closed: at 300 s exactly the laptop is active, one second later it is not.
  'MDM-6': 'quiet-mode-flow-380s',
  // After the window has closed nothing is flushed, because nothing happens.
  'TIME-2': 'quiet-mode-flow-380s',
  // The alert of a buffered message was decided when it arrived: the flush raises none.
  'QM-8': 'quiet-mode-flow-381s',
};

describe('the library', () => {
  it('lists all files of its folder by name, in the order of the alphabet', () => {
    const files = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''));
    expect(bundledNames()).toEqual(files.toSorted());
    expect(bundledNames()).toContain('mdm-flow');
  });

  it('finds the file of each name, and of no other', () => {
    for (const name of bundledNames()) expect(bundledFile(name)).toBe(`${folder}${name}.yaml`);
    for (const name of ['', 'MDM-FLOW', 'mdm-flow.yaml', '../library/mdm-flow', 'no-such-flow'])
      expect(bundledFile(name)).toBeUndefined();
  });

  it('excuses no rule that a decision cites after all, and none that nothing shows', () => {
    for (const [rule, scenario] of Object.entries(shownByExpectations)) {
      const named = bundledScenario(scenario);
      expect(named.rules).toContain(rule);
      expect(rulesCited(replayed(named))).not.toContain(rule);
    }
  });
});

describe.each(bundledNames())('%s', (name) => {
  const scenario = bundledScenario(name);
  const result = replayed(scenario);

  it('passes', () => {
    expect(result.outcomes.filter(({ holds }) => !holds)).toEqual([]);
    expect(allHold(result)).toBe(true);
  });

  it('says what it replays, and goes by the name of its file', () => {
    expect(scenario).toMatchObject({ id: name, copies: 1 });
    expect(scenario.source).toBeDefined();
  });

  it('shows every rule that it names', () => {
    const shown = [...rulesCited(result), ...Object.keys(shownByExpectations)];
    expect(scenario.rules.length).toBeGreaterThan(0);
    expect(shown).toEqual(expect.arrayContaining([...scenario.rules]));
  });
});

/** The rules that stand in the trace: of decisions and of alerts. */
function rulesCited({ trace }: RunResult): readonly string[] {
  const rules = new Set<string>();
  for (const entry of trace) {
    if (entry.entry !== 'event') continue;
    for (const decision of entry.decisions) {
      rules.add(decision.because.rule);
      if ('alert' in decision) rules.add(decision.alert.because.rule);
    }
  }
  return [...rules];
}
