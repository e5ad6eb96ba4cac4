/** Reads the settings of the Server Recovery Manager, with the re-login limits of each node. */
import type * as z from 'zod';
import { formatDuration } from '../../engine/duration-text.js';
import { isFrom, type Release } from '../../model/deployment/release.js';
import { nodeId, type NodeId } from '../../model/devices/identifiers.js';
import type { HaParameters, ReLoginLimits } from '../../model/ha/ha-parameters.js';
import type { parameters } from '../format/parameters-shape.js';
import type { FaultList } from './fault-list.js';
import { childOf, type Place } from './place.js';
import type { OwnReLogin } from './subcluster-reader.js';

/** HA-12: the first release with standby dual connections. */
const FIRST_WITH_DUAL_CONNECTIONS: Release = '14';

const LOWER = 'client-re-login-lower-limit';
const UPPER = 'client-re-login-upper-limit';

type Written = Omit<z.output<typeof parameters>, 'alert'>;

/** The settings as they are written, and what nodes say of their own. */
export function haParametersOf(written: Written, ownReLogin: readonly OwnReLogin[]): HaParameters {
  const reLogin = { lower: written[LOWER], upper: written[UPPER] };
  const reLoginOfNode = new Map<NodeId, ReLoginLimits>();
  for (const [place, own] of ownReLogin.entries()) {
    if (own.lower === undefined && own.upper === undefined) continue;
    reLoginOfNode.set(nodeId(place), limitsOf(own, reLogin));
  }
  return {
    criticalServiceDelay: written['critical-service-delay'],
    initializationKeepAliveTimeout: written['initialization-keep-alive-timeout'],
    keepAliveTimeout: written['keep-alive-timeout'],
    keepAliveInterval: written['keep-alive-interval'],
    automaticFallback: written['automatic-fallback'],
    reLogin,
    reLoginOfNode,
    mdmDoubles: written['mdm-doubles'],
    dualConnections: written['dual-connections'],
  };
}

const limitsOf = ({ lower, upper }: OwnReLogin, all: ReLoginLimits): ReLoginLimits => ({
  lower: lower ?? all.lower,
  upper: upper ?? all.upper,
});

/** Reports limits that are crossed, in the parameters or with what a node has of its own. */
export function reportCrossedLimits(
  { reLogin }: HaParameters,
  place: Place | undefined,
  ownReLogin: readonly OwnReLogin[],
  faults: FaultList,
): void {
  const isReported = reportCrossed(reLogin, place, faults);
  for (const own of isReported ? [] : ownReLogin) {
    if (own.place !== undefined) reportCrossed(limitsOf(own, reLogin), own.place, faults);
  }
}

/** HA-12: reports standby connections in a release that has none. */
export function reportDualConnections(
  { dualConnections }: HaParameters,
  place: Place | undefined,
  of: Release,
  faults: FaultList,
): void {
  if (!dualConnections || isFrom(FIRST_WITH_DUAL_CONNECTIONS, of)) return;
  const at = place && childOf(place, 'dual-connections');
  const message = `dual-connections cannot be on in release ${of} (HA-12); expected false`;
  if (at !== undefined) faults.report(at, message);
}

/** Where neither limit is written they are the defaults, which are not crossed. */
function reportCrossed(
  { lower, upper }: ReLoginLimits,
  place: Place | undefined,
  faults: FaultList,
): boolean {
  if (place === undefined || lower <= upper) return false;
  const at = childOf(place, UPPER) ?? childOf(place, LOWER);
  if (at === undefined) return false;
  const limits = `${formatDuration(lower)} to ${formatDuration(upper)}`;
  faults.report(
    at,
    `the re-login limits are crossed, ${limits}; expected the lower one first (HA-2)`,
  );
  return true;
}
