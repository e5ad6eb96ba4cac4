/**
 * All the chance of one run. A stream is named by the seed of the experiment, the number of the
 * replication and the purpose that it serves, and by nothing else: the order in which streams are
 * asked for changes no draw. The root generator is seedrandom's alea.
 */
import seedrandom from 'seedrandom';
import { SetupError } from './errors.js';
import type { RandomStream } from './random-stream.js';
import { StreamRows, type StreamPlace } from './stream-rows.js';

export class RandomStreams {
  readonly seed: string;
  readonly replication: number;
  readonly #purposes = new Set<string>();

  /** @throws {SetupError} if the seed is empty: chance without a seed cannot be repeated. */
  constructor(seed: string, replication: number) {
    if (!seed) throw new SetupError('Expected a seed, got an empty one');
    if (!Number.isSafeInteger(replication) || replication < 0)
      throw new SetupError(`Expected a replication number from 0 up, got ${replication}`);
    this.seed = seed;
    this.replication = replication;
  }

  /**
   * The stream that serves one purpose.
   * @throws {SetupError} if the purpose is taken: two parts would draw the same numbers.
   */
  named(purpose: string): RandomStream {
    const root = this.#root(purpose);
    return { uint32: () => root.int32() >>> 0, fraction: () => root.double() };
  }

  /**
   * A stream a member of a population, told apart by index. More rows leave the draws of the others
   * as they are.
   * @param place where they lie, in an array of their own unless given
   * @throws {SetupError} if the purpose is taken.
   */
  rows(purpose: string, count: number, place?: StreamPlace): StreamRows {
    const root = this.#root(purpose);
    return new StreamRows([root.int32(), root.int32(), root.int32()], count, place);
  }

  #root(purpose: string): seedrandom.PRNG {
    if (this.#purposes.has(purpose))
      throw new SetupError(`Expected a new purpose for a random stream, "${purpose}" is taken`);
    this.#purposes.add(purpose);
    return seedrandom.alea(`${this.seed}/${this.replication}/${purpose}`);
  }
}
