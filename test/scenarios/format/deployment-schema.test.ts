/** The JSON Schema of what a scenario says of nodes, populations and measurements. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from '../../../src/scenarios/format/json-schema.js';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { deployed } from '../loader/support/deployed.js';
import { asSchema, fits } from './support/schema-fit.js';

const schema = asSchema(scenarioJsonSchema());

/** What an editor says, which reads YAML its own way. */
const editorTakes = (text: string): boolean => fits(parse(text), schema);

const loaderTakes = (text: string): boolean =>
  'scenario' in loadScenario('a.yaml', new TextEncoder().encode(text));

/** Another file with another word. */
const deployedWith = (word: string, other: string): readonly [string, string] => [
  `${word} as ${other}`,
  deployed.replace(word, other),
];

describe('the JSON Schema of a deployment', () => {
  it('takes what the loader takes', () => {
    expect(loaderTakes(deployed)).toBe(true);
    expect(editorTakes(deployed)).toBe(true);
  });

  it.each([
    deployedWith('high-availability', 'high-avalability'),
    deployedWith('25K', '25k'),
    deployedWith('ova: 500', 'ova: 501'),
    deployedWith('[7]', '[]'),
    deployedWith('redundancy: none', 'redundancy: both'),
    deployedWith('620s', '620'),
    deployedWith('both', 'twice'),
    deployedWith('dual-connections: true', 'dual-connections: 2'),
    deployedWith('percentage: 70', 'percentage: 101'),
    deployedWith('08:00', '24:00'),
    deployedWith('to: "18:00"', 'till: "18:00"'),
    deployedWith('39400', '0'),
    deployedWith('39400', '500001'),
    deployedWith('iphone: 0.5', 'phone: 0.5'),
    deployedWith('ipad: 4', 'ipad: 4.5'),
    deployedWith('in-background: 0.25', 'in-background: 25%'),
    deployedWith('hybrid: 1', 'hybrid: 1.1'),
    deployedWith('over: 10m', 'during: 10m'),
    deployedWith('group-messages-per-day: 4', 'group-messages-per-day: -4'),
    deployedWith('room-size: 10', 'room-size: 1'),
    deployedWith('heavy-share: 0.20', 'heavy-share: 20%'),
    deployedWith('phones: {', 'phone: {'),
    deployedWith('share: 0.6', 'share: 1.6'),
    deployedWith('model: 8861', 'model: "7960"'),
    deployedWith('cluster: office,', ''),
    deployedWith('True', 'yes'),
    deployedWith('cause: database', 'cause: flood'),
    deployedWith('failover: imp1', 'failover: [imp1]'),
    deployedWith('kind: all', 'kind: every'),
    deployedWith('66.7%', '66.7'),
    deployedWith('JsmSessionsTotal', 'JsmTotal'),
    deployedWith('is: raised', 'is: fired'),
    deployedWith('reason: peer-down', 'reason: peer-up'),
    deployedWith('falls-back: True', 'falls-back: False'),
    deployedWith('node: imp2, cause', 'cause'),
    deployedWith('sample-every: 60s', 'sample-every: 60'),
    deployedWith('- jsm.percent{node=imp1} max < 80%', '- { jsm.percent: 80% }'),
  ])('refuses %s, as the loader does', (_what, wrong) => {
    expect(wrong).not.toBe(deployed);
    expect(loaderTakes(wrong)).toBe(false);
    expect(editorTakes(wrong)).toBe(false);
  });

  it('refuses nothing that the loader takes', () => {
    const words = deployed.match(/[\w./%-]+|[^\w./%-]/g) ?? [];
    const others = ['0', '7', '1.0', '0.5', '1e3', '.inf', 'true', 'NULL', '80%', '5m', 'imp1', ''];
    const word = fc.oneof(fc.constantFrom(...others), fc.constantFrom(...words));
    const edits = fc.array(fc.tuple(fc.nat(words.length - 1), word), {
      minLength: 1,
      maxLength: 2,
    });
    let taken = 0;
    fc.assert(
      fc.property(edits, (replacements) => {
        const mixed = [...words];
        for (const [place, other] of replacements) mixed[place] = other;
        const edited = mixed.join('');
        const isTaken = loaderTakes(edited);
        if (isTaken) taken += 1;
        expect(isTaken && !editorTakes(edited) ? edited : '').toBe('');
      }),
      { numRuns: 200 },
    );
    expect(taken).toBeGreaterThan(5);
  });
});
