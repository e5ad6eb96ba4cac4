/** Extension Mobility: services, shifts, sessions at phones, and the way of each request. */
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { Calendar } from '../../calendar.js';
import { EmSessions } from '../em/em-sessions.js';
import { DaysAtPhones, Services, Shifts } from '../em/em-tables.js';
import { Requests } from '../em/requests.js';
import type { ReportSection } from '../report-section.js';

/** Undefined where there are no phones. */
export const extensionMobilitySection = ({
  mobility,
  scenario,
}: RunResult): ReportSection | undefined => {
  if (mobility === undefined) return undefined;
  const calendar = new Calendar(scenario.start);
  return {
    id: 'extension-mobility',
    title: 'Extension Mobility',
    isFolded: false,
    content: (
      <>
        <Services mobility={mobility} calendar={calendar} />
        <Shifts mobility={mobility} calendar={calendar} />
        <DaysAtPhones mobility={mobility} />
        <EmSessions mobility={mobility} calendar={calendar} />
        <Requests requests={mobility.requests} calendar={calendar} />
      </>
    ),
  };
};
