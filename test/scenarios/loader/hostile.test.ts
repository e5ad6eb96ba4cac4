/**
 * Files made to do harm: nested without end, full of one thing, aliases that double, keys that
 * JavaScript would misread. Each gets a sound answer, and the process lives on.
 */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { FILE_SIZE_MAX } from '../../../src/scenarios/loader/source-text.js';
import { faultsOf, inShort, people } from './support/loading.js';
import { problemsOf } from './support/soundness.js';

const encoder = new TextEncoder();

/** The text again and again, some 20 kB. */
const filled = (text: string): string => text.repeat(Math.floor(20_000 / text.length));

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
