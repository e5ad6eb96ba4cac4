/**
 * `impsim run`: runs scenarios, checks their expectations, writes their reports, and has its reporters
 * tell how it went.
 */
import { createHash } from 'node:crypto';
import { LimitExceeded } from '../engine/limits.js';
import { checkOutput, OutputError, writeOutput } from '../reports/output-folder.js';
import { summaryOf } from '../reports/summary.js';
import { traceText } from '../reports/trace-text.js';
import type { Memory } from '../scenarios/format/run-memory.js';
import { isSeed } from '../scenarios/format/text-shape.js';
import type { RunResult } from '../scenarios/replay/run-result.js';
import { againCommand, repeatCommand } from './again-command.js';
import { exitCodes, worstOf, type ExitCode } from './exit-code.js';
import type { Environment } from './github-step.js';
import { Interrupted, InterruptionWatch } from './interruption.js';
import {
  loadScenarios,
  refuseSharedFolders,
  tellFaults,
  type Loaded,
  type LoadedScenario,
} from './load-scenarios.js';
import { machineMemory, memoryIn, roomFor } from './machine-room.js';
import { checkReplications, runReplicated, type ReplicationOptions } from './replicated-run.js';
import type { ReporterChoice } from './reporter-choice.js';
import { ReporterSet } from './reporter-set.js';
import { runFiles } from './run-files.js';
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
} & ReplicationOptions;

/**
 * @throws {UsageError} if a scenario is not there, or two would write into one folder.
 * @throws {Interrupted} if somebody asked for that; the reporters know of it then.
 * @throws {LimitExceeded} if a run asks for more than it may use; the reporters know of it then.
 */
export const runCommand = async (options: RunOptions, terminal: Terminal): Promise<ExitCode> => {
  const seed = seedOf(options);
  checkReplications(options);
  const memory = memoryIn(machineMemory());
  const room = roomFor(options.replications, memory);
  const loaded = loadScenarios(scenarioSources(options.scenarios), room);
  const { valid, invalid } = loaded;
  for (const one of invalid) tellFaults(one, terminal);
  refuseSharedFolders(valid);

  const ways = waysOf(options, terminal);
  const { reporters, troubles } = ways;
  const end = (exitCode: ExitCode): ExitCode => {
    const faults = invalid.flatMap((one) => one.faults);
    return reporters.ended({ exitCode, scenarios: options.scenarios.length, faults, troubles });
  };

  const codes: ExitCode[] = [];
  const watch = new InterruptionWatch();
  try {
    const hindrance = hindranceOf(loaded, options.out, ways);
    if (hindrance !== undefined) return end(hindrance);
    for (const one of valid)
      codes.push(...(await runOne(one, { ...options, seed, memory }, watch, ways)));
    return end(worstOf(codes));
  } catch (error) {
    const abort = abortOf(error);
    if (abort !== undefined) {
      troubles.push(abort.message);
      end(abort.exitCode);
    }
    throw error;
  } finally {
    watch.stop();
    tellWritten(ways, options.out);
  }
};

/** Where the runs of a command tell what becomes of them. */
type Ways = {
  readonly terminal: Terminal;
  readonly reporters: ReporterSet;
  readonly troubles: string[];
  /** The folders of the runs so far, told below the verdict. */
  readonly written: string[];
  /** Tells on standard error, and in the end to the reporters. */
  readonly trouble: (message: string) => void;
};

const waysOf = ({ reporters, quiet, environment }: RunOptions, terminal: Terminal): Ways => {
  const troubles: string[] = [];
  const trouble = (message: string): void => {
    troubles.push(message);
    terminal.tell(message);
  };
  const set = new ReporterSet(reporters, { terminal, quiet, environment });
  return { terminal, reporters: set, troubles, trouble, written: [] };
};

/** Why nothing runs, found out before a long run and not after; undefined where all can run. */
const hindranceOf = (
  { valid, invalid }: Loaded,
  out: string,
  { reporters, trouble }: Ways,
): ExitCode | undefined => {
  const invalidCode = invalid.length === 0 ? undefined : exitCodes.invalidScenario;
  try {
    if (invalidCode === undefined) for (const { scenario } of valid) checkOutput(out, scenario.id);
    reporters.check();
    return invalidCode;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    trouble(error.message);
    return invalidCode ?? exitCodes.notWritten;
  }
};

/** What cuts a command short, where that is no fault of impsim. */
const abortOf = (error: unknown): { message: string; exitCode: ExitCode } | undefined => {
  if (error instanceof LimitExceeded)
    return { message: error.message, exitCode: exitCodes.invalidScenario };
  if (error instanceof Interrupted)
    return { message: `interrupted: ${error.message}`, exitCode: error.exitCode };
  return undefined;
};

/** A seed is held to what a scenario's seed is held to. */
const seedOf = ({ seed }: RunOptions): string | undefined => {
  if (seed === undefined || isSeed(seed)) return seed;
  throw new UsageError('Expected --seed to be one line of text, of up to 200 characters');
};

/** Answers each reason to fail that the run gives. */
const runOne = async (
  loaded: LoadedScenario,
  options: RunOptions & { readonly memory: Memory },
  watch: InterruptionWatch,
  { terminal, reporters, trouble, written }: Ways,
): Promise<readonly ExitCode[]> => {
  const scenario = { ...loaded.scenario, seed: options.seed ?? loaded.scenario.seed };
  const { bytes } = loaded.source;
  const { memory } = options;
  const setting = { scenario, bytes, traceAll: options.trace, options, memory };
  const { result, replications } = await runReplicated(setting, watch, terminal);
  const summary = summaryOf(result, {
    replications,
    toolVersion: version,
    inputSha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const again = againCommand(result, loaded.source, options);
  const run = { result, replications, summary, again };
  reporters.ran(run);

  const codes: ExitCode[] = [];
  if (replications.some((one) => !one.expectationsHold)) codes.push(exitCodes.expectationFailed);
  if (replications.some((one) => !one.thresholdsHold)) codes.push(exitCodes.thresholdBreached);
  if (options.checkDeterminism) {
    const second = await runReplicated(setting, watch, terminal);
    if (!isSame(result, second.result, trouble)) codes.push(exitCodes.notDeterministic);
  }
  const files = await runFiles(run, repeatCommand(loaded.source, options), options.charts);
  try {
    written.push(writeOutput(options.out, scenario.id, files));
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    trouble(error.message);
    codes.push(exitCodes.notWritten);
  }
  return codes;
};

/** One folder by its name; of several only how many, since each is called like its scenario. */
const tellWritten = ({ terminal, written }: Ways, out: string): void => {
  const [only] = written;
  if (only === undefined) return;
  terminal.tell(
    written.length === 1 ? `wrote ${only}` : `wrote ${written.length} folders in ${out}`,
  );
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
