/** One thing that is wrong with a scenario file, and where. */

export type Fault = {
  /** The file as it was given. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** How much of the line is meant, in UTF-16 code units; 1 or more. */
  readonly length: number;
  /** The place in the data, `users.alice.clients.phone`; empty where it is the file itself. */
  readonly where: string;
  /** What is wrong, what stands there and what would be right, in one sentence. */
  readonly message: string;
};
