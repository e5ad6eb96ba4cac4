/** How long a login lasts, as the home cluster computes it (EM-4, EMCC-6). */
import type { Duration } from '../../engine/units.js';
import type { Reason } from '../rulebook/reason.js';
import { knowsOwnMaximum, type CucmRelease } from './cucm-release.js';
import type { EmParameters } from './em-parameters.js';
import { emReasons } from './em-reasons.js';

/** A user's own maximum: none set, set to no maximum, or a span. */
export type OwnMaximum = 'as-the-system' | 'none' | Duration;

export type DurationView = {
  /** Release and parameters of the home cluster. */
  readonly release: CucmRelease;
  readonly parameters: EmParameters;
  readonly isVisited: boolean;
  readonly ownMaximum: OwnMaximum;
  /** What an application asked for; undefined is no wish. */
  readonly requested: Duration | undefined;
};

/** No duration: the login lasts until somebody ends it. */
export type EffectiveDuration = {
  readonly duration: Duration | undefined;
  readonly because: Reason;
};

/** The user's own maximum, else the system's; an application can only make it shorter. */
export const effectiveDuration = (view: DurationView): EffectiveDuration => {
  const maximum = maximumOf(view);
  const { requested } = view;
  if (requested === undefined) return maximum;
  return maximum.duration === undefined || requested < maximum.duration
    ? { duration: requested, because: emReasons['requested-duration'] }
    : maximum;
};

const maximumOf = (view: DurationView): EffectiveDuration => {
  const { release, parameters, isVisited, ownMaximum } = view;
  if (ownMaximum !== 'as-the-system' && knowsOwnMaximum(release))
    return {
      duration: ownMaximum === 'none' ? undefined : ownMaximum,
      because: isVisited ? emReasons['own-maximum-visiting'] : emReasons['own-maximum'],
    };
  if (isVisited)
    return {
      duration: parameters.interClusterMaximum,
      because: emReasons['inter-cluster-maximum'],
    };
  return parameters.enforceIntraClusterMaximum && parameters.intraClusterMaximum !== undefined
    ? {
        duration: parameters.intraClusterMaximum,
        because: emReasons['intra-cluster-maximum'],
      }
    : { duration: undefined, because: emReasons['maximum-not-enforced'] };
};
