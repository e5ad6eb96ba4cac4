/**
 * Gathers the faults of one file. Readers report and go on, so that all faults come at once; one
 * that is found twice, say through an alias, is kept once.
 */
import type { Fault } from './fault.js';
import type { LineIndex, Span } from './line-index.js';

/** What a fault points at. */
export type Spot = {
  readonly span: Span;
  /** The place in the data, `users.alice`. */
  readonly where: string;
};

export class FaultList {
  readonly lines: LineIndex;
  readonly #file: string;
  readonly #faults = new Map<string, Fault>();

  constructor(file: string, lines: LineIndex) {
    this.#file = file;
    this.lines = lines;
  }

  get isEmpty(): boolean {
    return this.#faults.size === 0;
  }

  report(spot: Spot, message: string): void {
    const position = this.lines.positionOf(spot.span);
    const key = `${position.line}:${position.column}:${message}`;
    this.#faults.set(key, { file: this.#file, ...position, where: spot.where, message });
  }

  /** By line, then column; at one place in the order in which they were found. */
  inOrder(): readonly Fault[] {
    return [...this.#faults.values()].toSorted(
      (one, other) => one.line - other.line || one.column - other.column,
    );
  }
}
