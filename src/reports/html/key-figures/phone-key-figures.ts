/** Key figures of Extension Mobility, over all clusters. */
import type { EmCounter } from '../../../model/em/em-counters.js';
import type { EmClusterResult } from '../../../scenarios/replay/em-result.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { grouped } from '../../chart/grouped-number.js';
import type { KeyFigure } from './key-figure.js';
import { busiestPercent } from '../../busiest-percent.js';

/** None where there are no phones. */
export const phoneKeyFigures = ({ mobility }: RunResult): readonly KeyFigure[] => {
  if (mobility === undefined) return [];
  const { clusters } = mobility;
  const sum = (wanted: EmCounter): number =>
    clusters
      .flatMap(({ counters }) => counters)
      .filter(({ counter }) => counter === wanted)
      .reduce((total, { value }) => total + value, 0);
  return [
    { name: 'logins at phones', value: grouped(sum('LoginsSuccessful')) },
    { name: 'logouts at phones', value: grouped(sum('LogoutsSuccessful')) },
    { name: 'requests throttled', value: grouped(sum('RequestsThrottled')) },
    ...busiest(clusters),
  ];
};

const busiest = (clusters: readonly EmClusterResult[]): readonly KeyFigure[] => {
  const [first, ...others] = clusters;
  if (first === undefined) return [];
  const most = others.reduce(
    (best, each) => (busiestPercent(each) > busiestPercent(best) ? each : best),
    first,
  );
  return [
    {
      name: 'busiest minute of a service, of its capacity',
      value: `${grouped(busiestPercent(most))} %`,
      detail: `${most.name}: ${grouped(most.busiestMinute.loginsAndLogouts)} of ${grouped(most.capacity.value)} logins and logouts`,
    },
  ];
};
