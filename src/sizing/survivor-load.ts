/** What the survivor of a pair carries when its peer is lost (HA-9, HA-11). */
import type { Demand } from './demand.js';
import { evenShare, servingNodesOf, type Design } from './design.js';
import { productUp } from './exact-decimal.js';
import type { Requirements } from './requirements.js';

/**
 * The phantom sessions that the survivor rebuilds: one for each push-enabled client that was in the
 * background on the node that is lost.
 */
export const phantomsAfterLoss = (
  design: Design,
  { clients }: Demand,
  { pushShare }: Requirements,
): number => productUp(evenShare(clients, servingNodesOf(design)), pushShare);
