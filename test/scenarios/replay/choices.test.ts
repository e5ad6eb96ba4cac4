/** A result says which reading of a rule impsim chose, where a run rests on it, and nothing else. */
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../src/model/rulebook/rule-book.js';
import { choicesOf } from '../../../src/scenarios/replay/choices.js';
import { aliceAndBob, bundledScenario, replayed } from './support/script.js';

const rulesOf = (choices: readonly { readonly rule: RuleId }[]): readonly RuleId[] =>
  choices.map(({ rule }) => rule);

const chosenIn = (name: string): readonly string[] =>
  replayed(bundledScenario(name)).assumptions.map(({ statement }) => statement);

/** What is said of a run in which Bob chooses a presence, and leaves his desk alone for 20 minutes. */
const leftAlone = (presence: string): readonly string[] => {
  const scenario = aliceAndBob(`
  - { at: 1s, do: [{ presence: ${presence}, of: bob/desk }] }
  - { at: 20m }`);
  return replayed(scenario).assumptions.map(({ statement }) => statement);
};

describe('the choices of a run', () => {
  it('are none where no reason rests on one', () => {
    expect(choicesOf([])).toEqual([]);
  });

  it.each([
    ['router-restart', 'HA-4', /not doubled after a restart/],
    ['push-stored', 'HA-9', /sign in by themselves after a restart/],
    ['mdm-off', 'MDM-10', /any IM from a client without MDM/],
    ['what-cannot-be-done', 'MDM-8', /^an act is refused because it is signed in already/],
    ['em-case-1-multiok', 'EM-5', /counts once in RequestsHandled/],
    ['emcc-error-codes', 'EMCC-7', /one with an empty list of them answers 36/],
    ['emcc-error-codes', 'EMCC-7', /gets 46; the vendor’s table names no code/],
    ['file-transfer-15', 'QM-11', /a file offer with nobody active/],
  ] as const)('say in %s what was read into %s', (name, rule, says) => {
    expect(chosenIn(name)).toContainEqual(expect.stringMatching(says));
    expect(rulesOf(replayed(bundledScenario(name)).assumptions)).toContain(rule);
  });

  it('DEV-6: name Away after DND where a desktop was left without use, and not without', () => {
    const choice = expect.stringMatching(/also where its user had chosen a presence/);
    expect(leftAlone('dnd')).toContainEqual(choice);
    expect(leftAlone('available')).not.toContainEqual(choice);
  });
});
