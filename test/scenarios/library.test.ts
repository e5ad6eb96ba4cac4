/** The bundled scenarios: they load, they pass, and they show the rules that they name. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../src/model/rulebook/rule-book.js';
import { bundledFile, bundledNames } from '../../src/scenarios/bundled.js';
import { allHold, type RunResult } from '../../src/scenarios/replay/run-result.js';
import { bundledScenario, quickNames, replayed } from './replay/support/script.js';
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
  // Each kind of session is counted by itself, and all together make the vendor's figure.
  'JSM-1': 'jsm-160-sessions',
  'JSM-2': 'jsm-160-sessions',
  'JSM-3': 'jsm-160-sessions',
  'JSM-6': 'jsm-160-sessions',
  // The alert comes at the limit that applies, and at no other.
  'JSM-4': 'jsm-alert-5k',
  'JSM-5': 'jsm-alert-5k-ha',
  // 1,500 sessions are half of the limit of a 2K node.
  'JSM-9': 'jsm-hybrid-users',
  // The counters are there in a release that has none.
  'JSM-10': 'jsm-before-12-5su1',
  // Nobody takes over where high availability is off.
  'HA-1': 'ha-two-nodes-without-ha',
  // The delays are those of the defaults, or twice those.
  'HA-4': 'ha-failover-mdm-on',
  // An alert comes with the advice, as a note.
  'JSM-8': 'ha-node-lost-5k',
  // Everybody is back within the limit that the login profile recommends.
  'HA-8': 'ha-node-lost-5k',
  // The survivor has 100 % on the counter, and 200 % of the limit under high availability.
  'HA-11': 'ha-node-lost-5k',
  // The reports are compared with a recount where they are made.
  'DEV-2': 'report-devices',
  'DEV-3': 'report-devices',
  'REP-1': 'report-devices',
  'REP-2': 'report-devices',
  'REP-3': 'report-devices',
  'REP-4': 'report-devices',
  // One phone of each model, and one whose name is not made of an address.
  'DEV-4': 'em-case-1-multiok',
  // More than 400 logins in a minute are more than is published, and nobody is refused because of it.
  'EM-8': 'em-shift-start',
  // Both logs have the lines of the note, number by number.
  'EMCC-8': 'emcc-case-2-nologin',
  // After the window has closed nothing is flushed, because nothing happens.
  'TIME-2': 'quiet-mode-flow-380s',
  // What was delivered stays unread until somebody reads it.
  'TIME-3': 'active-window',
};

/** Rules that other runs cite, and these scenarios show by what does not happen. */
const shownByAbsence: Readonly<Record<string, readonly RuleId[]>> = {
  // Every document is answered with success, and does what it asks for.
  'em-documents': ['EM-3'],
  'mdm-in-11-0': ['QM-1'],
  'mdm-off': ['QM-1'],
  // The delay is the one that is set, and not noticed for nothing.
  'ha-failover-mdm-off': ['HA-2'],
  'jsm-alert-left-at-80': ['JSM-7'],
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

describe.each(quickNames())('%s', (name) => {
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
