/** The measurement that a scenario asks for. */
import { instant } from '../../engine/units.js';
import { reLoginRateOf } from '../../model/deployment/login-profile.js';
import { redundancyOf } from '../../model/deployment/topology.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import { hasDay } from '../format/population.js';
import type { Scenario } from '../format/scenario.js';
import { Measurement } from '../measure/measurement.js';

export const measurementOf = (scenario: Scenario): Measurement =>
  new Measurement({
    sampleEvery: scenario.sampleEvery,
    horizon: instant(scenario.duration),
    reportAt: scenario.reportAt ?? (scenario.populations.some(hasDay) ? 'busiest-sample' : 'end'),
    thresholds: scenario.thresholds,
    highAvailability: scenario.parameters.highAvailability,
    loginRateOf: (node) => loginRateOf(node, scenario),
  });

/** HA-8: users a second that the login profile of a node's OVA allows, where there is one. */
const loginRateOf = (node: NodeId, { topology, release }: Scenario): number | undefined => {
  const redundancy = redundancyOf(node, topology);
  return redundancy === 'none'
    ? undefined
    : reLoginRateOf(topology.nodes[node]!.ova, redundancy, release).value;
};
