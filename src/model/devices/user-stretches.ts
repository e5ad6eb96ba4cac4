/**
 * A list of users for each user, as stretches of users whose numbers follow each other, in the order of
 * the list. Who knows whom goes by groups, and the users of a group are adjacent: a list of fifty is a
 * stretch or two, where a number for each would be the most that a large cluster keeps.
 */

/** All lists, one behind the other: list `n` lies from `starts[n]` up to, not including, `starts[n + 1]`. */
export type FlatLists = { readonly starts: Int32Array; readonly users: Int32Array };

/** A stretch: its first user, and the one behind its last. */
const WIDTH = 2;

export class UserStretches {
  readonly #firsts: Int32Array;
  readonly #bounds: Int32Array;

  constructor({ starts, users }: FlatLists) {
    this.#firsts = new Int32Array(starts.length);
    let stretches = 0;
    for (let list = 0; list + 1 < starts.length; list += 1) {
      for (let place = starts[list]!; place < starts[list + 1]!; place += 1)
        if (place === starts[list] || !follows(users, place)) stretches += 1;
      this.#firsts[list + 1] = stretches;
    }
    this.#bounds = new Int32Array(stretches * WIDTH);
    this.#fill(starts, users);
  }

  /** The first stretch of a list; it ends where the first of the next list stands. */
  firstOf(list: number): number {
    return this.#firsts[list]!;
  }

  /** The first user of a stretch. */
  fromOf(stretch: number): number {
    return this.#bounds[stretch * WIDTH]!;
  }

  /** The user behind the last one of a stretch. */
  endOf(stretch: number): number {
    return this.#bounds[stretch * WIDTH + 1]!;
  }

  #fill(starts: Int32Array, users: Int32Array): void {
    let cell = -1;
    for (let list = 0; list + 1 < starts.length; list += 1)
      for (let place = starts[list]!; place < starts[list + 1]!; place += 1) {
        if (place === starts[list] || !follows(users, place)) {
          cell += WIDTH;
          this.#bounds[cell - 1] = users[place]!;
        }
        this.#bounds[cell] = users[place]! + 1;
      }
  }
}

const follows = (users: Int32Array, place: number): boolean =>
  users[place] === users[place - 1]! + 1;
