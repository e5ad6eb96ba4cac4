/**
 * `impsim run`: runs scenarios, checks their expectations, writes their reports, prints a verdict.
 */
import { createHash } from 'node:crypto';
import { Calendar } from '../reports/calendar.js';
import { emFiles } from '../reports/em-files.js';
import { measurementFiles } from '../reports/measurement-files.js';
import {
  checkOutput,
  OutputError,
  writeOutput,
  type OutputFile,
} from '../reports/output-folder.js';
import type { Paint } from '../reports/paint.js';
import { jsonText } from '../reports/json-text.js';
import { summaryOf } from '../reports/summary.js';
import { replicationsText } from '../reports/replications-text.js';
import { traceText } from '../reports/trace-text.js';
import { verdictText } from '../reports/verdict-text.js';
import { isSeed } from '../scenarios/format/text-shape.js';
import { allHold, type RunResult } from '../scenarios/replay/run-result.js';
import { exitCodes, worstOf, type ExitCode } from './exit-code.js';
import { InterruptionWatch } from './interruption.js';
import {
  loadScenarios,
  refuseSharedFolders,
  tellFaults,
  type Loaded,
  type LoadedScenario,
} from './load-scenarios.js';
import { checkReplications, runReplicated, type ReplicationOptions } from './replicated-run.js';
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
  readonly json: boolean;
  /** Trace every copy of the users, not only the first. */
  readonly trace: boolean;
  /** Draw pictures; undefined: where a scenario has populations. */
  readonly charts: boolean | undefined;
  readonly checkDeterminism: boolean;
} & ReplicationOptions;

/**
 * @throws {UsageError} if a scenario is not there, or two would write into one folder.
 * @throws {Interrupted} if somebody asked for that.
 * @throws {LimitExceeded} if a run asks for more than it may use.
 */
export const runCommand = async (options: RunOptions, terminal: Terminal): Promise<ExitCode> => {
  const seed = seedOf(options);
  const loaded = loadScenarios(scenarioSources(options.scenarios));
  const { valid, invalid } = loaded;
  for (const one of invalid) tellFaults(one, terminal);
  refuseSharedFolders(valid);

  checkReplications(options);
  const watch = new InterruptionWatch();
  const runs: Run[] = [];
  let hindrance: ExitCode | undefined;
  try {
    hindrance = hindranceOf(loaded, options.out, terminal);
    for (const one of hindrance === undefined ? valid : [])
      runs.push(await runOne(one, { ...options, seed }, watch, terminal));
  } finally {
    watch.stop();
  }
  const exitCode = hindrance ?? worstOf(runs.flatMap(({ codes }) => codes));
  if (options.json) {
    const faults = invalid.flatMap((one) => one.faults);
    const verdict = exitCode === exitCodes.ok ? 'pass' : 'fail';
    const summaries = runs.map(({ summary }) => summary);
    terminal.print(jsonText({ verdict, exitCode, faults, runs: summaries }));
  } else if (runs.length > 1) terminal.print(scoreText(runs, terminal.paint));
  return exitCode;
};

/** Why nothing runs, found out before a long run and not after; undefined where all can run. */
const hindranceOf = (
  { valid, invalid }: Loaded,
  out: string,
  { tell }: Terminal,
): ExitCode | undefined => {
  if (invalid.length > 0) return exitCodes.invalidScenario;
  try {
    for (const { scenario } of valid) checkOutput(out, scenario.id);
    return undefined;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    tell(error.message);
    return exitCodes.notWritten;
  }
};

/** How many of several scenarios passed, in one line. */
const scoreText = (runs: readonly Run[], paint: Paint): string => {
  const passed = runs.filter(({ summary }) => summary.verdict === 'pass').length;
  const score = `${passed} of ${runs.length} scenarios pass`;
  return `${passed === runs.length ? paint.good(`PASS  ${score}`) : paint.bad(`FAIL  ${score}`)}\n`;
};

