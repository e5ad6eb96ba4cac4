/**
 * Text that XML 1.0 can hold, whatever a scenario says. Characters that XML has no way to write (most
 * controls, halves of characters, two that are no characters) become U+FFFD, the replacement character.
 */
export type XmlAttributes = Readonly<Record<string, string | number>>;

/** The element on lines of its own, its children between its tags; short where it has none. */
export const xmlElement = (name: string, attributes: XmlAttributes, children = ''): string => {
  const tag = [name, ...Object.entries(attributes).map(attributeText)].join(' ');
  return children === '' ? `<${tag}/>\n` : `<${tag}>\n${children}</${name}>\n`;
};

/** Between tags. `>` is written so too, since `]]>` may not stand there. */
export const xmlText = (text: string): string =>
  possible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');

const attributeText = ([name, value]: readonly [string, string | number]): string =>
  `${name}="${xmlAttribute(String(value))}"`;

/** A reader of XML turns white space in an attribute into spaces, unless it is written as a number. */
const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

const possible = (text: string): string => text.replaceAll(IMPOSSIBLE, '\uFFFD');

// With `u`, a half of a character matches only where its other half is missing.
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
