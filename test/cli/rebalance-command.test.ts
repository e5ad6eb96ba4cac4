/** `impsim rebalance`: reports in, moves out as CSV, and the exit code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rebalanceCommand, type RebalanceOptions } from '../../src/cli/rebalance-command.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { csvText } from '../../src/reports/csv-text.js';
import { csvRows } from '../reports/support/csv-rows.js';
import { temporaryFolder } from '../reports/support/temporary-folder.js';
import { scenarioFile } from './support/scenario-file.js';
import { RecordingTerminal } from './support/recording-terminal.js';

const HEADING = ['User ID', 'Number of sessions', 'Device types'];

/** So many users of two sessions each on a node. */
const report = (node: string, users: number): string =>
  csvText(
    HEADING,
    Array.from({ length: users }, (_, at) => [`${node}-${at}`, 2, 'Desktop,iPhone']),
  );

/** Writes each report as the file of its node; answers their paths. */
const filesOf = (reports: Readonly<Record<string, string>>): readonly string[] => {
  const folder = temporaryFolder();
  return Object.entries(reports).map(([node, text]) => {
    const path = join(folder, `user-sessions-${node}.csv`);
    writeFileSync(path, text);
    return path;
  });
};

const rebalanced = (reports: readonly string[], options: Partial<RebalanceOptions> = {}) => {
  const terminal = new RecordingTerminal();
  const defaults = { ova: '500', ha: true, alertPercent: undefined, json: false, quiet: false };
  const code = rebalanceCommand({ ...defaults, ...options, reports }, terminal);
  return { code, terminal };
};

const refusal = (reports: readonly string[], options: Partial<RebalanceOptions> = {}): string => {
  try {
    return `ended with ${rebalanced(reports, options).code}`;
  } catch (error) {
    return error instanceof UsageError ? error.message : `no usage error: ${String(error)}`;
  }
};

describe('impsim rebalance', () => {
  it('prints the fewest moves as CSV, and what becomes of the nodes beside it', () => {
    // The alert line of a 500 OVA under high availability is 80 % of 375: 300 sessions.
    const { code, terminal } = rebalanced(
      filesOf({ imp1: report('a', 160), imp2: report('b', 100) }),
    );
    const rows = csvRows(terminal.printed).map(({ cells }) => cells);
    expect(code).toBe(0);
    expect(rows[0]).toEqual(['User ID', 'Number of sessions', 'From', 'To']);
    expect(rows.slice(1)).toHaveLength(10);
    expect(rows[1]).toEqual(['a-0', '2', 'imp1', 'imp2']);
    expect(terminal.told).toEqual([
      '10 moves; no fewer would do',
      'imp1: 320 -> 300 sessions, alert line 300',
      'imp2: 200 -> 220 sessions, alert line 300',
    ]);
  });

  it('judges by the full limit without high availability', () => {
    const files = filesOf({ imp1: report('a', 160), imp2: report('b', 100) });
    const { code, terminal } = rebalanced(files, { ha: false, quiet: true });
    expect([code, terminal.told]).toEqual([0, ['0 moves; no fewer would do']]);
    expect(csvRows(terminal.printed)).toHaveLength(1);
  });

  it('ends with 7, and prints no move, where no assignment does', () => {
    const { code, terminal } = rebalanced(
      filesOf({ imp1: report('a', 160), imp2: report('b', 150) }),
    );
    expect([code, terminal.printed]).toEqual([7, '']);
    expect(terminal.told[0]).toContain('no assignment of these users');
  });

  it('writes one JSON document with --json', () => {
    const files = filesOf({ imp1: report('a', 151), imp2: report('b', 100) });
    const { terminal } = rebalanced(files, { json: true, quiet: true });
    expect(JSON.parse(terminal.printed)).toEqual({
      schemaVersion: 1,
      outcome: 'balanced',
      fewestProven: true,
      nodes: [
        { node: 'imp1', alertLine: 300, sessionsBefore: 302, sessionsAfter: 300 },
        { node: 'imp2', alertLine: 300, sessionsBefore: 200, sessionsAfter: 202 },
      ],
      moves: [{ user: 'a-0', sessions: 2, from: 'imp1', to: 'imp2' }],
    });
  });

  it('reads exports of other programs, and gives back names that were escaped', () => {
    const exported = `\uFEFFDevice types,Number of Sessions,User id\n"Desktop",2,"'=alice"\n`;
    const files = filesOf({ imp1: exported, imp2: report('b', 0) });
    const { terminal } = rebalanced(files, { alertPercent: '1', ova: '500', quiet: true });
    expect(terminal.told).toEqual(['0 moves; no fewer would do']);
    const crowded = rebalanced(
      filesOf({ imp1: report('a', 150) + "'=alice,4,\r\n", imp2: report('b', 0) }),
    );
    expect(csvRows(crowded.terminal.printed)[1]?.cells).toEqual(['=alice', '4', 'imp1', 'imp2']);
  });

  it.each([
    ['user,sessions\na,1\n', ':1: expected the columns "User ID" and "Number of sessions"'],
    [
      'User ID,Number of sessions\na,many\n',
      ':2: expected the number of sessions of a, got "many"',
    ],
    ['User ID,Number of sessions\na,-1\n', ':2: expected the number of sessions of a'],
    ['User ID,Number of sessions\na,1\na,2\n', ':3: expected each user once, got a again'],
    ['User ID,Number of sessions\n,2\n', ':2: expected a user ID, got none'],
    ['User ID,Number of sessions\n"a,2\n', ':2: quotes'],
    ['', ':1: expected the columns'],
  ])('ends with 3 and says where a report is none: %j', (text, says) => {
    const { code, terminal } = rebalanced(filesOf({ imp1: text, imp2: report('b', 1) }));
    expect(code).toBe(3);
    expect(terminal.printed).toBe('');
    expect(terminal.told.join('\n')).toContain(says);
  });

  it('is refused without reports, an OVA or a percentage that there is', () => {
    const [one = '', two = ''] = filesOf({ imp1: report('a', 1), imp2: report('b', 1) });
    expect(refusal([one])).toContain('Expected the detail reports of two nodes or more');
    expect(refusal([one, one])).toContain('Expected one report a node, got two of imp1');
    expect(refusal([one, 'no-such.csv'])).toContain('could not read no-such.csv');
    expect(refusal([one, two], { ova: undefined })).toContain('Expected --ova');
    expect(refusal([one, two], { ova: '3K' })).toContain('500, 1K, 2K, 5K, 15K, 25K, got 3K');
    expect(refusal([one, two], { alertPercent: '101' })).toContain('from 1 to 100, got 101');
  });

  it('is refused where a user is on two nodes', () => {
    const files = filesOf({ imp1: report('a', 1), imp2: report('a', 1) });
    expect(refusal(files)).toBe('Expected each user on one node, got a-0 on imp1 and imp2');
  });
});

