/**
 * Where the lines of packets keep what they know: rows of two typed arrays, in which all lies side by
 * side. The constants stand alone, in a file that imports nothing, for there the bundler writes them
 * into the code.
 */

/** A line: its ends and its length; four words, so that no line straddles two places of memory. */
export const LINE_WIDTH = 4;
export const FIRST = 0;
export const LAST = 1;
export const COUNT = 2;

/** Words in a packet's row. The first two are a double: since when it waits. */
export const ROW_WIDTH = 6;
export const MOMENTS_IN_ROW = 3;
export const NEXT = 2;
export const PACKET = 3;
/** The message, or the contact where the packet is a presence. */
export const CONTENT = 4;
/** Whether it alerts, or which presence it is, as its index in `presences`. */
export const DETAIL = 5;
