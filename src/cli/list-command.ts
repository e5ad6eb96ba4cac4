/** `impsim list`: the bundled scenarios, one line each. */
import { jsonText } from '../reports/json-text.js';
import { bundledNames } from '../scenarios/bundled.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import { loadScenarios } from './load-scenarios.js';
import { scenarioSources } from './scenario-source.js';
import type { Terminal } from './terminal.js';

const GAP = 2;

export const listCommand = ({ json }: { readonly json: boolean }, terminal: Terminal): ExitCode => {
  const { valid } = loadScenarios(scenarioSources(bundledNames()));
  const rows = valid.map(({ scenario }) => ({
    scenario: scenario.id,
    name: scenario.name,
    source: scenario.source ?? null,
    rules: scenario.rules,
  }));
  if (json) {
    terminal.print(jsonText(rows));
    return exitCodes.ok;
  }
  const width = GAP + Math.max(0, ...rows.map(({ scenario }) => scenario.length));
  for (const { scenario, name } of rows) terminal.print(`${scenario.padEnd(width)}${name}\n`);
  return exitCodes.ok;
};
