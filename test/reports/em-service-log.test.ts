/**
 * The service logs of the bundled scenarios against the lines that the technical note prints (EM-9,
 * EMCC-3, EMCC-4, EMCC-8): the same events in the same order with the same fields. Masked are times,
 * the numbers of threads, and the note's own slips. Request numbers are masked too, and then compared:
 * those of a run have to be the note's, renamed one by one.
 *
 * The note shows no lines of a request for cases 1 and 3 within a cluster, beyond the parameters; no
 * log of the visiting cluster for case 3 across clusters; and of some requests only a part.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Calendar } from '../../src/reports/calendar.js';
import { emFiles } from '../../src/reports/em-files.js';
import { serviceLogText } from '../../src/reports/em-service-log.js';
import { bundledScenario, replayed } from '../scenarios/replay/support/script.js';

const published = readFileSync(
  fileURLToPath(new URL('published/technical-note-log.txt', import.meta.url)),
  'utf8',
);

type Excerpt = {
  readonly scenario: string;
  readonly cluster: string;
  readonly what: string;
  readonly lines: readonly string[];
};

const excerpts: readonly Excerpt[] = published
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const [head = '', ...lines] = section.trim().split('\n');
    const [scenario = '', cluster = '', what = ''] = head.split(' | ');
    return { scenario, cluster, what, lines };
  });

/** Where a line has request numbers: as a prefix, in the document that is sent, among the counters. */
const REQUEST_NUMBER = /(?<=^|^\d+ ?: |<requestNum>|Counters -->)\d+(?=EmccLogoutThread| ?:|<|,)/g;

const messageOf = (line: string): string => line.replace(/^\S+ \S+ \S+ \[.*?\] \S+ -\s*/s, '');

/** The request numbers of a line, in the order in which they stand there. */
const numbersOf = (line: string): readonly string[] => messageOf(line).match(REQUEST_NUMBER) ?? [];

/** A line without what may differ from run to run, and without the slips of the note. */
const masked = (line: string): string => {
  const [, head = '', message = ''] = /^\S+ \S+ (\S+ \[.*?\] \S+ -)\s*(.*)$/s.exec(line) ?? [];
  const thread = head.replace(/\d+ ?\]/, '#]').replace(/ \]/, ']');
  const numbered = message
    .replace(REQUEST_NUMBER, '#')
    .replace(/(Processing Time: )\d+/, '$1#')
    // Of 15 numbers the first is known; the others are printed empty.
    .replace(/Counters -->#(,\d*){14}$/, 'Counters -->#, and 14 more')
    // Once the note writes SEFF for SEPF, and once .176 for the cluster at .174.
    .replace('SEFF8A5C59E1126', 'SEPF8A5C59E1126')
    .replaceAll('10.106.125.176', '10.106.125.174')
    // It has the space in these brackets in one case and not in another.
    .replace(/\( ?'([^']*)' ?\)$/, "('$1')");
  return `${thread} ${numbered}`.replace(/\s+/g, ' ').trim();
};

/** The lines of a log; one may have several lines of text. */
const linesOf = (log: string): readonly string[] => log.trimEnd().split(/\n(?=\d{4}-\d\d-\d\d )/);

const calendar = new Calendar('2019-01-26T10:00:00Z');

const logOf = (scenario: string, cluster: string): string => {
  const { mobility } = replayed(bundledScenario(scenario));
  const found = mobility?.clusters.find(({ name }) => name === cluster);
  return found === undefined ? '' : serviceLogText(found, calendar);
};

/**
 * The lines of a generated log that stand for an excerpt: from where it begins, and of several such
 * places the one that fits, or else the first, so that a difference is shown.
 */
const runOf = ({ scenario, cluster, lines }: Excerpt): readonly string[] => {
  const generated = linesOf(logOf(scenario, cluster));
  const expected = lines.map(masked);
  const places = generated.flatMap((line, place) => (masked(line) === expected[0] ? [place] : []));
  const runs = places.map((place) => generated.slice(place, place + expected.length));
  return runs.find((run) => run.map(masked).join('\n') === expected.join('\n')) ?? runs[0] ?? [];
};

describe('the generated service log (EM-9)', () => {
  it.each(excerpts)('of $scenario at $cluster has the lines of the note: $what', (excerpt) => {
    expect(excerpt.lines.length).toBeGreaterThan(0);
    expect(runOf(excerpt).map(masked)).toEqual(excerpt.lines.map(masked));
  });

  it.each([...new Set(excerpts.map(({ scenario, cluster }) => `${scenario} ${cluster}`))])(
    'shows the excerpts of %s one after the other',
    (both) => {
      const [scenario = '', cluster = ''] = both.split(' ');
      const generated = linesOf(logOf(scenario, cluster)).map(masked).join('\n');
      const own = excerpts.filter((one) => one.scenario === scenario && one.cluster === cluster);
      let from = 0;
      for (const { lines } of own) {
        const text = lines.map(masked).join('\n');
        const found = generated.indexOf(text, from);
        expect(found).toBeGreaterThanOrEqual(from);
        from = found + text.length;
      }
    },
  );

  it.each([...new Set(excerpts.map(({ scenario }) => scenario))])(
    'of %s has the request numbers of the note, renamed (EMCC-8)',
    (scenario) => {
      // One name for a number in all excerpts, also where two clusters speak of one request.
      const names = new Map<string, string>();
      for (const excerpt of excerpts.filter((one) => one.scenario === scenario)) {
        const generated = runOf(excerpt);
        const inExcerpt = new Map<string, string>();
        for (const [place, line] of excerpt.lines.entries()) {
          const theirs = numbersOf(line);
          const ours = numbersOf(generated[place] ?? '');
          for (const number of theirs.filter((one) => !names.has(one)))
            names.set(number, ours[theirs.indexOf(number)] ?? 'missing');
          expect(ours).toEqual(theirs.map((number) => names.get(number)));
          for (const number of theirs) inExcerpt.set(number, names.get(number) ?? 'missing');
        }
        // Two numbers of the note are two numbers here.
        expect(new Set(inExcerpt.values()).size).toBe(inExcerpt.size);
      }
    },
  );

  it('covers every line that the note prints', () => {
    expect(excerpts.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(165);
  });

  it('stamps moments of the virtual clock to the millisecond', () => {
    const log = logOf('emcc-case-2-nologin', 'atbabu');
    expect(log).toMatch(/^2019-01-26 10:00:00,000 INFO \[Thread-68 \] ServiceParameters - -----/);
    expect(log).toContain('2019-01-26 10:03:22,400 ERROR [http-bio-8443-exec-2] EmccCommunicator');
  });

  it('is not there where there are no phones', () => {
    expect(emFiles(undefined, calendar)).toEqual([]);
  });

  it('stands in a file with the name of its cluster', () => {
    const { mobility } = replayed(bundledScenario('emcc-case-2-nologin'));
    expect(emFiles(mobility, calendar).map(({ name }) => name)).toEqual([
      'em-sessions.csv',
      'em-service-mjunnur.log',
      'em-service-atbabu.log',
    ]);
  });
});
