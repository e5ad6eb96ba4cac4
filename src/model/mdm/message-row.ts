/**
 * Where the message table keeps what it knows of a message: one row of a typed array, in which all lies
 * side by side, so that to touch a message is to touch one place of memory. The constants stand alone,
 * in a file that imports nothing, for there the bundler writes them into the code.
 */

/** Words in a row. The first two are a double: when the message was sent. */
export const ROW_WIDTH = 8;
export const MOMENTS_IN_ROW = 4;
export const RECIPIENT = 2;
/** One bit for each client of the recipient that shows the message as unread. */
export const UNREAD = 3;
export const HOLDS = 4;
/** What became of the message, and whether it is a file. */
export const STATUS = 5;
/** Neighbours in the recipient's list of unread messages. */
export const OLDER = 6;
export const NEWER = 7;

/** What became of a message: it can still be shown as unread, was read, or is past remembering. */
export const UNSETTLED = 0;
export const READ = 1;
export const FORGOTTEN = 2;
export const FATE_MASK = 3;
export const FILE_BIT = 4;

/** The ends and the length of a user's list of unread messages, side by side as well. */
export const LIST_WIDTH = 4;
export const OLDEST = 0;
export const NEWEST = 1;
export const COUNT = 2;
