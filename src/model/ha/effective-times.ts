/**
 * The times that hold in fact: with MDM configured a failover takes twice what the parameters say
 * (HA-4), of which HA-5 says what is doubled.
 */
import { microseconds, type Duration } from '../../engine/units.js';
import type { NodeId } from '../devices/identifiers.js';
import { isLoss, type FailureCause } from './failure-cause.js';
import { mdmFactor } from './ha-figures.js';
import type { Doubling, HaParameters, ReLoginLimits } from './ha-parameters.js';

/** HA-5: whether a failure takes twice the time to be noticed. */
export const isDetectionDoubled = ({ mdmDoubles }: HaParameters, mdm: boolean): boolean =>
  mdm && (mdmDoubles === 'detection' || mdmDoubles === 'both');

/** How long a failure goes unnoticed (HA-3). */
export const detectionTime = (
  cause: FailureCause,
  parameters: HaParameters,
  mdm: boolean,
): Duration => {
  const { keepAliveTimeout, criticalServiceDelay } = parameters;
  const entered = isLoss(cause) ? keepAliveTimeout : criticalServiceDelay;
  return lengthened(entered, isDetectionDoubled(parameters, mdm));
};

/** HA-7: the limits for the clients of users at home on the node. */
export const reLoginLimits = (
  home: NodeId,
  { reLogin, reLoginOfNode, mdmDoubles }: HaParameters,
  mdm: boolean,
): ReLoginLimits => {
  const { lower, upper } = reLoginOfNode.get(home) ?? reLogin;
  const isDoubled = mdm && doublesReLogin(mdmDoubles);
  return { lower: lengthened(lower, isDoubled), upper: lengthened(upper, isDoubled) };
};

const doublesReLogin = (doubling: Doubling): boolean =>
  doubling === 're-login' || doubling === 'both';

const lengthened = (entered: Duration, isDoubled: boolean): Duration =>
  isDoubled ? microseconds(entered * mdmFactor.value) : entered;
