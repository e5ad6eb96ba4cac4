/**
 * An entry of the event queue as its parts hand it on: the key by which entries leave, and a tag that
 * the parts carry along without reading it. At rest an entry is two cells of a Float64Array.
 *
 * One object carries every entry on its way, and one every bucket: two doubles as arguments would be
 * two boxes on the heap wherever the compiler does not inline a call.
 */
export type Entry = { key: number; tag: number };

export const CELLS_IN_ENTRY = 2;

/** Begins as no number, so that the engine keeps its fields as doubles from the start. */
export const newEntry = (): Entry => ({ key: NaN, tag: NaN });

/** Entries that lie one after another in cells, in the order in which they came. */
export type Bucket = {
  cells: Float64Array;
  from: number;
  to: number;
  /** Keys of a bucket that is not open have (key - start) * scale from `number` to `number + 1`. */
  start: number;
  scale: number;
  number: number;
  isOpen: boolean;
};

export const newBucket = (): Bucket => ({
  cells: new Float64Array(0),
  from: 0,
  to: 0,
  start: NaN,
  scale: NaN,
  number: 0,
  isOpen: true,
});
