/** An hour of a pair that loses its first node after 20 minutes, as it was measured. */
import { minutes, seconds } from '../../../../src/engine/units.js';
import { nodeId } from '../../../../src/model/devices/identifiers.js';
import type { Measured } from '../../../../src/scenarios/measure/measured.js';
import { aPair, Site, users } from '../../../scenarios/measure/support/site.js';

export const lostNode = (): Measured => {
  const site = new Site(
    {
      groups: [aPair('500')],
      users: [
        ...users(301, { home: 0, devices: ['desktop'] }),
        ...users(10, { home: 1, devices: ['desktop'] }),
      ],
      mdm: { mdm: false },
    },
    minutes(60),
  );
  site.at(seconds(60), () => site.signInAll());
  site.at(minutes(20), () => site.cluster.ha.manager.fail(nodeId(0), 'node-lost'));
  return site.run();
};
