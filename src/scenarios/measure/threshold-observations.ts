/**
 * Thresholds on what was observed happening by happening, and on constants. Without a node said the
 * observations of all nodes are one list; but where the bound is a setting that each node has its
 * own of, each node that has observations is held to its own.
 */
import type { NodeId } from '../../model/devices/identifiers.js';
import { reLoginLimits } from '../../model/ha/effective-times.js';
import type { HaParameters } from '../../model/ha/ha-parameters.js';
import type { Selection, Threshold } from '../format/threshold.js';
import type { AlertLog } from './alert-log.js';
import type { NodeActivity } from './node-activity.js';
import { aggregateOf, pooled } from './observations.js';
import type { ReLogins } from './re-logins.js';
import { SampleList } from './sample-list.js';
import type { Scope } from './selection-scope.js';
import { outcomeOf, type ThresholdOutcome } from './threshold-outcome.js';

export type ObservationSource = {
  readonly nodes: readonly NodeId[];
  readonly alerts: AlertLog;
  readonly reLogins: ReLogins;
  readonly activity: NodeActivity;
  readonly highAvailability: HaParameters;
  /** Whether MDM is on at the end, which lengthens the re-login limits (HA-5). */
  readonly mdmIsOn: boolean;
};

type Aggregate = Threshold & { readonly form: 'aggregate' };

export const observedOutcomes = (
  threshold: Aggregate,
  source: ObservationSource,
): readonly ThresholdOutcome[] => {
  const { of, bound } = threshold;
  const scopes =
    'of' in bound && bound.of.node === undefined ? apart(of, source) : [all(of, source)];
  return scopes.map((scope) => {
    const samples = pooled(scope.map((node) => samplesOf(of, node, source)));
    return outcomeOf(threshold, {
      got: aggregateOf(samples, threshold.aggregation),
      bound: boundOf(threshold, scope, source),
      nodes: scope,
      breachedAt: undefined,
    });
  });
};

const all = ({ node }: Selection, { nodes }: ObservationSource): Scope =>
  node === undefined ? nodes : [node];

/** Each node that has observations; where none has, all of them. */
const apart = (of: Selection, source: ObservationSource): readonly Scope[] => {
  const nodes = all(of, source).filter((node) => samplesOf(of, node, source).count > 0);
  return nodes.length === 0 ? [all(of, source)] : nodes.map((node) => [node]);
};

/** A setting that the nodes have each their own of: the strictest. */
const boundOf = ({ bound }: Threshold, scope: Scope, source: ObservationSource): number => {
  if ('value' in bound) return bound.value;
  const nodes = bound.of.node === undefined ? scope : [bound.of.node];
  return Math.min(...nodes.map((node) => constantOf(bound.of, node, source)));
};

const samplesOf = (of: Selection, node: NodeId, source: ObservationSource): SampleList => {
  switch (of.metric) {
    case 'alerts':
      return alertsOf(of, node, source.alerts);
    case 'ha.relogin.time':
      return source.reLogins.timesOf(node);
    case 'ha.relogin.perSecond':
      return source.reLogins.perSecondOf(node).observations();
    case 'logins.perSecond':
      return source.activity.loginsPerSecondOf(node).observations();
    default:
      return single(constantOf(of, node, source));
  }
};

/** JSM-7: an alert that clears is no alert; each of the others counts one. */
const alertsOf = ({ name, during }: Selection, node: NodeId, { entries }: AlertLog): SampleList => {
  const list = new SampleList();
  for (const entry of entries)
    if (
      entry.what !== 'clear' &&
      entry.node === node &&
      (name === undefined || entry.name === name) &&
      (during === undefined || entry.during === during)
    )
      list.add(1);
  return list;
};

const constantOf = (
  { metric }: Selection,
  node: NodeId,
  { highAvailability, mdmIsOn }: ObservationSource,
): number => {
  const { lower, upper } = reLoginLimits(node, highAvailability, mdmIsOn);
  return metric === 'ha.relogin.lowerLimit' ? lower : upper;
};

const single = (value: number): SampleList => {
  const list = new SampleList();
  list.add(value);
  return list;
};
