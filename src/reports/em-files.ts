/** The files of a run with phones, by their names. */
import type { EmResult } from '../scenarios/replay/em-result.js';
import type { Calendar } from './calendar.js';
import { serviceLogText } from './em-service-log.js';
import { emSessionsCsv } from './em-sessions-csv.js';
import type { OutputFile } from './output-folder.js';

/** A cluster's name stands in the name of its file as it is, as those of nodes do. */
export const emFiles = (
  mobility: EmResult | undefined,
  calendar: Calendar,
): readonly OutputFile[] =>
  mobility === undefined
    ? []
    : [
        { name: 'em-sessions.csv', content: emSessionsCsv(mobility, calendar) },
        ...mobility.clusters.map((cluster) => ({
          name: `em-service-${cluster.name}.log`,
          content: serviceLogText(cluster, calendar),
        })),
      ];
