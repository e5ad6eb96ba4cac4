/** What an editor shows of a scenario file: completion, hover texts, red lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { expectationShapes } from '../../../src/scenarios/format/expectation-shape.js';
import { scenarioJsonSchema } from '../../../src/scenarios/format/json-schema.js';
import { parameters } from '../../../src/scenarios/format/parameters-shape.js';
import { stimulusShapes } from '../../../src/scenarios/format/stimulus-shape.js';
import { asSchema, fits, propertiesOf, schemasIn, type Schema } from './support/schema-fit.js';

const schema = asSchema(scenarioJsonSchema());

const under = (parent: Schema, ...keys: readonly string[]): Schema =>
  keys.reduce((one, key) => asSchema(propertiesOf(one).get(key) ?? one[key]), parent);

const moment = under(schema, 'timeline', 'items');
const users = asSchema(under(schema, 'users')['additionalProperties']);

/** The shapes of the items of `do` or `expect`. */
const itemsOf = (list: 'do' | 'expect'): readonly Schema[] =>
  [under(moment, list, 'items')['anyOf']].flat().map(asSchema);

const library = fileURLToPath(new URL('../../../src/scenarios/library/', import.meta.url));

describe('an editor', () => {
  it.each(readdirSync(library))('takes the bundled %s', (file) => {
    const scenario: unknown = parse(readFileSync(`${library}${file}`, 'utf8'));
    expect(fits(scenario, schema)).toBe(true);
  });

  it('takes all examples that it shows', () => {
    const shown = schemasIn(schema).filter((one) => Array.isArray(one['examples']));
    const misfits = shown.flatMap((one) =>
      [one['examples']].flat().filter((example) => !fits(example, one)),
    );
    expect(shown.length).toBeGreaterThan(Object.keys(stimulusShapes).length);
    expect(misfits).toEqual([]);
  });

  it('takes a default as it would be written', () => {
    const withDefault = schemasIn(schema).filter((one) => 'default' in one);
    expect(withDefault.length).toBeGreaterThan(10);
    expect(withDefault.filter((one) => !fits(one['default'], one))).toEqual([]);
  });

  it.each([
    ['do', Object.keys(stimulusShapes)],
    ['expect', Object.keys(expectationShapes)],
  ] as const)('completes what can stand in %s', (list, keys) => {
    expect(itemsOf(list).map((item) => [...propertiesOf(item).keys()][0])).toEqual(keys);
    expect(under(moment, list, 'items')['description']).toEqual(expect.any(String));
  });

  it('completes the parameters', () => {
    const names = [...propertiesOf(under(schema, 'parameters')).keys()];
    expect(names).toEqual(Object.keys(parameters.shape));
  });

  it('explains every key', () => {
    const mute = [schema, moment, ...itemsOf('do'), ...itemsOf('expect'), users]
      .concat(under(schema, 'parameters'))
      .flatMap((one) => [...propertiesOf(one)])
      .filter(([, one]) => typeof one['description'] !== 'string');
    expect(mute.map(([key]) => key)).toEqual([]);
  });

  it.each([
    [{ say: 'hello', in: 'lounge' }],
    [{ set: 'im', to: false }],
    [{ set: 'mdm', to: 'off' }],
    [{ restart: 'xcp' }],
    [{ join: 'the lounge', with: 'alice/phone' }],
    [{ join: 'lounge', with: [] }],
    [{ 'sign-in': 'alice/phone', through: 'x8' }],
    [{ accept: 'plan.pdf', on: 'alice' }],
  ])('underlines %j in do', (item) => {
    expect(itemsOf('do').some((one) => fits(item, one))).toBe(false);
  });

  it.each([
    [{ order: ['one'], on: 'alice/phone' }],
    [{ archived: -1 }],
    [{ refused: 'alice/phone', because: 'MDM-61' }],
    [{ presence: 'bob', on: 'alice/phone', is: 'busy' }],
    [{ mode: 'loud', of: 'alice/phone' }],
  ])('underlines %j in expect', (item) => {
    expect(itemsOf('expect').some((one) => fits(item, one))).toBe(false);
  });

  it.each([
    [{ mdm: 'on' }],
    [{ 'group-chat': 'active' }],
    [{ 'presence-while-quiet': 'drop' }],
    [{ 'contacts-max': 0 }],
    [{ 'ofline-im': true }],
  ])('underlines %j in parameters', (item) => {
    expect(fits(item, under(schema, 'parameters'))).toBe(false);
  });
});
