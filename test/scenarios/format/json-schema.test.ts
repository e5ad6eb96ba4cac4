import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { scenarioJsonSchema } from '../../../src/scenarios/format/json-schema.js';
import { emStimulusShapes } from '../../../src/scenarios/format/em-stimulus-shape.js';
import { expectationShapes } from '../../../src/scenarios/format/expectation-shape.js';
import { clientVerbs } from '../../../src/scenarios/format/stimulus-item.js';
import { loadScenario } from '../../../src/scenarios/loader/load-scenario.js';
import { asSchema, fits, propertiesOf, schemasIn } from './support/schema-fit.js';

const schema = asSchema(scenarioJsonSchema());

/** What an editor says, which reads YAML its own way. */
const editorTakes = (text: string): boolean => fits(parse(text), schema);

const loaderTakes = (text: string): boolean =>
  'scenario' in loadScenario('a.yaml', new TextEncoder().encode(text));

const text = `name: Alice
source: 2019
rules: [MDM-2, QM-1]
release: 12.0
seed: 12345678901234567890
start: 2020-02-29T23:59:59Z
copies: 3
parameters: { mdm-buffer-limit: 50 }
users:
  alice: { clients: { phone: iphone, laptop: desktop } }
  007: { clients: { desk: { device: desktop, version: 11.10, expressway: X8.7 } } }
timeline:
  - at: 0s
    do:
      - { sign-in: [007/desk, alice/phone] }
      - { foreground: alice/phone }
      - { lock: alice/laptop }
      - { use: alice/laptop }
      - { send: 1.0, from: 007/desk, to: alice }
      - { read: [1.0], on: alice/phone }
      - { presence: dnd, of: alice/laptop }
      - { iq: alice/phone, direction: from-client }
    expect:
      - { message: 1.0, on: [alice/laptop, alice/phone], is: delivered, alert: True }
      - { mode: quiet, of: alice/phone }
      - { active: none, of: 007 }
      - { counter: MDMBufferAvgQueuedTime, is: 2.5 }
  - { at: 1h30m, step: 2. Bob waits }
`;

describe('the JSON Schema', () => {
  it('takes what the loader takes', () => {
    expect(loaderTakes(text)).toBe(true);
    expect(editorTakes(text)).toBe(true);
  });

  it.each([
    ['no name', text.replace('name: Alice\n', '')],
    ['an unknown key', `sede: 1\n${text}`],
    ['an unknown rule', text.replace('MDM-2', 'MDM-99')],
    ['an unknown release', text.replace('12.0', '12.6SU9')],
    ['half a copy', text.replace('copies: 3', 'copies: 3.5')],
    ['a limit of none', text.replace('limit: 50', 'limit: 0')],
    ['an unknown device', text.replace('iphone', 'iPhone')],
    ['a user without clients', text.replace('{ phone: iphone, laptop: desktop }', '{}')],
    ['a name with a space', text.replace('alice:', '"al ice":')],
    ['an unknown key of a client', text.replace('version:', 'verison:')],
    ['a duration without its unit', text.replace('1h30m', '90')],
    ['a moment without its time', text.replace('at: 1h30m, ', '')],
    ['an unknown verb', text.replace('sign-in', 'signin')],
    [
      'two verbs in one item',
      text.replace('lock: alice/laptop', 'lock: alice/laptop, use: alice/laptop'),
    ],
    ['a bare user for a client', text.replace('lock: alice/laptop', 'lock: alice')],
    ['an empty list of clients', text.replace('[007/desk, alice/phone]', '[]')],
    ['a message without a recipient', text.replace(', to: alice', '')],
    ['an unknown presence', text.replace('dnd', 'busy')],
    ['an unknown state', text.replace('delivered', 'seen')],
    ['an unknown counter', text.replace('MDMBufferAvgQueuedTime', 'MDMAverage')],
    ['an alert that is text', text.replace('alert: True', 'alert: "yes"')],
  ])('refuses %s, as the loader does', (_what, wrong) => {
    expect(wrong).not.toBe(text);
    expect(loaderTakes(wrong)).toBe(false);
    expect(editorTakes(wrong)).toBe(false);
  });

  it('refuses nothing that the loader takes', () => {
    const words = text.match(/[\w./-]+|[^\w./-]/g) ?? [];
    const scalars = [
      '0',
      '7',
      '1.0',
      '0x1F',
      '1e3',
      '.inf',
      'true',
      'NULL',
      '14',
      '11.5',
      '5m',
      'ipad',
    ];
    const edits = fc.array(
      fc.tuple(
        fc.nat(words.length - 1),
        fc.oneof(fc.constantFrom(...scalars), fc.constantFrom(...words), fc.constant('')),
      ),
      { minLength: 1, maxLength: 2 },
    );
    let taken = 0;
    fc.assert(
      fc.property(edits, (replacements) => {
        const mixed = [...words];
        for (const [place, word] of replacements) mixed[place] = word;
        const edited = mixed.join('');
        const isTaken = loaderTakes(edited);
        if (isTaken) taken += 1;
        expect(isTaken && !editorTakes(edited) ? edited : '').toBe('');
      }),
      { numRuns: 250 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('lists every verb and every subject as an item of its own', () => {
    const item = asSchema(propertiesOf(schema).get('timeline')?.['items']);
    const keysOf = (list: string): readonly string[] => {
      const items = asSchema(propertiesOf(item).get(list)?.['items']);
      const branches = [items['anyOf']].flat().map(asSchema);
      return branches.map((branch) => [...propertiesOf(branch).keys()][0] ?? '');
    };
    const others =
      'sign-in presence iq join leave send say offer read accept set restart ' +
      'fail recover failover fallback recover-subcluster';
    expect(keysOf('do').toSorted()).toEqual(
      [...clientVerbs, ...others.split(' '), ...Object.keys(emStimulusShapes)].toSorted(),
    );
    expect(keysOf('expect')).toEqual(Object.keys(expectationShapes));
  });

  it('allows no key that it does not know, and says what each is for', () => {
    const objects = schemasIn(schema).filter((part) => part['type'] === 'object');
    const mappings = objects.filter((part) => 'properties' in part);
    expect(mappings.length).toBeGreaterThan(20);
    for (const mapping of mappings) {
      expect(mapping['additionalProperties']).toBe(false);
      const silent = [...propertiesOf(mapping)].filter(
        ([, property]) => !('description' in property),
      );
      expect(silent).toEqual([]);
    }
  });

  it('shows examples that it takes itself', () => {
    const examples = schemasIn(schema).flatMap((part) =>
      [part['examples'] ?? []].flat(1).map((example) => ({ part, example })),
    );
    expect(examples.length).toBeGreaterThan(20);
    expect(examples.filter(({ part, example }) => !fits(example, part))).toEqual([]);
  });

  it('is the same document each time', () => {
    expect(JSON.stringify(scenarioJsonSchema())).toBe(JSON.stringify(schema));
  });
});
