import { describe, expect, it } from 'vitest';
import { listCommand } from '../../src/cli/list-command.js';
import { schemaCommand } from '../../src/cli/schema-command.js';
import { bundledNames } from '../../src/scenarios/bundled.js';
import { bundledScenario } from '../scenarios/replay/support/script.js';
import { RecordingTerminal } from './support/recording-terminal.js';

describe('the list', () => {
  it('has a line for each bundled scenario: what to type, and what it is', () => {
    const terminal = new RecordingTerminal();
    expect(listCommand({ json: false }, terminal)).toBe(0);
    const rows = terminal.printed.trimEnd().split('\n');
    expect(rows.map((row) => row.split(/ {2,}/))).toEqual(
      bundledNames().map((name) => [name, bundledScenario(name).name]),
    );
    const columns = rows.map((row, place) =>
      row.indexOf(bundledScenario(bundledNames()[place]!).name),
    );
    expect(new Set(columns).size).toBe(1);
  });

  it('is one JSON document when asked for', () => {
    const terminal = new RecordingTerminal();
    expect(listCommand({ json: true }, terminal)).toBe(0);
    expect(JSON.parse(terminal.printed)).toEqual(
      bundledNames().map((name) => {
        const { id, name: title, source, rules } = bundledScenario(name);
        return { scenario: id, name: title, source, rules };
      }),
    );
  });
});

describe('the schema', () => {
  it('is one JSON document', () => {
    const terminal = new RecordingTerminal();
    expect(schemaCommand(terminal)).toBe(0);
    expect(JSON.parse(terminal.printed)).toMatchObject({ title: 'Scenario', type: 'object' });
  });
});
