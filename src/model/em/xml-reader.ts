/**
 * Reads the small documents of the Extension Mobility API: elements, attributes and text.
 *
 * It is strict on purpose, because anybody may send anything. Document type declarations, entities
 * of one's own, processing instructions, CDATA and comments are refused, and so are documents that
 * are too long or too deep. The text is read once from left to right, so the time grows with its
 * length and with nothing else.
 */

export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, without the space around it. */
  readonly text: string;
};

/** The document's one element, or what is wrong with it. */
export type XmlOutcome = { readonly root: XmlElement } | { readonly fault: string };

/** No request comes near these. */
export const XML_LENGTH_MAX = 16_384;
export const XML_DEPTH_MAX = 8;
const ATTRIBUTES_MAX = 16;

export const readXml = (document: string): XmlOutcome => {
  if (document.length > XML_LENGTH_MAX)
    return { fault: `longer than ${XML_LENGTH_MAX} characters` };
  try {
    return { root: new XmlReader(document).document() };
  } catch (error) {
    if (error instanceof XmlFault) return { fault: error.message };
    throw error;
  }
};

/** Ends the reading; never leaves this file. */
class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

const DECLARATION = /<\?xml\s[^<>?]*\?>/y;
const SPACE = /\s*/y;
const NAME = /[A-Za-z_][\w.-]*/y;
const TEXT = /[^<]*/y;
const QUOTED = /"[^"<]*"|'[^'<]*'/y;

/** XML 1.0: tab, line ends and everything from the space on but surrogates and two non-characters. */
const STRAY = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

class XmlReader {
  readonly #document: string;
  #at = 0;

  constructor(document: string) {
    this.#document = document;
  }

  document(): XmlElement {
    if (STRAY.test(this.#document)) throw new XmlFault('a character that XML does not have');
    this.#take(SPACE);
    this.#take(DECLARATION);
    this.#take(SPACE);
    const root = this.#element(1);
    this.#take(SPACE);
    if (this.#at < this.#document.length) throw new XmlFault('something after the document');
    return root;
  }

  #element(depth: number): XmlElement {
    if (depth > XML_DEPTH_MAX) throw new XmlFault(`deeper than ${XML_DEPTH_MAX} elements`);
    this.#expect('<');
    const name = this.#name('an element');
    const attributes = this.#attributes();
    if (this.#skip('/>')) return { name, attributes, children: [], text: '' };
    this.#expect('>');
    const children: XmlElement[] = [];
    let text = decoded(this.#take(TEXT));
    while (!this.#skip('</')) {
      children.push(this.#element(depth + 1));
      text += decoded(this.#take(TEXT));
    }
    if (this.#name('an end tag') !== name) throw new XmlFault(`the end of ${name} is missing`);
    this.#take(SPACE);
    this.#expect('>');
    return { name, attributes, children, text: text.trim() };
  }

  #attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    while (this.#take(SPACE) !== '' && !this.#isAt('>') && !this.#isAt('/>')) {
      const name = this.#name('an attribute');
      this.#expect('=');
      const quoted = this.#take(QUOTED);
      if (quoted === '') throw new XmlFault(`the value of ${name} is missing`);
      if (attributes.has(name)) throw new XmlFault(`${name} stands twice`);
      if (attributes.size === ATTRIBUTES_MAX) throw new XmlFault('too many attributes');
      attributes.set(name, decoded(quoted.slice(1, -1)));
    }
    return attributes;
  }

  #name(what: string): string {
    const name = this.#take(NAME);
    if (name === '') throw new XmlFault(`the name of ${what} is missing`);
    return name;
  }

  /** What the form matches here, which may be nothing; the reader stands behind it. */
  #take(form: RegExp): string {
    form.lastIndex = this.#at;
    const taken = form.exec(this.#document)?.[0] ?? '';
    this.#at += taken.length;
    return taken;
  }

  #isAt(text: string): boolean {
    return this.#document.startsWith(text, this.#at);
  }

  #skip(text: string): boolean {
    const isAt = this.#isAt(text);
    if (isAt) this.#at += text.length;
    return isAt;
  }

  #expect(text: string): void {
    if (!this.#skip(text)) throw new XmlFault(`${text} is missing`);
  }
}

const ENTITY = /&([^;&]*;?)/g;

const ENTITIES: Readonly<Record<string, string>> = {
  'amp;': '&',
  'lt;': '<',
  'gt;': '>',
  'quot;': '"',
  'apos;': "'",
};

/** The text with the five entities of XML itself in place; no other is known. */
const decoded = (text: string): string =>
  text.replace(ENTITY, (_whole, name: string) => {
    const character = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (character === undefined) throw new XmlFault('an entity that XML does not have');
    return character;
  });

/** The text as it stands between tags or in quotes. */
export const escapedXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
