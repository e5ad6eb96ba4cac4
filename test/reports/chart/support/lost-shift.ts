/** A shift whose first node is lost after half an hour, as it was replayed. */
import type { RunResult } from '../../../../src/scenarios/replay/run-result.js';
import { replayed, scenarioOf } from '../../../scenarios/replay/support/script.js';

/** @param until the end of the run */
export const lostShift = (until: string, name = 'imp1'): RunResult =>
  replayed(
    scenarioOf(`name: a lost shift
topology:
  high-availability: true
  subclusters: [{ name: hq, ova: 5K, nodes: [${name}, imp2] }]
populations:
  - { name: office, users: 200, clients: { desktop: 1, iphone: 0.5 }, sign-in: { at: 0s, over: 5m } }
failures:
  - { at: 30m, node: ${name}, cause: node-lost }
timeline:
  - { at: ${until}, expect: [] }
`),
  );
