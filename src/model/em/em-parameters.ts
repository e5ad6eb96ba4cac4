/** The service parameters of Cisco Extension Mobility, of one cluster. */
import { hours, type Duration } from '../../engine/units.js';

/** EM-2: what happens when a user who is logged in to a phone logs in to another one. */
export const multipleLoginBehaviors = ['noLogin', 'multiOK', 'autoLogout'] as const;
export type MultipleLoginBehavior = (typeof multipleLoginBehaviors)[number];

export type EmParameters = {
  /** EM-2: Multiple Login Behavior. */
  readonly multipleLoginBehavior: MultipleLoginBehavior;
  /** EM-4: whether the intra-cluster maximum holds. */
  readonly enforceIntraClusterMaximum: boolean;
  /** EM-4: undefined is no maximum. */
  readonly intraClusterMaximum: Duration | undefined;
  /** EM-4, EMCC-6: undefined is no maximum. */
  readonly interClusterMaximum: Duration | undefined;
  /** EM-5: Maximum Concurrent Requests. */
  readonly maximumConcurrentRequests: number;
  /** EM-6: entries of the device cache. */
  readonly deviceCacheSize: number;
};

const CONCURRENT_REQUESTS = 5;
const DEVICE_CACHE_SIZE = 10_000;
const INTER_CLUSTER_HOURS = 10;

/** What a cluster starts with unless told otherwise. */
export const factoryParameters: EmParameters = {
  multipleLoginBehavior: 'noLogin',
  enforceIntraClusterMaximum: false,
  intraClusterMaximum: undefined,
  interClusterMaximum: hours(INTER_CLUSTER_HOURS),
  maximumConcurrentRequests: CONCURRENT_REQUESTS,
  deviceCacheSize: DEVICE_CACHE_SIZE,
};
