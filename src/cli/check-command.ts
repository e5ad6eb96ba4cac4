/** `impsim check`: validates scenarios without running them; every fault, all at once. */
import { jsonText } from '../reports/json-text.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import { loadScenarios, tellFaults } from './load-scenarios.js';
import { scenarioSources } from './scenario-source.js';
import type { Terminal } from './terminal.js';

export type CheckOptions = {
  readonly scenarios: readonly string[];
  readonly json: boolean;
  readonly quiet: boolean;
};

/** @throws {UsageError} if a scenario is not there. */
export const checkCommand = (
  { scenarios, json, quiet }: CheckOptions,
  terminal: Terminal,
): ExitCode => {
  const { valid, invalid } = loadScenarios(scenarioSources(scenarios));
  if (json) {
    const faults = invalid.flatMap((one) => one.faults);
    terminal.print(jsonText({ valid: invalid.length === 0, faults }));
  } else {
    for (const one of invalid) tellFaults(one, terminal);
    if (!quiet) for (const { source } of valid) terminal.print(`${source.argument} is valid\n`);
  }
  return invalid.length === 0 ? exitCodes.ok : exitCodes.invalidScenario;
};
