/**
 * Whatever the bytes, the loader answers with a whole scenario or with faults that lie inside the
 * file; it neither throws nor hangs nor ends the process.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/scenarios/loader/code-frame.js';
import type { Fault } from '../../../src/scenarios/loader/fault.js';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { FILE_SIZE_MAX, shownText } from '../../../src/scenarios/loader/source-text.js';
import { faultsOf, inShort, people } from './support/loading.js';

const encoder = new TextEncoder();

const valid = `${people}rules: [MDM-2, QM-1]
release: 12.0
parameters: { mdm-buffer-limit: 50 }
timeline:
  - at: 1m
    step: "1. Bob sends"
    do:
      - { sign-in: [bob/desk, alice/phone] }
      - { send: lunch, from: bob/desk, to: alice }
      - &away { background: alice/phone }
    expect:
      - { message: lunch, on: alice/phone, is: delivered, alert: true }
      - { active: none, of: bob }
  - { at: 1h30m, do: [*away, { read: [lunch], on: alice/phone }] }
`;

/** Whether the fault points into the text, at most at the end of a line. */
const liesInside = (lines: readonly string[], { line, column, length }: Fault): boolean => {
  const end = lines[line - 1]?.length ?? -1;
  return column >= 1 && column <= end + 1 && length >= 1 && column + length <= end + 2;
};

/** What is unsound about the answer: it has to be all of a scenario, or faults within the text. */
const problemsOf = (bytes: Uint8Array): readonly string[] => {
  const result = loadScenario('use-case.yaml', bytes);
  if ('scenario' in result) return [];
  const { faults } = result;
  const lines = shownText(bytes).split('\n');
  const last = faults.at(-1);
  if (last === undefined) return ['neither a scenario nor a fault'];
  const isOutOfOrder = (fault: Fault, place: number) => fault.line < (faults[place - 1]?.line ?? 0);
  return [
    ...faults.filter((fault) => !liesInside(lines, fault)).map(inShort),
    ...faults.filter(({ message }) => CONTROL.test(message)).map(inShort),
    ...faults.filter(isOutOfOrder).map(inShort),
    ...(CONTROL.test(codeFrame(lines.join('\n'), last).replace('\n', '')) ? ['frame'] : []),
  ];
};

const CONTROL = /\p{Cc}/u;

const replaced = (
  bytes: Uint8Array,
  start: number,
  end: number,
  inserted: Uint8Array,
): Uint8Array => Uint8Array.of(...bytes.slice(0, start), ...inserted, ...bytes.slice(end));

/** The text again and again, some 20 kB. */
const filled = (text: string): string => text.repeat(Math.floor(20_000 / text.length));

describe('random input', () => {
  it('of any bytes is answered soundly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(problemsOf(bytes)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('of what YAML is made of is answered soundly', () => {
    const parts = [
      '- ',
      '? ',
      ': ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '\n',
      '  ',
      '\t',
      '"',
      "'",
      '|',
      '>',
    ];
    const more = [
      '&a ',
      '*a',
      '!x ',
      '#',
      '%',
      '---\n',
      '...',
      '\r\n',
      'a',
      '0',
      '~',
      '가',
      '\u0000',
    ];
    const texts = fc.array(fc.constantFrom(...parts, ...more), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(problemsOf(encoder.encode(text.join('')))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('of keys and values of the format is answered soundly', () => {
    const names = [
      'name',
      'users',
      'timeline',
      'clients',
      'at',
      'do',
      'expect',
      'send',
      'on',
      'is',
    ];
    const leaf = fc.constantFrom('1m', 'alice', 'alice/phone', 'iphone', '3', '', '[]', '{}');
    const { value } = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
        fc.dictionary(fc.constantFrom(...names, 'alice', 'phone', 'lock'), tie('value')).map(
          (all) =>
            `{ ${Object.entries(all)
              .map(([k, v]) => `${k}: ${v}`)
              .join(', ')} }`,
        ),
      ),
    }));
    const files = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 });
    fc.assert(
      fc.property(files, (entries) => {
        const text = entries.map(([key, written]) => `${key}: ${written}\n`).join('');
        expect(problemsOf(encoder.encode(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a valid file', () => {
  const bytes = encoder.encode(valid);

  it('is valid', () => {
    expect(loadScenario('use-case.yaml', bytes)).toHaveProperty('scenario');
  });

  it('with a stretch of it replaced by random bytes is answered soundly', () => {
    const place = fc.nat(bytes.length);
    const edits = fc.tuple(place, fc.nat(20), fc.uint8Array({ maxLength: 5 }));
    fc.assert(
      fc.property(edits, ([start, length, inserted]) => {
        expect(problemsOf(replaced(bytes, start, start + length, inserted))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('with its words exchanged is answered soundly', () => {
    const words = valid.match(/\w+|[^\w]/g) ?? [];
    const swaps = fc.array(fc.tuple(fc.nat(words.length - 1), fc.nat(words.length - 1)), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(swaps, (pairs) => {
        const mixed = [...words];
        for (const [one, other] of pairs) {
          [mixed[one], mixed[other]] = [mixed[other]!, mixed[one]!];
        }
        expect(problemsOf(encoder.encode(mixed.join('')))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('cut off anywhere is answered soundly', () => {
    for (let length = 0; length < bytes.length; length += 5) {
      expect(problemsOf(bytes.subarray(0, length))).toEqual([]);
    }
  });
});

describe('a hostile file', () => {
  it.each(['[', '{a: ', '- ', '-\t', '? ', ': ', '- &a ', '[a: ', '{? '])(
    'that nests by %j without end is refused before it is parsed',
    (opening) => {
      const [report = ''] = faultsOf(filled(opening)).map(inShort);
      expect(report).toMatch(/nested too deep; expected a scenario$|not valid YAML/);
      expect(faultsOf(opening.repeat(2000))).not.toEqual([]);
    },
  );

  it.each([']', '!a ', '"', '\t', '\n', '#\n', 'a: 1\n', '---\n', '%A\n', '\u0000', '*a\n', 'a'])(
    'full of %j is answered soundly',
    (text) => {
      expect(problemsOf(encoder.encode(filled(text)))).toEqual([]);
    },
  );

  it('deep after deep leaves the process alive', () => {
    for (const depth of [1000, 3000, 10_000]) {
      expect(faultsOf('['.repeat(depth)).map(inShort)).toEqual([
        '1:33 nested too deep; expected a scenario',
      ]);
    }
  });

  it('that doubles itself by aliases costs one report', () => {
    const levels = Array.from(
      { length: 60 },
      (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
    );
    const reports = faultsOf(`${people}a0: &a0 [0]\n${levels.join('\n')}`).map(inShort);
    const bombs = reports.filter((report) => report.includes('the aliases up to here'));
    expect(bombs).toHaveLength(1);
  });

  it('of more than a megabyte is refused unread', () => {
    const bytes = new Uint8Array(FILE_SIZE_MAX + 1).fill(0xff);
    expect(loadScenario('a.yaml', bytes)).toMatchObject({
      faults: [
        { line: 1, column: 1, message: expect.stringContaining('expected at most 1000000') },
      ],
    });
  });

  it('with keys that JavaScript would misread leaves objects as they were', () => {
    const text = `${people}__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\n`;
    expect(faultsOf(text).map(inShort)).toEqual([
      '5:1 the key __proto__ cannot be used; expected another name',
      '6:1 the key constructor cannot be used; expected another name',
    ]);
    expect({}).not.toHaveProperty('polluted');
  });
});
