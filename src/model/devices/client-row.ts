/**
 * Where the client table keeps what it knows of a client: one row of a typed array, in which all lies
 * side by side. A row is half a line of the processor's cache, so that two clients of a user are at
 * most one wait for memory. The constants stand alone, in a file that imports nothing, for there the
 * bundler writes them into the code.
 */

/** Words in a row. The first four are two doubles. */
export const ROW_WIDTH = 8;
export const USER = 4;
/** What the client is and how it stands, as the fields of one word. */
export const STATUS = 5;
/** Sessions that the client has had, the present one included. */
export const SESSION = 6;
/** The rank of the client's last stamp. */
export const STAMP_ORDER = 7;

/** The same row as doubles: when the client stamped last, and when it falls idle. */
export const DOUBLES_IN_ROW = 4;
export const STAMPED_AT = 0;
export const IDLE_AT = 1;
/** A stamp as digests see it: its moment and its rank. */
export const STAMP_WIDTH = 2;

/** The fields of the status word: the bit at which each begins, and the mask of its bits. */
export const DEVICE = 0;
export const DEVICE_MASK = 7;
export const MDM_CAPABLE = 3;
export const PUSH_ENABLED = 4;
export const FLAG_MASK = 1;
export const MODE = 5;
export const MODE_MASK = 3;
export const POSTURE = 7;
export const POSTURE_MASK = 3;
export const PRESENCE = 9;
export const PRESENCE_MASK = 3;
/** Whether a timer is set for the moment at which the client falls idle; no part of how it stands. */
export const IDLE_TIMER = 16;
