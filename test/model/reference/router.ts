/** MDM-1: the XCP Router, its restarts, and the parameters in force. */
import { minutes } from '../../../src/engine/units.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import type { History } from './history.js';

const DOWNTIME = minutes(1);

/** When the XCP Router runs again; undefined while it runs. */
export const routerDue = ({ router }: History): number | undefined => {
  const last = router.findLast(({ did }) => did !== 'set');
  return last?.did === 'stop' ? last.at + DOWNTIME : undefined;
};

/** The parameters as they were set before the XCP Router last started. */
export const inForce = ({ router, world }: History): MdmParameters => {
  const started = router.findLastIndex(({ did }) => did === 'start');
  return router
    .slice(0, started + 1)
    .reduce(
      (parameters, fact) => (fact.did === 'set' ? { ...parameters, ...fact.change } : parameters),
      world.parameters,
    );
};

/** When the XCP Router last started; the start of the run where it never stopped. */
export const routerStarted = ({ router }: History): number =>
  router.findLast(({ did }) => did === 'start')?.at ?? 0;
