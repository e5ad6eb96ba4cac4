/** A result says what it rests on that the vendor never published, and nothing else. */
import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../src/model/rulebook/rule-book.js';
import { bundledScenarios, aliceAndBob, replayed } from './support/script.js';

const toAQuietPhone = `
  - { at: 1s, do: [{ background: alice/phone }, { send: hello, from: bob/desk, to: alice }] }`;

describe('the assumptions of a run', () => {
  it('are rules that impsim assumed, each once, and each that a decision cites', () => {
    for (const scenario of bundledScenarios()) {
      const { assumptions } = replayed(scenario);
      const rules = assumptions.map(({ rule }) => rule);
      expect(new Set(rules).size).toBe(rules.length);
      for (const rule of rules) expect(ruleOf(rule).status).toBe('A');
      expect(rules).toContain('DEV-7');
    }
  });

  it('leave out what had no part in the run', () => {
    const rules = replayed(aliceAndBob('')).assumptions.map(({ rule }) => rule);
    expect(rules).toContain('DEV-7');
    expect(rules).not.toContain('QM-7');
    expect(rules).not.toContain('QM-9');
  });

  it('QM-7: name the buffer limit and its value where something was buffered', () => {
    for (const [header, limit] of [
      ['', '100'],
      ['parameters: { mdm-buffer-limit: 7 }', '7'],
    ]) {
      const { assumptions } = replayed(aliceAndBob(toAQuietPhone, header));
      const figure = assumptions.find(({ rule }) => rule === 'QM-7');
      expect(figure?.statement).toMatch(new RegExp(`: ${limit}$`));
    }
  });

  it('QM-9: name the loss of a buffer where one was lost', () => {
    const scenario = aliceAndBob(`${toAQuietPhone}
  - { at: 2s, do: [{ sign-out: alice/phone }] }`);
    expect(replayed(scenario).assumptions.map(({ rule }) => rule)).toContain('QM-9');
  });

  it.fails('MDM-6, QM-8, TIME-2: name the rules that no decision cites', () => {
    const rules = new Set(
      bundledScenarios().flatMap((one) => replayed(one).assumptions.map(({ rule }) => rule)),
    );
    for (const rule of ['MDM-6', 'QM-8', 'TIME-2'] as const) expect(rules).toContain(rule);
  });
});
