/** The settings of the Server Recovery Manager, and what of them MDM doubles (HA-2, HA-5). */
import type { Duration } from '../../engine/units.js';
import type { NodeId } from '../devices/identifiers.js';
import {
  criticalServiceDelay,
  initializationKeepAliveTimeout,
  keepAliveInterval,
  keepAliveTimeout,
  reLoginLowerLimit,
  reLoginUpperLimit,
} from './ha-figures.js';

/** HA-5: what takes twice the time with MDM configured. */
export const doublings = ['detection', 're-login', 'both', 'neither'] as const;

export type Doubling = (typeof doublings)[number];

/** A client signs in again after a random time from the lower to the upper limit. */
export type ReLoginLimits = { readonly lower: Duration; readonly upper: Duration };

export type HaParameters = {
  readonly criticalServiceDelay: Duration;
  readonly initializationKeepAliveTimeout: Duration;
  readonly keepAliveTimeout: Duration;
  readonly keepAliveInterval: Duration;
  readonly automaticFallback: boolean;
  /** As the administrator enters them, undoubled, unless a node has its own. */
  readonly reLogin: ReLoginLimits;
  readonly reLoginOfNode: ReadonlyMap<NodeId, ReLoginLimits>;
  readonly mdmDoubles: Doubling;
  /** HA-12: whether clients hold a standby connection to the backup node. */
  readonly dualConnections: boolean;
};

export const defaultHaParameters: HaParameters = {
  criticalServiceDelay: criticalServiceDelay.value,
  initializationKeepAliveTimeout: initializationKeepAliveTimeout.value,
  keepAliveTimeout: keepAliveTimeout.value,
  keepAliveInterval: keepAliveInterval.value,
  automaticFallback: false,
  reLogin: { lower: reLoginLowerLimit.value, upper: reLoginUpperLimit.value },
  reLoginOfNode: new Map(),
  mdmDoubles: 'both',
  dualConnections: false,
};