/** A seed is held to what a scenario's seed is held to. */
const seedOf = ({ seed }: RunOptions): string | undefined => {
  if (seed === undefined || isSeed(seed)) return seed;
  throw new UsageError('Expected --seed to be one line of text, of up to 200 characters');
};

type Run = {
  readonly summary: ReturnType<typeof summaryOf>;
  readonly codes: readonly ExitCode[];
};

const runOne = async (
  loaded: LoadedScenario,
  options: RunOptions,
  watch: InterruptionWatch,
  terminal: Terminal,
): Promise<Run> => {
  const scenario = { ...loaded.scenario, seed: options.seed ?? loaded.scenario.seed };
  const { bytes } = loaded.source;
  const setting = { scenario, bytes, traceAll: options.trace, options };
  const { result, replications } = await runReplicated(setting, watch, terminal);
  const summary = summaryOf(result, {
    replications,
    toolVersion: version,
    inputSha256: createHash('sha256').update(bytes).digest('hex'),
  });
  if (!options.json) {
    printRun(result, loaded, options, terminal);
    terminal.print(replicationsText(replications));
  }

  const codes: ExitCode[] = [];
  if (replications.some((one) => !one.expectationsHold)) codes.push(exitCodes.expectationFailed);
  if (replications.some((one) => !one.thresholdsHold)) codes.push(exitCodes.thresholdBreached);
  if (options.checkDeterminism) {
    const again = await runReplicated(setting, watch, terminal);
    if (!isSame(result, again.result, terminal)) codes.push(exitCodes.notDeterministic);
  }
  const files = [...filesOf(result, summary), ...(await pictureOf(result, options))];
  if (!write(files, result, options.out, terminal)) codes.push(exitCodes.notWritten);
  return { summary, codes };
};

const printRun = (
  result: RunResult,
  { source }: LoadedScenario,
  { quiet, seed, out }: RunOptions,
  { print, paint }: Terminal,
): void => {
  if (!quiet) print(`${traceText(result, paint)}\n`);
  const again = ['npx impsim run', shellWord(source.argument)];
  if (result.outcomes.some(({ holds, copy }) => !holds && copy > result.copiesTraced))
    again.push('--trace');
  if (seed !== undefined) again.push(`--seed ${shellWord(seed)}`);
  if (out !== 'reports') again.push(`--out ${shellWord(out)}`);
  print(`${verdictText(result, again.join(' '), paint)}${quiet ? '' : '\n'}`);
};

const isSame = (first: RunResult, second: RunResult, { tell }: Terminal): boolean => {
  if (first.digest === second.digest && traceText(first) === traceText(second)) return true;
  tell(
    `${first.scenario.id} is not deterministic: two runs ended with the digests ` +
      `${first.digest} and ${second.digest}. That is a fault of impsim; please report it`,
  );
  return false;
};

const filesOf = (result: RunResult, summary: Run['summary']): readonly OutputFile[] => {
  const calendar = new Calendar(result.scenario.start);
  return [
    { name: 'summary.json', content: jsonText(summary) },
    { name: 'trace.txt', content: traceText(result) },
    ...(hasClients(result) ? measurementFiles(result.measured, calendar, result.userName) : []),
    ...emFiles(result.mobility, calendar),
  ];
};

/** Where phones play alone, nodes of IM and Presence have nothing to tell. */
const hasClients = ({ scenario: { clients, populations } }: RunResult): boolean =>
  clients.length > 0 || populations.length > 0;

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

const write = (
  files: readonly OutputFile[],
  result: RunResult,
  out: string,
  { tell }: Terminal,
): boolean => {
  try {
    const folder = writeOutput(out, result.scenario.id, files);
    tell(`wrote ${folder}`);
    return true;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    tell(error.message);
    return false;
  }
};

/** As a shell takes it for one word. */
const shellWord = (text: string): string =>
  /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
