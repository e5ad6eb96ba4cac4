/** Where lines begin, so that an offset in the text becomes a line and a column. */

/** A stretch of the text: offsets in UTF-16 code units, the end not included. */
export type Span = { readonly start: number; readonly end: number };

/** Line and column from 1; the length stays on the line and is 1 or more. */
export type Position = {
  readonly line: number;
  readonly column: number;
  readonly length: number;
};

export class LineIndex {
  readonly #text: string;
  /** Offset at which each line begins. */
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  lineOf(span: Span): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#starts[middle]! <= span.start) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  positionOf(span: Span): Position {
    const line = this.lineOf(span);
    const start = this.#starts[line - 1]!;
    const onLine = Math.min(span.end, this.#endOf(line)) - span.start;
    return { line, column: span.start - start + 1, length: Math.max(1, onLine) };
  }

  /** Where the line's text ends, its line break left out. */
  #endOf(line: number): number {
    const next = this.#starts[line];
    if (next === undefined) return this.#text.length;
    return this.#text[next - 2] === '\r' ? next - 2 : next - 1;
  }
}
