/** A result says what it rests on that the vendor never published, and nothing else. */
import { describe, expect, it } from 'vitest';
import { ruleBook, ruleOf, type RuleId } from '../../../src/model/rulebook/rule-book.js';
import { bundledScenarios, aliceAndBob, replayed } from './support/script.js';

const toAQuietPhone = `
  - { at: 1s, do: [{ background: alice/phone }, { send: hello, from: bob/desk, to: alice }] }`;

/** Chosen by impsim as a whole, or in a part that the rule marks: `(A)`, `(direction: A)`. */
const isAssumed = (rule: RuleId): boolean =>
  ruleOf(rule).status === 'A' || /\((?:[^()]*: )?A[);,]/.test(ruleOf(rule).statement);

/** The statements of the rule book. */
const ofRules = new Set(Object.values(ruleBook).map(({ statement }) => statement));

const statements = (timeline: string): readonly string[] =>
  replayed(aliceAndBob(timeline)).assumptions.map(({ statement }) => statement);

describe('the assumptions of a run', () => {
  it('are rules that impsim assumed, each once, and each that a decision cites', () => {
    for (const scenario of bundledScenarios()) {
      const { assumptions } = replayed(scenario);
      const rules = assumptions
        .filter(({ statement }) => ofRules.has(statement))
        .map(({ rule }) => rule);
      expect(new Set(assumptions.map(({ statement }) => statement)).size).toBe(assumptions.length);
      for (const rule of rules) expect(isAssumed(rule)).toBe(true);
    }
  });

  it('MDM-5: are of a published rule what is assumed of it, and not the rest', () => {
    const { assumptions } = replayed(aliceAndBob(''));
    const { statement } = assumptions.find(({ rule }) => rule === 'MDM-5')!;
    expect(statement).toContain('(A)');
    expect(ruleOf('MDM-5').statement).toContain(statement);
    expect(statement.length).toBeLessThan(ruleOf('MDM-5').statement.length);
  });

  it('are those of the features that it uses', () => {
    for (const scenario of bundledScenarios()) {
      const rules = replayed(scenario).assumptions.map(({ rule }) => rule);
      const isOfPhonesAlone = scenario.mobility !== undefined && scenario.id !== 'em-and-im';
      expect([scenario.id, rules.includes('DEV-7')]).toEqual([scenario.id, !isOfPhonesAlone]);
    }
  });

  it('leave out what had no part in the run', () => {
    const rules = replayed(aliceAndBob('')).assumptions.map(({ rule }) => rule);
    expect(rules).toContain('DEV-7');
    expect(rules).not.toContain('QM-7');
    expect(rules).not.toContain('QM-9');
  });

  it('name every rule that a decision cites and that is assumed, if only in part', () => {
    for (const scenario of bundledScenarios()) {
      const { assumptions, trace } = replayed(scenario);
      const cited = trace.flatMap((entry) =>
        entry.entry === 'event' ? entry.decisions.map(({ because }) => because.rule) : [],
      );
      const listed = new Set(assumptions.map(({ rule }) => rule));
      expect(cited.filter((rule) => isAssumed(rule) && !listed.has(rule))).toEqual([]);
    }
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

  it('MDM-1, MDM-7: name the figures of a restart and of what was forgotten, where they counted', () => {
    const sends = Array.from(
      { length: 201 },
      (_, number) => `{ send: m${number}, from: bob/desk, to: alice }`,
    );
    const restart = '  - { at: 1s, do: [{ restart: xcp-router }] }';
    expect(statements(restart)).toContainEqual(expect.stringMatching(/takes the nodes down: 1m$/));
    const many = `  - { at: 1s, do: [${sends.join(', ')}] }`;
    expect(statements(many)).toContainEqual(expect.stringMatching(/kept for one user: 200$/));
    const old = `
  - { at: 1s, do: [{ send: old, from: bob/desk, to: alice }] }
  - { at: 2d, do: [{ send: new, from: bob/desk, to: alice }] }`;
    expect(statements(old)).toContainEqual(expect.stringMatching(/an unread message is kept: 1d$/));
    expect(statements('')).not.toContainEqual(expect.stringMatching(/: \d+[md]?$/));
  });

  it('MDM-6, QM-8, TIME-2: name the rules that no decision cites', () => {
    const rules = new Set(
      bundledScenarios().flatMap((one) => replayed(one).assumptions.map(({ rule }) => rule)),
    );
    for (const rule of ['MDM-6', 'QM-8', 'TIME-2'] as const) expect(rules).toContain(rule);
  });
});
