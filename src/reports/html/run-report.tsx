/**
 * `report.html`: one run for people, in the order in which they ask. Did it hold; what failed, and
 * why; what happened; what it rests on. Everything else is folded.
 */
import type { FinishedRun } from '../reporter/reporter.js';
import { htmlDocument } from './html-document.js';
import { alertsSection } from './sections/alerts-section.js';
import { assumptionsSection } from './sections/assumptions-section.js';
import { capacitySection } from './sections/capacity-section.js';
import { countersSection } from './sections/counters-section.js';
import { extensionMobilitySection } from './sections/extension-mobility-section.js';
import { failoverSection } from './sections/failover-section.js';
import { findingsSection } from './sections/findings-section.js';
import { keyFiguresSection } from './sections/key-figures-section.js';
import { nodesSection } from './sections/nodes-section.js';
import { replicationsSection } from './sections/replications-section.js';
import { rulesSection } from './sections/rules-section.js';
import { swimlaneSection } from './sections/swimlane-section.js';
import { traceSection } from './sections/trace-section.js';
import { userSessionsSection } from './sections/user-sessions-section.js';
import { VerdictBanner } from './sections/verdict-banner.js';

/**
 * The whole file; the same text for the same run, wherever it ran.
 * @param repeat the command that repeats the run, without folders
 */
export const runReport = (run: FinishedRun, repeat: string): string => {
  const { result } = run;
  return htmlDocument({
    title: result.scenario.name,
    banner: <VerdictBanner run={run} repeat={repeat} />,
    sections: [
      findingsSection(result),
      swimlaneSection(result),
      keyFiguresSection(result),
      capacitySection(result),
      userSessionsSection(result),
      extensionMobilitySection(result),
      assumptionsSection(result),
      alertsSection(result),
      countersSection(result),
      nodesSection(result),
      failoverSection(result),
      replicationsSection(run),
      traceSection(result),
      rulesSection(),
    ].filter((section) => section !== undefined),
  });
};