/** Two 500-user nodes without high availability, all the crowd on the first. */
const uneven = (crowd: number): string =>
  scenarioFile(`name: Uneven
topology: { subclusters: [{ name: hq, ova: 500, nodes: [imp1, imp2] }] }
populations:
  - { name: crowd, users: ${crowd}, node: imp1, clients: { desktop: 2 } }
  - { name: few, users: 10, node: imp2, clients: { desktop: 1 } }
timeline: [{ at: 1m }]
`);
const fromScenario = (file: string) => rebalanced([file], { ova: undefined });

/** Beside the pair of uneven nodes a third one, of which something becomes at 2m. */
const withThird = (deed: string): string =>
  scenarioFile(`name: Uneven, and one node in trouble
topology: { subclusters: [{ name: hq, ova: 500, nodes: [imp1, imp2] }, { name: lab, ova: 500, nodes: [imp3] }] }
populations:
  - { name: crowd, users: 350, node: imp1, clients: { desktop: 2 } }
  - { name: few, users: 10, node: imp2, clients: { desktop: 1 } }
timeline: [{ at: 2m, do: [${deed}] }, { at: 1h }]
`);

describe('impsim rebalance from a scenario', () => {
  it('moves users off the node that is above its alert line', () => {
    // 80 % of 750 is 600 sessions: of 700 sessions 50 users of two have to go.
    const { code, terminal } = fromScenario(uneven(350));
    expect(code).toBe(0);
    expect(csvRows(terminal.printed)).toHaveLength(51);
    expect(csvRows(terminal.printed)[1]?.cells.slice(1)).toEqual(['2', 'imp1', 'imp2']);
    expect(terminal.told[0]).toBe('50 moves; no fewer would do');
  });

  it('moves nobody to a node that is out of service, and says so (JSM-8)', () => {
    const { code, terminal } = fromScenario(withThird('{ fail: imp3 }'));
    expect(code).toBe(0);
    expect(terminal.told[0]).toBe('imp3 is out of service: nobody is moved there');
    expect(terminal.told[1]).toBe('50 moves; no fewer would do');
    const targets = csvRows(terminal.printed).map(({ cells }) => cells[3]);
    expect(new Set(targets)).toEqual(new Set(['To', 'imp2']));
    expect(terminal.told.filter((line) => line.startsWith('imp3'))).toHaveLength(1);
  });

  it('moves users to a node that is in service again', () => {
    const { terminal } = fromScenario(withThird('{ fail: imp3 }, { recover: imp3 }'));
    expect(csvRows(terminal.printed).map(({ cells }) => cells[3])).toContain('imp3');
  });

  it('refuses a scenario in which one node alone is in service', () => {
    const file = scenarioFile(`name: One of two
topology: { subclusters: [{ name: hq, ova: 500, nodes: [imp1, imp2] }] }
populations: [{ name: crowd, users: 350, node: imp1, clients: { desktop: 2 } }]
timeline: [{ at: 2m, do: [{ fail: imp2 }] }, { at: 1h }]
`);
    expect(refusal([file], { ova: undefined })).toContain('two nodes or more that serve users at');
  });

  it('ends with 7 where no assignment can, and with 3 where the scenario is invalid', () => {
    expect(fromScenario(uneven(700)).code).toBe(7);
    expect(fromScenario(scenarioFile('name: nobody\n')).code).toBe(3);
  });

  it('refuses what the scenario says itself, and a scenario of one node', () => {
    expect(refusal([uneven(1)])).toContain('Expected no --ova');
    expect(refusal(['mdm-flow'], { ova: undefined })).toContain('two nodes or more');
  });
});
