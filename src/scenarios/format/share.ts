/**
 * Shares and means over many, as whole parts per million, so that they are met exactly however many
 * users they are of: no sum of fractions drifts.
 */

/** The parts that make one. */
export const ONE = 1_000_000;

/**
 * How many of something the member at that place has, where each has `share` of it on average: the
 * first n members have n times the share together, rounded down, for every n.
 * @param share in parts per million; place times share stays a whole number that a double holds
 */
export const portionAt = (place: number, share: number): number =>
  totalOf(place + 1, share) - totalOf(place, share);

/** How many the first `members` have together. */
export const totalOf = (members: number, share: number): number =>
  Math.floor((members * share) / ONE);
