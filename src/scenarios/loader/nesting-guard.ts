/**
 * Finds a file that nests too deep before the parser sees it. The parser recurses, and a deep file
 * can end the whole process; this only counts, in one pass over the tokens.
 *
 * In flow style each bracket opens a level. In block style each `-`, `?` and `:` opens one at the
 * column where its entry begins, and a later one at the same column or further left closes it. A
 * list may stand at the column of the key above it, so the true depth is at most about twice the
 * counted one: the guard keeps the parser safe, it does not measure.
 */
import { Lexer } from 'yaml';

/** A scenario needs 7 levels. */
const NESTING_MAX = 32;

/** The lexer's marks of a document, an error and a scalar, which stand for no text of the file. */
const MARKS = new Set(['\u0002', '\u0018', '\u001F']);

const INDICATORS = new Set(['-', '?', ':']);

/** Offset of the first token that nests too deep, or none. */
export function tooDeepAt(text: string, max = NESTING_MAX): number | undefined {
  const levels = new Levels();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    levels.take(token);
    if (levels.depth > max) return offset;
    if (MARKS.has(token)) continue;
    offset += token.length;
    levels.move(token);
  }
  return undefined;
}

/** The levels that are open at a point of the text. */
class Levels {
  /** For each open bracket the indicators since it, or since the last comma in it. */
  readonly #flow: number[] = [];
  #indicators = 0;
  /** Columns of the open block levels, ascending. */
  readonly #block: number[] = [];
  #column = 0;
  /** Column at which the current entry begins: after the indentation and the last indicator. */
  #entry = 0;
  #isEntryOpen = false;

  get depth(): number {
    return this.#block.length + this.#flow.length + this.#indicators;
  }

  take(token: string): void {
    if (token === '{' || token === '[') this.#flow.push(0);
    else if (token === '}' || token === ']') this.#indicators -= this.#flow.pop() ?? 0;
    else if (this.#flow.length > 0) this.#takeInFlow(token);
    else if (token === '-' || token === '?') this.#open(this.#column);
    else if (token === ':') this.#open(this.#entry);
  }

  /** An item has one colon at most; a hostile one may nest lists and keys without any bracket. */
  #takeInFlow(token: string): void {
    const innermost = this.#flow.length - 1;
    if (token === ',') {
      this.#indicators -= this.#flow[innermost]!;
      this.#flow[innermost] = 0;
    } else if (INDICATORS.has(token)) {
      this.#indicators += 1;
      this.#flow[innermost]! += 1;
    }
  }

  /** Moves past the token. */
  move(token: string): void {
    const lineBreak = token.lastIndexOf('\n');
    if (lineBreak >= 0) {
      this.#column = token.length - lineBreak - 1;
      this.#entry = this.#column;
      this.#isEntryOpen = false;
      return;
    }
    this.#column += token.length;
    const isIndicator = INDICATORS.has(token);
    const isSpace = token.trim() === '';
    if (isIndicator || (isSpace && !this.#isEntryOpen)) this.#entry = this.#column;
    this.#isEntryOpen = !isIndicator && (this.#isEntryOpen || !isSpace);
  }

  #open(column: number): void {
    while (this.#block.length > 0 && this.#block.at(-1)! >= column) this.#block.pop();
    this.#block.push(column);
  }
}
