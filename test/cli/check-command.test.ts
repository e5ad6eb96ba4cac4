/** `impsim check`: every fault of every file, and nothing runs. */
import { describe, expect, it } from 'vitest';
import { checkCommand, type CheckOptions } from '../../src/cli/check-command.js';
import { bundledNames } from '../../src/scenarios/bundled.js';
import { RecordingTerminal } from './support/recording-terminal.js';
import { bobSignsIn, scenarioFile, twoFaults } from './support/scenario-file.js';

const check = (scenarios: readonly string[], differing: Partial<CheckOptions> = {}) => {
  const terminal = new RecordingTerminal();
  const code = checkCommand({ scenarios, json: false, quiet: false, ...differing }, terminal);
  return { code, printed: terminal.printed, told: terminal.told };
};

describe('a check', () => {
  it('ends with 0 and says so where all files are valid', () => {
    const { code, printed, told } = check(bundledNames());
    expect(code).toBe(0);
    expect(printed).toBe(
      bundledNames()
        .map((name) => `${name} is valid\n`)
        .join(''),
    );
    expect(told).toEqual([]);
  });

  it('takes a file whose expectation would fail', () => {
    expect(check([scenarioFile(bobSignsIn('quiet'))], { quiet: true })).toEqual({
      code: 0,
      printed: '',
      told: [],
    });
  });

  it('ends with 3 and tells all faults of all files, each with its line', () => {
    const [one, other] = [scenarioFile(twoFaults), scenarioFile(twoFaults, 'other.yaml')];
    const { code, printed, told } = check([one, 'mdm-flow', other]);
    expect(code).toBe(3);
    expect(printed).toBe('mdm-flow is valid\n');
    const places = told.flatMap((line) => /^\S+:\d+:\d+(?= )/.exec(line)?.[0] ?? []);
    expect(places).toEqual([`${one}:3:27`, `${one}:6:12`, `${other}:3:27`, `${other}:6:12`]);
    expect(told.join('\n')).toContain('bob: { clients: { desk: toaster } }');
  });

  it('prints one JSON document and nothing else when asked to', () => {
    const file = scenarioFile(twoFaults);
    const { code, printed, told } = check([file, 'mdm-flow'], { json: true });
    expect(code).toBe(3);
    expect(told).toEqual([]);
    expect(JSON.parse(printed)).toMatchObject({
      valid: false,
      faults: [
        { file, line: 3, column: 27 },
        { file, line: 6, column: 12 },
      ],
    });
    expect(JSON.parse(check(['mdm-flow'], { json: true }).printed)).toEqual({
      valid: true,
      faults: [],
    });
  });
});
