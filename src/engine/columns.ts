/** Growing columns: a typed array cannot grow, so its content moves into a larger one. */

type Column = Int8Array | Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** Copies a column into the larger one, and gives that one back. */
export const enlarged = <Kind extends Column>(from: Kind, into: Kind): Kind => {
  into.set(from);
  return into;
};

/** The bytes of a column, for digests. */
export const bytesOf = (column: Column): Uint8Array =>
  new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
