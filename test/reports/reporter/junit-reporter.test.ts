/** JUnit XML: well-formed and valid whatever a scenario says, and it says all that a reader needs. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JunitReporter } from '../../../src/reports/reporter/junit-reporter.js';
import type { Ending, FinishedRun } from '../../../src/reports/reporter/reporter.js';
import {
  failing,
  failingTimes,
  finished,
  hostileTexts,
  passing,
  twoFaultsEnding,
  written,
} from './support/finished-run.js';
import { readXml, type XmlElement } from './support/xml-reading.js';
import { schemaFaults } from './support/xml-schema.js';

const schema = readXml(readFileSync(new URL('junit.xsd', import.meta.url), 'utf8'));

/** The document, once it is known to be valid. */
const junit = (runs: readonly FinishedRun[], ending: Partial<Ending> = {}): XmlElement => {
  const root = readXml(written((write) => new JunitReporter(write), runs, ending));
  expect(schemaFaults(root, schema)).toEqual([]);
  expect(root.name).toBe('testsuites');
  return root;
};

const casesOf = (root: XmlElement): readonly XmlElement[] =>
  root.children.flatMap(({ children }) => children.filter(({ name }) => name === 'testcase'));

const namesOf = (root: XmlElement) =>
  casesOf(root).map(({ attributes }) => attributes.get('name')!);

/** As XML can hold it. */
const possible = (text: string): string =>
  Buffer.from(text)
    .toString()
    .replaceAll(/\p{Cc}|[\uFFFE\uFFFF]/gu, (character) =>
      /[\t\n\r\u007F-\u009F]/.test(character) ? character : '\uFFFD',
    );

describe('the reporter junit', () => {
  it('has a suite for each scenario, and a case for each expectation and threshold', () => {
    const root = junit([passing(), failing()], { exitCode: 4 });
    expect(root.children.map(({ attributes }) => attributes.get('name'))).toEqual([
      'mdm-flow',
      'use-case',
    ]);
    const cases = casesOf(root).length;
    expect(cases).toBe(passing().result.outcomes.length + 4);
    expect(root.attributes.get('tests')).toBe(String(cases));
    expect(root.attributes.get('failures')).toBe('2');
    expect(root.attributes.get('errors')).toBe('0');
  });

  it('tells of a failure what was expected and got, when, where, why, and how to see it again', () => {
    const run = failing();
    const { line, column } = run.result.outcomes.find(({ holds }) => !holds)!;
    const [failure] = casesOf(junit([run]))[0]!.children;
    expect(failure!.attributes.get('type')).toBe('expectation');
    expect(failure!.attributes.get('message')).toBe(
      'expected delivered, alert, got buffered, no alert',
    );
    expect(failure!.text.trim()).toBe(`expected  delivered, alert
got       buffered, no alert
at        1m30s, step 1. Bob writes
in        use-case.yaml:${line}:${column}
because   1m30s  alice/phone buffers hello, no alert: QM-2 it is quiet, so the packet waits; MDM-4 another client is active
to see it again: npx impsim run use-case.yaml`);
  });

  it('tells of a breached threshold its value, and what its metric is', () => {
    const breached = casesOf(junit([failing()])).find(
      ({ attributes }) => attributes.get('name') === 'jsm.sessions max <= 2',
    )!;
    expect(breached.children[0]!.attributes.get('message')).toBe('expected <= 2, got 3 on imp1');
    expect(breached.children[0]!.text).toContain('Sessions that count against the limit (JSM-6)');
  });

  it('names each case in its own way, since tools know a case by its name', () => {
    const names = namesOf(junit([failingTimes(3)]));
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 3)).toEqual([
      'hello on alice/phone at 1m30s, step 1. Bob writes',
      'hello on alice/phone at 1m30s, step 1. Bob writes (2)',
      'hello on alice/phone at 1m30s, step 1. Bob writes (3)',
    ]);
  });

  it('has an error for each fault where a scenario is invalid, in a suite for each file', () => {
    const root = junit([], twoFaultsEnding);
    expect(root.attributes.get('errors')).toBe('2');
    expect(root.children.map(({ attributes }) => attributes.get('name'))).toEqual([
      'a.yaml',
      'b.yaml',
    ]);
    expect(casesOf(root).map(({ children }) => children[0]!.text.trim())).toEqual([
      'a.yaml:3:27 users.bob: no toaster',
      'b.yaml:6:12 100% wrong,\nreally',
    ]);
  });

  it('has an error for what else went wrong', () => {
    const root = junit([passing()], { exitCode: 8, troubles: ['the disk is full'] });
    expect(root.attributes.get('errors')).toBe('1');
    expect(casesOf(root).at(-1)!.children[0]!.attributes.get('message')).toBe('the disk is full');
  });

  it('is valid where nothing ran', () => {
    expect(junit([]).children).toEqual([]);
  });

  it.each(hostileTexts)('stays valid, and keeps what XML can hold: %j', (text) => {
    const run = failingTimes(2, { about: text, expected: text, got: text, step: text });
    const scenario = { ...run.result.scenario, name: text, seed: text };
    const root = junit([finished({ ...run.result, scenario })], { troubles: [text] });
    const failure = casesOf(root)[0]!.children[0]!;
    expect(failure.attributes.get('message')).toBe(
      `expected ${possible(text)}, got ${possible(text)}`,
    );
    expect(failure.text).toContain(`expected  ${possible(text)}\ngot       ${possible(text)}\n`);
  });

  it('stays valid with any text', () => {
    const run = failing();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (about) => {
        const outcomes = run.result.outcomes.map((outcome) => ({ ...outcome, about }));
        const names = namesOf(junit([{ ...run, result: { ...run.result, outcomes } }]));
        expect(names[0]).toBe(`${possible(about)} at 1m30s, step 1. Bob writes`);
      }),
    );
  });
});

describe('the schema', () => {
  it.each([
    ['<testsuites/>', []],
    ['<other/>', ['there is no element other']],
    ['<testsuites tests="-1"/>', ['testsuites cannot have tests="-1"']],
    ['<testsuites extra=""/>', ['testsuites cannot have extra=""']],
    ['<testsuites>text</testsuites>', ['testsuites cannot have text']],
    ['<property name=""/>', ['property has no value']],
    ['<properties/>', ['properties cannot hold: ']],
  ])('is able to refuse: %s', (text, faults) => {
    const root = readXml(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
    expect(schemaFaults(root, schema)).toEqual(faults);
  });

  it.each(['<a', '<a></b>', '<a>&</a>', '<a b="<"/>', '<a>]]></a>', '<a/><b/>', '<a b="" b=""/>'])(
    'is for XML that is well-formed, which this is not: %s',
    (text) => {
      expect(() => readXml(`<?xml version="1.0" encoding="UTF-8"?>${text}`)).toThrow(SyntaxError);
    },
  );
});
