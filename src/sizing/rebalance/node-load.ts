/**
 * What a rebalancing starts from: the users of each node and the sessions they hold. Whoever has
 * node detail reports, or a scenario whose nodes are uneven, brings them into this form.
 */

export type UserLoad = {
  readonly user: string;
  /** Sessions that count (JSM-6): a whole number from 0. */
  readonly sessions: number;
};

export type NodeLoad = {
  readonly node: string;
  readonly users: readonly UserLoad[];
  /** The most sessions the node may hold without an alert: a whole number. */
  readonly alertLine: number;
};

export type Move = {
  readonly user: string;
  readonly sessions: number;
  readonly from: string;
  readonly to: string;
};

/** JSM-7: the most sessions at or under an alert line: a whole number, as sessions are. */
export const mostSessionsAt = (alertLine: number): number => Math.floor(alertLine);

export const sessionsOf = ({ users }: NodeLoad): number =>
  users.reduce((sum, { sessions }) => sum + sessions, 0);
