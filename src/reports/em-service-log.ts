/** `em-service-CLUSTER.log`: the service log of a cluster in the vendor's own form (EM-9, EMCC-8). */
import type { EmClusterResult } from '../scenarios/replay/em-result.js';
import { stamping } from './log-stamp.js';

/** The whole log; each line is stamp, level, thread, class and message. */
export const serviceLogText = ({ log }: EmClusterResult, start: string): string => {
  const stamp = stamping(start);
  return log
    .map(
      ({ at, level, thread, by, message }) =>
        `${stamp(at)} ${level} [${thread}] ${by} - ${message}\n`,
    )
    .join('');
};

/** The name of its file; names of clusters have nothing in them that a file name cannot have. */
export const serviceLogFile = ({ name }: EmClusterResult): string => `em-service-${name}.log`;
