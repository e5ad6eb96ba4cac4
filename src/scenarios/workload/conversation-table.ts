/** The conversations that go on, as rows of columns: who began one, with whom, and what is left. */
import { enlarged } from '../../engine/columns.js';
import { RowPool, ROWS_AT_FIRST } from '../../engine/row-pool.js';
import { userId, type UserId } from '../../model/devices/identifiers.js';

export class ConversationTable {
  #starter = new Int32Array(ROWS_AT_FIRST);
  #partner = new Int32Array(ROWS_AT_FIRST);
  /** Messages still to come. */
  #left = new Int32Array(ROWS_AT_FIRST);
  readonly #pool = new RowPool((rows) => {
    this.#starter = enlarged(this.#starter, new Int32Array(rows));
    this.#partner = enlarged(this.#partner, new Int32Array(rows));
    this.#left = enlarged(this.#left, new Int32Array(rows));
  });

  /** A conversation of so many messages begins; answers its row. */
  begin(starter: UserId, partner: UserId, messages: number): number {
    const row = this.#pool.take();
    this.#starter[row] = starter;
    this.#partner[row] = partner;
    this.#left[row] = messages;
    return row;
  }

  end(row: number): void {
    this.#pool.release(row);
  }

  starterOf(row: number): UserId {
    return userId(this.#starter[row]!);
  }

  partnerOf(row: number): UserId {
    return userId(this.#partner[row]!);
  }

  /** One message less; answers how many are left after it. */
  countDown(row: number): number {
    const left = this.#left[row]! - 1;
    this.#left[row] = left;
    return left;
  }
}
