/** Looks at an element of a document as a DTD would. */
import type { XmlElement } from './xml-reader.js';

/** The one child of that name; undefined where there is none, or more than one. */
export const childNamed = (parent: XmlElement, name: string): XmlElement | undefined => {
  const found = parent.children.filter((child) => child.name === name);
  return found.length === 1 ? found[0] : undefined;
};

/** The text of the one child of that name; undefined where there is none, or no text in it. */
export const textOf = (parent: XmlElement, name: string): string | undefined => {
  const child = childNamed(parent, name);
  return child === undefined || child.text === '' || child.children.length > 0
    ? undefined
    : child.text;
};

/** Whether the element has children of these names alone, each once at most. */
export const hasOnly = (parent: XmlElement, names: readonly string[]): boolean =>
  parent.children.every(
    ({ name }) => names.includes(name) && childNamed(parent, name) !== undefined,
  );
