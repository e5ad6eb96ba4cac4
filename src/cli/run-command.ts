/**
 * `impsim run`: runs scenarios, checks their expectations, writes their reports, prints a verdict.
 */
import { createHash } from 'node:crypto';
import { LimitExceeded } from '../engine/limits.js';
import { Calendar } from '../reports/calendar.js';
import { emFiles } from '../reports/em-files.js';
import { measurementFiles } from '../reports/measurement-files.js';
import {
  checkOutput,
  OutputError,
  writeOutput,
  type OutputFile,
} from '../reports/output-folder.js';
import type { FinishedRun } from '../reports/reporter/reporter.js';
import { jsonText } from '../reports/json-text.js';
import { summaryOf } from '../reports/summary.js';
import { traceText } from '../reports/trace-text.js';
import { isSeed } from '../scenarios/format/text-shape.js';
import { replay } from '../scenarios/replay/replay.js';
import { allHold, thresholdsHold, type RunResult } from '../scenarios/replay/run-result.js';
import { againCommand } from './again-command.js';
import { exitCodes, worstOf, type ExitCode } from './exit-code.js';
import {
  loadScenarios,
  refuseSharedFolders,
  tellFaults,
  type Loaded,
  type LoadedScenario,
} from './load-scenarios.js';
import type { Environment } from './github-step.js';
import type { ReporterChoice } from './reporter-choice.js';
import { ReporterSet } from './reporter-set.js';
import { scenarioSources } from './scenario-source.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

export type RunOptions = {
  readonly scenarios: readonly string[];
  readonly out: string;
  /** In place of the scenarios' own seeds. */
  readonly seed: string | undefined;
  /** Print the verdict, but no trace. */
  readonly quiet: boolean;
  readonly reporters: readonly ReporterChoice[];
  /** Trace every copy of the users, not only the first. */
  readonly trace: boolean;
  /** Draw pictures; undefined: where a scenario has populations. */
  readonly charts: boolean | undefined;
  readonly checkDeterminism: boolean;
  /** Of the process: a reporter for a platform asks it where to write. */
  readonly environment: Environment;
};

/**
 * @throws {UsageError} if a scenario is not there, or two would write into one folder.
 * @throws {LimitExceeded} if a run asks for more than it may use; the reporters know of it then.
 */
export const runCommand = async (options: RunOptions, terminal: Terminal): Promise<ExitCode> => {
  const seed = seedOf(options);
  const loaded = loadScenarios(scenarioSources(options.scenarios));
  const { valid, invalid } = loaded;
  for (const one of invalid) tellFaults(one, terminal);
  refuseSharedFolders(valid);

  const { quiet, environment } = options;
  const reporters = new ReporterSet(options.reporters, { terminal, quiet, environment });
  const troubles: string[] = [];
  const trouble = (message: string): void => {
    troubles.push(message);
    terminal.tell(message);
  };
  const end = (exitCode: ExitCode): ExitCode => {
    const faults = invalid.flatMap((one) => one.faults);
    return reporters.ended({ exitCode, scenarios: options.scenarios.length, faults, troubles });
  };

  const hindrance = hindranceOf(loaded, options.out, reporters, trouble);
  if (hindrance !== undefined) return end(hindrance);
  const codes: ExitCode[] = [];
  const ways = { tell: terminal.tell, trouble, reporters };
  try {
    for (const one of valid) codes.push(...(await runOne(one, { ...options, seed }, ways)));
  } catch (error) {
    if (error instanceof LimitExceeded) {
      troubles.push(error.message);
      end(exitCodes.invalidScenario);
    }
    throw error;
  }
  return end(worstOf(codes));
};

/** Why nothing runs, found out before a long run and not after; undefined where all can run. */
const hindranceOf = (
  { valid, invalid }: Loaded,
  out: string,
  reporters: ReporterSet,
  trouble: (message: string) => void,
): ExitCode | undefined => {
  try {
    if (invalid.length === 0) for (const { scenario } of valid) checkOutput(out, scenario.id);
    reporters.check();
    return invalid.length === 0 ? undefined : exitCodes.invalidScenario;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    trouble(error.message);
    return invalid.length === 0 ? exitCodes.notWritten : exitCodes.invalidScenario;
  }
};

/** A seed is held to what a scenario's seed is held to. */
const seedOf = ({ seed }: RunOptions): string | undefined => {
  if (seed === undefined || isSeed(seed)) return seed;
  throw new UsageError('Expected --seed to be one line of text, of up to 200 characters');
};

/** Where one run tells what became of it. */
type Ways = {
  readonly tell: (line: string) => void;
  /** Tells on standard error, and later to the reporters. */
  readonly trouble: (message: string) => void;
  readonly reporters: ReporterSet;
};

/** Answers each reason to fail that the run gives. */
const runOne = async (
  loaded: LoadedScenario,
  options: RunOptions,
  { tell, trouble, reporters }: Ways,
): Promise<readonly ExitCode[]> => {
  const scenario = { ...loaded.scenario, seed: options.seed ?? loaded.scenario.seed };
  const replayed = () => replay(scenario, { traceAll: options.trace });
  const result = replayed();
  const summary = summaryOf(result, {
    toolVersion: version,
    inputSha256: createHash('sha256').update(loaded.source.bytes).digest('hex'),
  });
  reporters.ran({ result, summary, again: againCommand(result, loaded.source, options) });

  const codes: ExitCode[] = [];
  if (result.outcomes.some(({ holds }) => !holds)) codes.push(exitCodes.expectationFailed);
  if (!thresholdsHold(result.measured)) codes.push(exitCodes.thresholdBreached);
  if (options.checkDeterminism && !isSame(result, replayed(), trouble))
    codes.push(exitCodes.notDeterministic);
  const files = [...filesOf(result, summary), ...(await pictureOf(result, options))];
  try {
    tell(`wrote ${writeOutput(options.out, scenario.id, files)}`);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    trouble(error.message);
    codes.push(exitCodes.notWritten);
  }
  return codes;
};

const isSame = (
  first: RunResult,
  second: RunResult,
  trouble: (message: string) => void,
): boolean => {
  if (first.digest === second.digest && traceText(first) === traceText(second)) return true;
  trouble(
    `${first.scenario.id} is not deterministic: two runs ended with the digests ` +
      `${first.digest} and ${second.digest}. That is a fault of impsim; please report it`,
  );
  return false;
};

const filesOf = (result: RunResult, summary: FinishedRun['summary']): readonly OutputFile[] => {
  const calendar = new Calendar(result.scenario.start);
  return [
    { name: 'summary.json', content: jsonText(summary) },
    { name: 'trace.txt', content: traceText(result) },
    ...measurementFiles(result.measured, calendar, result.userName),
    ...emFiles(result.mobility, calendar),
  ];
};

/** The drawing libraries load where a picture is drawn, and only there. */
const pictureOf = async (
  result: RunResult,
  { charts }: RunOptions,
): Promise<readonly OutputFile[]> => {
  const { scenario, measured } = result;
  if (!(charts ?? scenario.populations.length > 0)) return [];
  const { capacityPicture } = await import('../reports/chart/capacity-picture.js');
  const passes = allHold(result);
  const verdict = `${passes ? 'PASS' : 'FAIL'}, release ${scenario.release}, seed ${scenario.seed}`;
  const text = { title: scenario.name, verdict, passes };
  const content = capacityPicture(measured, new Calendar(scenario.start), text);
  return [{ name: 'capacity.png', content }];
};
