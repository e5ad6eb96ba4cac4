/**
 * A source of chance that one part of a model owns. Whoever draws is given a stream; nobody draws
 * from a global one, so that one part's draws never shift another's.
 */
export interface RandomStream {
  /** A whole number from 0 to 2^32 - 1, each as likely. */
  uint32(): number;

  /** A fraction of 53 random bits: 0 or more, never 1. */
  fraction(): number;
}
