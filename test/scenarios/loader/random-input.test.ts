/**
 * Random bytes, random YAML, and a valid file with random faults in it: each gets a sound answer, and
 * the loader neither throws nor hangs.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { deployed } from './support/deployed.js';
import { people } from './support/loading.js';
import { problemsOf } from './support/soundness.js';

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

const replaced = (
  bytes: Uint8Array,
  start: number,
  end: number,
  inserted: Uint8Array,
): Uint8Array => Uint8Array.of(...bytes.slice(0, start), ...inserted, ...bytes.slice(end));

describe('random input', () => {
  it('of any bytes is answered soundly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(problemsOf(bytes)).toEqual([]);
      }),
      { numRuns: 200 },
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
      { numRuns: 400 },
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
      { numRuns: 200 },
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
      { numRuns: 200 },
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
      { numRuns: 150 },
    );
  });

  it('cut off anywhere is answered soundly', () => {
    for (let length = 0; length < bytes.length; length += 7) {
      expect(problemsOf(bytes.subarray(0, length))).toEqual([]);
    }
  });
});

describe('a valid deployment', () => {
  it('with its words exchanged is answered soundly', () => {
    const parts = deployed.match(/[\w.%-]+|[^\w.%-]+/g) ?? [];
    const words = parts.flatMap((part, place) => (/[\w%]/.test(part) ? [place] : []));
    const others = ['0', '[]', '{}', '~', 'true', '0.5', '-1', '1e3', '99999999999999999999'];
    const word = fc.oneof(
      fc.constantFrom(...others),
      fc.constantFrom(...words).map((place) => parts[place]!),
    );
    const edits = fc.array(fc.tuple(fc.constantFrom(...words), word), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(edits, (replacements) => {
        const mixed = [...parts];
        for (const [place, other] of replacements) mixed[place] = other;
        expect(problemsOf(encoder.encode(mixed.join('')))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
