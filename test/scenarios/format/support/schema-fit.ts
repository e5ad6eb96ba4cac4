/**
 * Checks plain data against a JSON Schema, as an editor does. It knows the keywords that our schema
 * uses, and takes any other for a fault of the schema.
 */
export type Schema = { readonly [keyword: string]: unknown };

export const isSchema = (candidate: unknown): candidate is Schema =>
  typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);

/** @throws {TypeError} if it is none. */
export function asSchema(candidate: unknown): Schema {
  if (isSchema(candidate)) return candidate;
  throw new TypeError(`not a schema: ${JSON.stringify(candidate)}`);
}

/** Every schema within a schema, itself included. */
export const schemasIn = (schema: Schema): readonly Schema[] => {
  const listed = [schema['anyOf']].flat().filter(isSchema);
  const single = [schema['items'], schema['additionalProperties'], schema['propertyNames']].filter(
    isSchema,
  );
  return [schema, ...[...listed, ...single, ...propertiesOf(schema).values()].flatMap(schemasIn)];
};

/** The schemas of a mapping's keys. */
export const propertiesOf = (schema: Schema): ReadonlyMap<string, Schema> =>
  new Map(
    isSchema(schema['properties'])
      ? Object.entries(schema['properties']).map(([key, one]) => [key, asSchema(one)])
      : [],
  );

/** Whether an editor would leave the value without a red line. */
export const fits = (value: unknown, schema: Schema): boolean =>
  Object.entries(schema).every(([keyword, argument]) => {
    const check = checks.get(keyword);
    if (check === undefined) throw new TypeError(`the schema has the keyword ${keyword}`);
    return check(value, argument, schema);
  });

type Check = (value: unknown, argument: unknown, schema: Schema) => boolean;

const always: Check = () => true;

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const compares =
  (holds: (one: number, bound: number) => boolean): Check =>
  (value, bound) =>
    typeof value !== 'number' || typeof bound !== 'number' || holds(value, bound);

const counts =
  (holds: (one: number, bound: number) => boolean): Check =>
  (value, bound) =>
    !isSchema(value) || typeof bound !== 'number' || holds(Object.keys(value).length, bound);

const atLeast = (one: number, bound: number): boolean => one >= bound;
const atMost = (one: number, bound: number): boolean => one <= bound;

const checks = new Map<string, Check>([
  ...['$schema', 'title', 'description', 'default', 'examples'].map(
    (name) => [name, always] as const,
  ),
  [
    'type',
    (value, types) =>
      [types]
        .flat()
        .some((type) => (type === 'integer' ? Number.isInteger(value) : type === typeOf(value))),
  ],
  ['enum', (value, choices) => [choices].flat().includes(value)],
  ['const', (value, only) => value === only],
  ['anyOf', (value, branches) => [branches].flat().some((branch) => fits(value, asSchema(branch)))],
  [
    'pattern',
    (value, pattern) => typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value),
  ],
  ['minimum', compares(atLeast)],
  ['maximum', compares(atMost)],
  ['minItems', (value, bound) => !Array.isArray(value) || value.length >= Number(bound)],
  ['minProperties', counts(atLeast)],
  ['maxProperties', counts(atMost)],
  [
    'items',
    (value, item) => !Array.isArray(value) || value.every((one) => fits(one, asSchema(item))),
  ],
  [
    'required',
    (value, keys) => !isSchema(value) || [keys].flat().every((key) => String(key) in value),
  ],
  [
    'properties',
    (value, _, schema) =>
      !isSchema(value) ||
      [...propertiesOf(schema)].every(([key, one]) => !(key in value) || fits(value[key], one)),
  ],
  [
    'propertyNames',
    (value, names) =>
      !isSchema(value) || Object.keys(value).every((key) => fits(key, asSchema(names))),
  ],
  [
    'additionalProperties',
    (value, others, schema) =>
      !isSchema(value) ||
      Object.keys(value)
        .filter((key) => !propertiesOf(schema).has(key))
        .every((key) => others !== false && fits(value[key], asSchema(others))),
  ],
]);
