/**
 * The `junit` reporter: JUnit XML, as pipelines read it. A suite is a scenario, a case an expectation
 * or a threshold. A scenario that is invalid is a suite of errors, one a fault; what else went wrong is
 * a suite too. Times are 0: the reports of a run hold no time of the machine.
 */
import type { Fault } from '../../scenarios/loader/fault.js';
import { faultText } from '../fault-text.js';
import { placeText, type Finding } from '../finding.js';
import { xmlElement, xmlText } from './xml-text.js';
import type { Ending, FinishedRun, Reporter, Write } from './reporter.js';
import { runFindings } from './run-findings.js';

/** One case of a suite: `name` is made unique within it. */
type Case = {
  readonly name: string;
  readonly outcome?: {
    readonly element: 'failure' | 'error';
    readonly type: string;
    readonly message: string;
    readonly text: string;
  };
};

type Counts = { tests: number; failures: number; errors: number };

const NO_TIME = 0;

export class JunitReporter implements Reporter {
  readonly #write: Write;
  readonly #suites: string[] = [];
  readonly #counts: Counts = { tests: 0, failures: 0, errors: 0 };

  constructor(write: Write) {
    this.#write = write;
  }

  ran(run: FinishedRun): void {
    const { summary, again } = run;
    const { seed, release, inputSha256, digest } = summary;
    this.#suite(
      summary.scenario,
      runFindings(run).map((finding) => caseOf(finding, again)),
      { name: summary.name, seed, release, inputSha256, digest, again },
    );
  }

  ended({ faults, troubles }: Ending): void {
    for (const file of new Set(faults.map((fault) => fault.file)))
      this.#suite(file, faults.filter((fault) => fault.file === file).map(faultCase));
    if (troubles.length > 0)
      this.#suite(
        'impsim',
        troubles.map((trouble, at) => errorCase(`trouble ${at + 1}`, 'trouble', trouble, trouble)),
      );
    const suites = this.#suites.join('');
    this.#write(
      `<?xml version="1.0" encoding="UTF-8"?>\n` +
        xmlElement('testsuites', { name: 'impsim', ...this.#counts, time: NO_TIME }, suites),
    );
  }

  #suite(
    name: string,
    cases: readonly Case[],
    properties: Readonly<Record<string, string>> = {},
  ): void {
    const ofElement = (element: 'failure' | 'error'): number =>
      cases.filter(({ outcome }) => outcome?.element === element).length;
    const counts = {
      tests: cases.length,
      failures: ofElement('failure'),
      errors: ofElement('error'),
    };
    this.#counts.tests += counts.tests;
    this.#counts.failures += counts.failures;
    this.#counts.errors += counts.errors;
    const inner =
      propertiesText(properties) +
      withUniqueNames(cases)
        .map((one) => caseText(one, `impsim.${name}`))
        .join('');
    this.#suites.push(
      xmlElement('testsuite', { name, ...counts, skipped: 0, time: NO_TIME }, inner),
    );
  }
}

const caseOf = (finding: Finding, again: string): Case => {
  const { kind, holds, about, expected, got, when, because } = finding;
  const name = [about, ...(when === undefined || kind === 'threshold' ? [] : [when])].join(' at ');
  if (holds) return { name };
  const message = `expected ${expected}, got ${got}`;
  const text = [
    `expected  ${expected}`,
    `got       ${got}`,
    ...(when === undefined ? [] : [`at        ${when}`]),
    `in        ${placeText(finding)}`,
    ...because.map((cause) => `because   ${cause}`),
    `to see it again: ${again}`,
  ].join('\n');
  return { name, outcome: { element: 'failure', type: kind, message, text } };
};

const faultCase = (fault: Fault): Case => {
  const name = [`${fault.line}:${fault.column}`, fault.where].join(' ').trim();
  return errorCase(name, 'invalid-scenario', fault.message, faultText(fault));
};

const errorCase = (name: string, type: string, message: string, text: string): Case => ({
  name,
  outcome: { element: 'error', type, message, text },
});

/** Tools know a case by its name from run to run, so the second of a name says that it is that. */
const withUniqueNames = (cases: readonly Case[]): readonly Case[] => {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return cases.map((one) => {
    let { name } = one;
    let time = times.get(one.name) ?? 1;
    while (taken.has(name)) {
      time += 1;
      name = `${one.name} (${time})`;
    }
    times.set(one.name, time);
    taken.add(name);
    return { ...one, name };
  });
};

const caseText = ({ name, outcome }: Case, classname: string): string => {
  const attributes = { name, classname, time: NO_TIME };
  if (outcome === undefined) return xmlElement('testcase', attributes);
  const { element, type, message, text } = outcome;
  const told = xmlElement(element, { message, type }, `${xmlText(text)}\n`);
  return xmlElement('testcase', attributes, told);
};

const propertiesText = (properties: Readonly<Record<string, string>>): string => {
  const all = Object.entries(properties).map(([name, value]) =>
    xmlElement('property', { name, value }),
  );
  return all.length === 0 ? '' : xmlElement('properties', {}, all.join(''));
};
