/** The bundled scenarios: they load, they pass, and they show the rules that they name. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../src/model/rulebook/rule-book.js';
import { bundledFile, bundledNames } from '../../src/scenarios/bundled.js';
import { allHold, type RunResult } from '../../src/scenarios/replay/run-result.js';
import { bundledScenario, replayed } from './replay/support/script.js';
import { reasonsReached } from './support/reached.js';

const folder = fileURLToPath(new URL('../../src/scenarios/library/', import.meta.url));

/**
 * Rules about what is, what does not happen, or when: nothing in a trace cites them, so expectations
 * have to show them. Each with a scenario whose expectations would fail without the rule.
 */
const shownByExpectations: Partial<Record<RuleId, string>> = {
  // A third-party client is a device of its own: it gets no copies, and alerts whatever happens.
  'DEV-1': 'third-party-client',
  // The flush comes with as many packets as the limit says.
  'QM-7': 'quiet-flush-limit',
  // The alert of a buffered message was decided when it arrived: the flush raises none.
  'QM-8': 'quiet-mode-flow-381s',
  // The gauges and totals have the values that are expected of them.
  'QM-12': 'two-mobiles-quiet',
  // The packets of a flush are counted in the slice after it.
  'QM-13': 'quiet-flush-limit',
  // After the window has closed nothing is flushed, because nothing happens.
  'TIME-2': 'quiet-mode-flow-380s',
  // What was delivered stays unread until somebody reads it.
  'TIME-3': 'active-window',
};

/** Rules that other runs cite, and these scenarios show by what does not happen. */
const shownByAbsence: Readonly<Record<string, readonly RuleId[]>> = {
  'mdm-in-11-0': ['QM-1'],
  'mdm-off': ['QM-1'],
  'quiet-flush-limit': ['QM-14'],
  // One second earlier the laptop was active.
  'quiet-mode-flow-381s': ['MDM-6'],
  'router-restart': ['QM-14'],
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

  it('excuses no rule that a trace cites after all, and none that nothing shows', () => {
    const excused = [
      ...Object.entries(shownByExpectations).map(([rule, scenario]) => [rule, scenario] as const),
      ...Object.entries(shownByAbsence).flatMap(([scenario, rules]) =>
        rules.map((rule) => [rule, scenario] as const),
      ),
    ];
    for (const [rule, scenario] of excused) {
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
    const shown = [
      ...rulesCited(result),
      ...Object.keys(shownByExpectations),
      ...(shownByAbsence[name] ?? []),
    ];
    expect(scenario.rules.length).toBeGreaterThan(0);
    expect(shown).toEqual(expect.arrayContaining([...scenario.rules]));
  });
});

const rulesCited = (result: RunResult): readonly RuleId[] =>
  reasonsReached(result).map(({ rule }) => rule);
