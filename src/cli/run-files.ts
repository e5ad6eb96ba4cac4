/** All files that a run writes into its folder. */
import { Calendar } from '../reports/calendar.js';
import { emFiles } from '../reports/em-files.js';
import { hasClients } from '../reports/has-clients.js';
import { jsonText } from '../reports/json-text.js';
import { measurementFiles } from '../reports/measurement-files.js';
import type { OutputFile } from '../reports/output-folder.js';
import type { FinishedRun } from '../reports/reporter/reporter.js';
import { traceText } from '../reports/trace-text.js';
import type { RunResult } from '../scenarios/replay/run-result.js';

/**
 * @param repeat the command that repeats the run elsewhere
 * @param charts whether to draw pictures; undefined: where the scenario has populations
 */
export const runFiles = async (
  run: FinishedRun,
  repeat: string,
  charts: boolean | undefined,
): Promise<readonly OutputFile[]> => {
  const { result, summary } = run;
  const { runReport } = await import('../reports/html/run-report.js');
  const calendar = new Calendar(result.scenario.start);
  return [
    { name: 'summary.json', content: jsonText(summary) },
    { name: 'trace.txt', content: traceText(result) },
    ...(hasClients(result) ? measurementFiles(result.measured, calendar, result.userName) : []),
    ...emFiles(result.mobility, calendar),
    ...(await pictures(result, charts)),
    { name: 'report.html', content: runReport(run, repeat) },
  ];
};

/** The drawing libraries load where a picture is drawn, and only there. */
const pictures = async (
  result: RunResult,
  charts: boolean | undefined,
): Promise<readonly OutputFile[]> => {
  if (!(charts ?? result.scenario.populations.length > 0)) return [];
  const { runPictures } = await import('../reports/chart/run-pictures.js');
  return runPictures(result);
};
