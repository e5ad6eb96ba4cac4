import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/engine/units.js';
import { detectionTime, reLoginLimits } from '../../../src/model/ha/effective-times.js';
import { failureCauses } from '../../../src/model/ha/failure-cause.js';
import { defaultHaParameters, type Doubling } from '../../../src/model/ha/ha-parameters.js';
import { node1, node2 } from '../../support/nodes.js';

const timesWith = (mdmDoubles: Doubling, mdm: boolean) => {
  const parameters = { ...defaultHaParameters, mdmDoubles };
  const { lower, upper } = reLoginLimits(node1, parameters, mdm);
  const detections = failureCauses.map((cause) => detectionTime(cause, parameters, mdm));
  return [...detections, lower, upper];
};

const plain = [60, 60, 90, 90, 120, 537].map(seconds);

describe('the times that hold in fact', () => {
  it('HA-2, HA-3: are those entered while MDM is off', () => {
    for (const doubling of ['detection', 're-login', 'both', 'neither'] as const)
      expect(timesWith(doubling, false)).toEqual(plain);
  });

  it.each([
    ['both', [120, 120, 180, 180, 240, 1_074]],
    ['detection', [120, 120, 180, 180, 120, 537]],
    ['re-login', [60, 60, 90, 90, 240, 1_074]],
    ['neither', [60, 60, 90, 90, 120, 537]],
  ] as const)('HA-4, HA-5: with MDM on, %s is doubled', (doubling, times) => {
    expect(timesWith(doubling, true)).toEqual(times.map(seconds));
  });

  it('HA-2: re-login limits are those of the home node, where it has its own', () => {
    const own = { lower: seconds(30), upper: seconds(1_000) };
    const parameters = { ...defaultHaParameters, reLoginOfNode: new Map([[node2, own]]) };
    expect(reLoginLimits(node2, parameters, false)).toEqual(own);
    expect(reLoginLimits(node2, parameters, true).upper).toBe(seconds(2_000));
    expect(reLoginLimits(node1, parameters, false)).toEqual(defaultHaParameters.reLogin);
  });
});
