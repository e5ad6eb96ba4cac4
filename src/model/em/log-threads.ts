/**
 * The threads that a service log names, numbered without chance: a request has a worker by its number, a
 * visiting logout a thread of its own.
 */
import type { CucmClusterId } from '../devices/identifiers.js';

/** Logs the service parameters. */
export const PARAMETER_THREAD = 'Thread-68 ';

/** The thread that the first visiting logout gets. */
const FIRST_LOGOUT_THREAD = 69;

/** Threads of the visiting logouts that each cluster has sent so far. */
export class LogoutThreads {
  readonly #sent: number[];

  /** @param clusters how many clusters there are */
  constructor(clusters: number) {
    this.#sent = Array.from({ length: clusters }, () => 0);
  }

  /** The thread of the cluster's next visiting logout. */
  next(cluster: CucmClusterId): string {
    const place = this.#sent[cluster]!;
    this.#sent[cluster] = place + 1;
    return `Thread-${FIRST_LOGOUT_THREAD + place} `;
  }
}

/** Workers that take requests in turn; the lab's highest is the 20th. */
const WORKERS = 20;

export const workerOf = (number: number): string =>
  `http-bio-8443-exec-${((number - 1) % WORKERS) + 1}`;

/** Queries of a remote cluster run on a thread with its cluster ID. */
export const threadOfCluster = (name: string): string => `${name} `;
