/**
 * Loads all scenarios of a command line, or tells everything that is wrong with any of them: one
 * invalid file among several, and nothing runs.
 */
import { faultText } from '../reports/fault-text.js';
import type { Scenario } from '../scenarios/format/scenario.js';
import { codeFrame } from '../scenarios/loader/code-frame.js';
import type { Fault } from '../scenarios/loader/fault.js';
import { loadScenario } from '../scenarios/loader/load-scenario.js';
import type { Room } from '../scenarios/loader/memory-check.js';
import { shownText } from '../scenarios/loader/source-text.js';
import type { ScenarioSource } from './scenario-source.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** More faults than these in one file are counted, not shown. */
const FAULTS_SHOWN = 100;

export type LoadedScenario = { readonly source: ScenarioSource; readonly scenario: Scenario };

export type Invalid = { readonly source: ScenarioSource; readonly faults: readonly Fault[] };

export type Loaded = {
  readonly valid: readonly LoadedScenario[];
  readonly invalid: readonly Invalid[];
};

/** @param room where they are to run; without it nothing is refused for its memory */
export const loadScenarios = (sources: readonly ScenarioSource[], room?: Room): Loaded => {
  const valid: LoadedScenario[] = [];
  const invalid: Invalid[] = [];
  for (const source of sources) {
    const result = loadScenario(source.file, source.bytes, room);
    if ('scenario' in result) valid.push({ source, scenario: result.scenario });
    else invalid.push({ source, faults: result.faults });
  }
  return { valid, invalid };
};

/** @throws {UsageError} if two scenarios would write into one folder. */
export const refuseSharedFolders = (loaded: readonly LoadedScenario[]): void => {
  const files = new Map<string, string>();
  for (const { source, scenario } of loaded) {
    const other = files.get(scenario.id);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${source.argument} would both write into the folder ${scenario.id}; ` +
          'run them one by one, each with its own --out',
      );
    files.set(scenario.id, source.argument);
  }
};

/** Tells each fault as `file:line:column`, with the line it stands in. */
export const tellFaults = ({ source, faults }: Invalid, terminal: Terminal): void => {
  const text = shownText(source.bytes);
  for (const fault of faults.slice(0, FAULTS_SHOWN)) {
    terminal.tell(faultText(fault));
    terminal.tell(codeFrame(text, fault));
  }
  if (faults.length > FAULTS_SHOWN)
    terminal.tell(`… and ${faults.length - FAULTS_SHOWN} more in ${source.file}`);
};
