/** How much of what one node is rated for a cluster's service did in its busiest minute (EM-8). */
import type { EmClusterResult } from '../scenarios/replay/em-result.js';

const HUNDRED = 100;

/** Percent; above 100 where it did more. */
export const busiestPercent = ({ busiestMinute, capacity }: EmClusterResult): number =>
  (HUNDRED * busiestMinute.loginsAndLogouts) / capacity.value;
