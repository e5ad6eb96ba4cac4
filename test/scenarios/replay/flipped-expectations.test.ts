/** An expectation that cannot fail proves nothing: each of them is asked for something else. */
import { describe, expect, it } from 'vitest';
import { bundledNames } from '../../../src/scenarios/bundled.js';
import type { Expectation } from '../../../src/scenarios/format/expectation.js';
import type { Outcome } from '../../../src/scenarios/replay/outcome.js';
import { flipsOf, withAllFlipped } from './support/flips.js';
import {
  bundledScenario,
  bundledText,
  capacityNames,
  replayed,
  useCaseNames,
} from './support/script.js';

describe.each(useCaseNames())('%s', (name) => {
  const scenario = bundledScenario(name);
  const held = replayed(scenario).outcomes;
  const runs = flipsOf(scenario).map(({ scenario: flipped, expectation, place }) => {
    const { outcomes } = replayed(flipped);
    return { outcomes, failed: outcomes[place]!, expectation, place };
  });

  it('has expectations, and each can be flipped', () => {
    expect(held.length).toBeGreaterThan(0);
    expect(new Set(runs.map(({ place }) => place)).size).toBe(held.length);
  });

  it('fails where an expectation is flipped, and nowhere else', () => {
    for (const { outcomes, place } of runs) {
      const failures = [...outcomes.keys()].filter((at) => !outcomes[at]!.holds);
      expect(failures).toEqual([place]);
      expect(outcomes.toSpliced(place, 1)).toEqual(held.toSpliced(place, 1));
    }
  });

  it('names the step, the line and the column of what failed', () => {
    const text = bundledText(name);
    for (const { failed, expectation } of runs) {
      const { line, column, subject } = expectation;
      expect(failed).toMatchObject({ line, column, step: headingAbove(text, line), copy: 1 });
      const from = text
        .split('\n')
        .slice(line - 1)
        .join('\n')
        .slice(column - 1);
      expect(from).toMatch(new RegExp(`^\\{\\s+${subject}: `));
    }
  });

  it('says what was expected, what came instead, and which decisions led there', () => {
    for (const { failed, expectation, place } of runs) {
      const isDecided = !isWithoutDecision(expectation, held[place]!);
      expect(failed.about).toBe(held[place]!.about);
      expect(sameGot(failed, held[place]!, expectation)).toBe(true);
      expect(failed.expected).not.toBe(failed.got);
      expect(failed.because.length > 0 || !isDecided).toBe(true);
    }
  });
});

// A population takes its time to run, and an expectation only looks: all are flipped in one run.
describe.each(capacityNames())('%s', (name) => {
  const scenario = bundledScenario(name);

  it('holds, and fails at every expectation once all are flipped', () => {
    const { outcomes } = replayed(scenario);
    expect(outcomes.every(({ holds }) => holds)).toBe(true);
    const flipped = replayed(withAllFlipped(scenario)).outcomes;
    expect(flipped.map(({ holds }) => holds)).toEqual(outcomes.map(() => false));
    expect(flipped.map(({ line }) => line)).toEqual(outcomes.map(({ line }) => line));
  });
});

/** Nothing was decided about what was refused, or about a message of which a client never heard. */
const isWithoutDecision = ({ subject }: Expectation, { got }: Outcome): boolean =>
  subject === 'refused' ||
  subject === 'node-refused' ||
  got === 'absent' ||
  got === '0' ||
  NODE_SUBJECTS.has(subject);

/** A log goes on after the texts that it has, and that is told where one more is expected. */
const sameGot = (failed: Outcome, held: Outcome, { subject }: Expectation): boolean =>
  subject === 'log' ? failed.got.startsWith(`${held.got}, then `) : failed.got === held.got;

/** Of a node to which nothing has happened yet nothing was decided. */
const NODE_SUBJECTS: ReadonlySet<Expectation['subject']> = new Set([
  'sessions',
  'percent',
  'counter',
  'alert',
  'state',
  'serves',
]);

/** The heading of the step that a line of the file belongs to, found without the loader. */
function headingAbove(text: string, line: number): string | undefined {
  const above = text.split('\n').slice(0, line).toReversed();
  return above.map((one) => /^ {4}step: (["']?)(.*)\1$/.exec(one)?.[2]).find(Boolean);
}

it('flips expectations of every kind', () => {
  const kinds = bundledNames().flatMap((name) =>
    flipsOf(bundledScenario(name)).map(({ expectation }) => expectation.subject),
  );
  expect([...new Set(kinds)].toSorted()).toEqual([
    'active',
    'alert',
    'alerts',
    'archived',
    'counted',
    'counter',
    'em-counter',
    'log',
    'message',
    'mode',
    'node-refused',
    'order',
    'percent',
    'phone',
    'presence',
    'refused',
    'response',
    'serves',
    'sessions',
    'shift',
    'state',
    'waiting',
  ]);
});
