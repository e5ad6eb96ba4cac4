/** Every rule that a design can break, in the order of the book. */
import { advisedOva } from './advised-ova.js';
import type { Constraint } from './constraint.js';
import { extensionMobilityRate } from './extension-mobility-rate.js';
import { sessionsBelowAlert } from './sessions-below-alert.js';
import { sessionsWithinLimit } from './sessions-within-limit.js';
import { survivorWithinFullLimit } from './survivor-within-full-limit.js';
import { unitsWithinCapacity } from './units-within-capacity.js';
import { withinClusterLimits } from './within-cluster-limits.js';

export const constraints: readonly Constraint[] = [
  unitsWithinCapacity,
  sessionsWithinLimit,
  sessionsBelowAlert,
  survivorWithinFullLimit,
  withinClusterLimits,
  advisedOva,
  extensionMobilityRate,
];
