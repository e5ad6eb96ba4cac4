/** `impsim schema`: the scenario format as JSON Schema, for editors. */
import { jsonText } from '../reports/json-text.js';
import { scenarioJsonSchema } from '../scenarios/format/json-schema.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';

export const schemaCommand = ({ print }: Terminal): ExitCode => {
  print(jsonText(scenarioJsonSchema()));
  return exitCodes.ok;
};
