/** Holds XML against a schema: as much of XML Schema as the schema of these tests is written in. */
import type { XmlElement } from './xml-reading.js';

const types: Readonly<Record<string, RegExp>> = {
  'xs:string': /^[\s\S]*$/,
  'xs:nonNegativeInteger': /^\d+$/,
  'xs:decimal': /^-?\d+(?:\.\d+)?$/,
};

/** What is wrong, a line each; none where the element and all in it are valid. */
export const schemaFaults = (element: XmlElement, schema: XmlElement): readonly string[] => {
  const declared = schema.children.find((one) => one.attributes.get('name') === element.name);
  if (declared === undefined) return [`there is no element ${element.name}`];
  const type = inside(declared, 'xs:complexType')[0]!;
  return [
    ...attributeFaults(element, inside(type, 'xs:attribute')),
    ...contentFaults(element, type),
    ...element.children.flatMap((child) => schemaFaults(child, schema)),
  ];
};

const inside = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

const attributeFaults = (
  { name, attributes }: XmlElement,
  declared: readonly XmlElement[],
): readonly string[] => {
  const byName = new Map(declared.map((one) => [one.attributes.get('name')!, one.attributes]));
  const missing = [...byName]
    .filter(([key, of]) => of.get('use') === 'required' && !attributes.has(key))
    .map(([key]) => `${name} has no ${key}`);
  const wrong = [...attributes]
    .filter(([key, value]) => !types[byName.get(key)?.get('type') ?? '']?.test(value))
    .map(([key, value]) => `${name} cannot have ${key}="${value}"`);
  return [...missing, ...wrong];
};

const contentFaults = (element: XmlElement, type: XmlElement): readonly string[] => {
  const faults: string[] = [];
  if (type.attributes.get('mixed') !== 'true' && element.text.trim() !== '')
    faults.push(`${element.name} cannot have text`);
  const parts = inside(type, 'xs:sequence').flatMap((sequence) => inside(sequence, 'xs:element'));
  const form = parts.map(({ attributes }) => {
    const least = attributes.get('minOccurs') ?? '1';
    const most = (attributes.get('maxOccurs') ?? '1').replace('unbounded', '');
    return `(?:${attributes.get('ref')} ){${least},${most}}`;
  });
  const content = element.children.map(({ name }) => `${name} `).join('');
  if (!new RegExp(`^${form.join('')}$`).test(content))
    faults.push(`${element.name} cannot hold: ${content}`);
  return faults;
};
