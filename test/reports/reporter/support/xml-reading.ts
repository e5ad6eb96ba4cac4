/** A strict reader of XML 1.0, without the parts that no report uses: CDATA, doctypes, instructions. */

export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text between the tags, without that of the children. */
  readonly text: string;
};

/** @throws {SyntaxError} if the text is not well-formed. */
export const readXml = (text: string): XmlElement => {
  const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(text);
  if (impossible !== null) throw new SyntaxError(`impossible character at ${impossible.index}`);
  // A reader of XML sees every end of a line as one line feed.
  const scanner = new Scanner(text.replaceAll(/\r\n?/g, '\n'));
  scanner.match(/<\?xml version="1\.0" encoding="UTF-8"\?>/y);
  scanner.misc();
  const root = scanner.element();
  scanner.misc();
  scanner.end();
  return root;
};

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  match(form: RegExp): RegExpExecArray {
    const found = this.#tried(form);
    if (found !== null) return found;
    throw new SyntaxError(`no ${String(form)} at: ${this.#text.slice(this.#at, this.#at + 60)}`);
  }

  /** Space and comments. */
  misc(): void {
    while (this.#tried(/\s+|<!--(?:(?!--)[\s\S])*-->/y) !== null);
  }

  end(): void {
    this.match(/$/y);
  }

  element(): XmlElement {
    const name = this.match(/<([\w:.-]+)/y)[1]!;
    const attributes = new Map<string, string>();
    for (let found = this.#attribute(); found !== null; found = this.#attribute()) {
      if (attributes.has(found[1]!)) throw new SyntaxError(`${found[1]!} twice in ${name}`);
      // White space that is not written as a number is a space in an attribute.
      attributes.set(found[1]!, textOf(found[2]!.replaceAll(/[\n\t]/g, ' ')));
    }
    if (this.match(/\s*(\/?)>/y)[1] === '/') return { name, attributes, children: [], text: '' };
    const children: XmlElement[] = [];
    let text = this.#characters();
    while (this.#tried(/(?=<[\w])/y) !== null) {
      children.push(this.element());
      text += this.#characters();
    }
    const closed = this.match(/<\/([\w:.-]+)\s*>/y)[1];
    if (closed !== name) throw new SyntaxError(`${name} is closed by ${closed}`);
    return { name, attributes, children, text };
  }

  #attribute(): RegExpExecArray | null {
    return this.#tried(/\s+([\w:.-]+)="([^<"]*)"/y);
  }

  #characters(): string {
    const text = this.match(/[^<]*/y)[0];
    if (text.includes(']]>')) throw new SyntaxError(']]> in a text');
    return textOf(text);
  }

  #tried(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#at;
    const found = form.exec(this.#text);
    if (found !== null) this.#at = form.lastIndex;
    return found;
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const textOf = (written: string): string =>
  written.replaceAll(/&(#\d+|\w+)?;?/g, (reference, name: string | undefined) => {
    const text = name?.startsWith('#')
      ? String.fromCodePoint(Number(name.slice(1)))
      : entities[name ?? ''];
    if (text === undefined || !reference.endsWith(';')) throw new SyntaxError(`bare ${reference}`);
    return text;
  });
