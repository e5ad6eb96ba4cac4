/**
 * The part of JSON Schema draft-07 that the scenario format uses, checked as an editor does. A
 * keyword that it does not know is an error, so that nothing passes unchecked.
 */

type Check = (wanted: unknown, value: unknown, schema: Record<string, unknown>) => boolean;

/** Whether the schema accepts the value. @throws {TypeError} if the schema has an unknown keyword. */
export const accepts = (schema: unknown, value: unknown): boolean => {
  if (typeof schema === 'boolean') return schema;
  const rules = members(schema);
  return Object.entries(rules).every(([keyword, wanted]) => {
    const check = keywords[keyword];
    if (check === undefined) throw new TypeError(`unknown keyword ${keyword}`);
    return check(wanted, value, rules);
  });
};

const annotation: Check = () => true;

const keywords: Readonly<Record<string, Check>> = {
  $schema: annotation,
  title: annotation,
  description: annotation,
  default: annotation,
  examples: annotation,
  type: (wanted, value) => [wanted].flat().some((type) => isOfType(type, value)),
  enum: (wanted, value) => list(wanted).includes(value),
  const: (wanted, value) => wanted === value,
  anyOf: (wanted, value) => list(wanted).some((schema) => accepts(schema, value)),
  pattern: (wanted, value) =>
    typeof value !== 'string' || new RegExp(String(wanted), 'u').test(value),
  minimum: (wanted, value) => typeof value !== 'number' || value >= Number(wanted),
  maximum: (wanted, value) => typeof value !== 'number' || value <= Number(wanted),
  minItems: (wanted, value) => !Array.isArray(value) || value.length >= Number(wanted),
  items: (wanted, value) => !Array.isArray(value) || value.every((item) => accepts(wanted, item)),
  required: (wanted, value) => list(wanted).every((key) => String(key) in members(value)),
  properties: (wanted, value) =>
    Object.entries(members(wanted)).every(
      ([key, schema]) => !(key in members(value)) || accepts(schema, members(value)[key]),
    ),
  additionalProperties: (wanted, value, { properties }) =>
    Object.entries(members(value)).every(
      ([key, member]) => key in members(properties) || accepts(wanted, member),
    ),
  propertyNames: (wanted, value) =>
    Object.keys(members(value)).every((key) => accepts(wanted, key)),
  minProperties: (wanted, value) => Object.keys(members(value)).length >= Number(wanted),
  maxProperties: (wanted, value) => Object.keys(members(value)).length <= Number(wanted),
};

const isOfType = (type: unknown, value: unknown): boolean => {
  switch (type) {
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
};

/** The members of an object; none of anything else. */
export const members = (value: unknown): Record<string, unknown> =>
  isOfType('object', value) ? Object.fromEntries(Object.entries(Object(value))) : {};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The schema and all that is in it. */
export const partsOf = (schema: unknown): readonly Record<string, unknown>[] => {
  const inner = Array.isArray(schema) ? schema : Object.values(members(schema));
  return [members(schema), ...inner.flatMap(partsOf)];
};
