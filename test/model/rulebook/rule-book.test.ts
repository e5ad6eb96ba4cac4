import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderRules, rulesPage } from '../../../scripts/write-rules-doc.js';
import type { Rule, RuleText } from '../../../src/model/rulebook/rule.js';
import { chapters, ruleBook, ruleOf, type RuleId } from '../../../src/model/rulebook/rule-book.js';

const book: readonly Rule[] = Object.entries<Omit<Rule, 'id'>>(ruleBook).map(([id, text]) => ({
  id,
  ...text,
}));

/** The status of every rule, written a second time: rule by rule, from 1 on. */
const statuses = {
  TIME: 'AAA',
  DEV: 'PPAPPPAP',
  MDM: 'PPPPPAPPAPAPPDPP',
  QM: 'PPPPPPAAAADPDA',
  JSM: 'PPPPPDPPAP',
  HA: 'PPPPAPPDDPDP',
  REP: 'PPAA',
  EM: 'PPPPPPPPP',
  EMCC: 'PPPPPPPP',
  SIZE: 'PPPPDPPPPDDP',
};

const sentence = /^\S.*\S\.$/;
/** `(A)`, `(uniform: A)`, `(A; the samples show 38 and 438)`. */
const assumedPart = /\((?:[^()]*: )?A[);,]/;
const citation = /\b(?:TIME|DEV|MDM|QM|JSM|HA|REP|EM|EMCC|SIZE)-\d+\b/g;

describe('the rule book', () => {
  it.each(chapters)('numbers the rules of $title from 1 without gaps', ({ prefix, rules }) => {
    const numbers = Object.keys(rules);
    expect(numbers).toEqual(numbers.map((_, index) => `${prefix}-${index + 1}`));
    expect(numbers).not.toEqual([]);
  });

  it('holds the rules of all chapters, in the order of the chapters', () => {
    expect(Object.keys(ruleBook)).toEqual(chapters.flatMap((one) => Object.keys(one.rules)));
  });

  it('gives every rule a statement and a source that are sentences', () => {
    const faulty = book.filter(
      ({ statement, source }) => !sentence.test(statement) || !sentence.test(source),
    );
    expect(faulty).toEqual([]);
  });

  it.each([
    ['P', /^(?!Chosen by impsim|Derived from)/],
    ['D', /^Derived from /],
    ['A', /^Chosen by impsim/],
  ])('opens the source of a rule of status %s accordingly', (status, opening) => {
    const ofStatus = book.filter((rule) => rule.status === status);
    expect(ofStatus).not.toEqual([]);
    expect(ofStatus.filter(({ source }) => !opening.test(source))).toEqual([]);
  });

  it('says in the source that impsim chose the assumed part of a rule', () => {
    const mixed = book.filter(({ statement }) => assumedPart.test(statement));
    expect(mixed).not.toEqual([]);
    expect(mixed.filter(({ source }) => !/chosen by impsim/i.test(source))).toEqual([]);
  });

  it('cites in statements and sources only rules that exist', () => {
    const cited = book.flatMap(({ statement, source }) =>
      Array.from((statement + source).matchAll(citation), ([id]) => id),
    );
    expect(cited).not.toEqual([]);
    expect(cited.filter((id) => !Object.hasOwn(ruleBook, id))).toEqual([]);
  });

  it('gives every rule its status', () => {
    const found = chapters.map(({ prefix, rules }) => [
      prefix,
      Object.values<RuleText>(rules)
        .map((rule) => rule.status)
        .join(''),
    ]);
    expect(Object.fromEntries(found)).toEqual(statuses);
  });

  it('answers a rule by its number', () => {
    expect(ruleOf('QM-7')).toEqual({ id: 'QM-7', ...ruleBook['QM-7'] });
  });

  it('refuses to compile the citation of a rule that does not exist', () => {
    // @ts-expect-error There is no rule of that number.
    const unknown: RuleId = 'MDM-99';
    expect(Object.hasOwn(ruleBook, unknown)).toBe(false);
  });
});

describe('docs/rules.md', () => {
  it('is what the rule book writes', () => {
    expect(readFileSync(rulesPage, 'utf8')).toBe(renderRules(chapters));
  });

  it('keeps a bar inside its cell', () => {
    const rule = { status: 'A', statement: '`a|b`.', source: 'None.' } as const;
    expect(renderRules([{ title: 'Bars', prefix: 'X', rules: { 'X-1': rule } }])).toContain(
      '| X-1 | `a\\|b`. | A | None. |',
    );
  });
});
