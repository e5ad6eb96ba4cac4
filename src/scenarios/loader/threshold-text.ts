/** The text of one threshold: reports what is wrong with a word of it, where that word stands. */
import type { FaultList, Spot } from './fault-list.js';
import type { NodeDirectory } from './node-directory.js';
import type { Place } from './place.js';
import { shown } from './printable.js';
import type { Word } from './threshold-syntax.js';
import { suggestion } from './wording.js';

export class ThresholdText {
  readonly nodes: NodeDirectory;
  readonly #place: Place;
  readonly #faults: FaultList;

  constructor(place: Place, nodes: NodeDirectory, faults: FaultList) {
    this.nodes = nodes;
    this.#place = place;
    this.#faults = faults;
  }

  /** The place of a word, which is the whole text where escapes or line breaks hide it. */
  placeOf({ text, at }: Word): Place {
    return { ...this.#spotOf(text, at), node: { ...this.#place.node, value: text } };
  }

  /** Reports what is wrong with the word. */
  fault(word: Word, message: string): undefined {
    this.#faults.report(this.#spotOf(word.text, word.at), message);
  }

  /** The one of the known names that the word is; undefined where it is none, which is reported. */
  choice<Name extends string>(word: Word, known: readonly Name[], what: string): Name | undefined {
    const name = known.find((one) => one === word.text);
    if (name !== undefined) return name;
    const help = suggestion(word.text, known, `${what}s`);
    return this.fault(word, `unknown ${what} ${shown(word.text)}; ${help}`);
  }

  #spotOf(text: string, at: number): Spot {
    const { node, where, span } = this.#place;
    if (node.kind !== 'scalar') return this.#place;
    const quote = node.isQuoted ? 1 : 0;
    if (span.end - span.start !== node.text.length + 2 * quote) return this.#place;
    const start = span.start + quote + at;
    return { where, span: { start, end: start + Math.max(1, text.length) } };
  }
}
