/** `impsim size`: what goes to standard output, to the file for plans, and the exit code. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sizeCommand, type SizeOptions } from '../../src/cli/size-command.js';
import { sizeFiles } from '../../src/cli/size-files.js';
import type { SizeFlags } from '../../src/cli/size-flags.js';
import type { ExitCode } from '../../src/cli/exit-code.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { csvRows } from '../reports/support/csv-rows.js';
import { temporaryFolder } from '../reports/support/temporary-folder.js';
import { RecordingTerminal } from './support/recording-terminal.js';

type Ended = { readonly code: ExitCode; readonly terminal: RecordingTerminal };

const size = (flags: SizeFlags, options: Partial<SizeOptions> = {}): Ended => {
  const terminal = new RecordingTerminal();
  const code = sizeCommand(
    { flags, json: false, files: [], prove: undefined, ...options },
    terminal,
  );
  return { code, terminal };
};

const neverAsked = (): never => {
  throw new Error('a plan was tried');
};

const refusal = (flags: SizeFlags): string => {
  try {
    return `ended with ${size(flags).code}`;
  } catch (error) {
    return error instanceof UsageError ? error.message : `no usage error: ${String(error)}`;
  }
};

describe('impsim size', () => {
  it('ends with 0 and prints the plan, its rules, others that fit, settings, advice, assumptions', () => {
    const { code, terminal } = size({ users: '25,000' });
    expect(code).toBe(0);
    expect(terminal.told).toEqual([]);
    const headings = terminal.printed.split('\n').filter((line) => line.startsWith('## '));
    expect(headings).toEqual([
      '## Recommendation',
      '## Rules',
      '## Designs that fit, best first',
      '## Settings to make',
      '## What moves the answer most',
      '## Advice',
      '## Assumptions',
    ]);
    expect(terminal.printed).toContain(
      '4 nodes of the 25K OVA: 1 cluster of 2 pairs, active-active.',
    );
  });

  it('ends with 7 where nothing fits, and says what would', () => {
    const { code, terminal } = size({ users: '20000', ova: '5K' });
    expect(code).toBe(7);
    // As many 5K pairs as it takes would do, if several clusters could be of 5K nodes.
    expect(terminal.printed).toContain('the design that comes closest breaks SIZE-6.');
    expect(terminal.printed).toContain('It would fit with 7,500 users.');
    expect(terminal.printed).toContain('It would fit with the 15K OVA.');
  });

  it('SIZE-12: names no rule that more clusters would satisfy', () => {
    const { code, terminal } = size({ users: '60000', clientsPerUser: '1.6', emLogins: '300' });
    expect(code).toBe(7);
    expect(terminal.printed).toContain('the design that comes closest breaks SIZE-12.');
  });

  it('SIZE-11: prints the re-login limits in effect beside those to enter', () => {
    const { terminal } = size({ users: '25000' });
    expect(terminal.printed).toContain('Lower Limit: 120 s, Upper Limit: 814 s');
    expect(terminal.printed).toContain('In effect with MDM: 240 s and 1,628 s (HA-5)');
    expect(terminal.printed).toContain('40 %, which is 80 % of the limit');
  });

  it('tells of growth where it is asked for', () => {
    const { terminal } = size({ users: '25000', growth: '10%/y', years: '3' });
    expect(terminal.printed).toContain('| SIZE-4 | in year 2 ');
    expect(terminal.printed).toContain('The plan that lasts: 6 nodes of the 25K OVA');
  });

  it('prints a waived rule as waived', () => {
    const { code, terminal } = size({ users: '20000', ova: '5K', ignore: ['size-2'] });
    expect(code).toBe(7);
    expect(terminal.printed).toContain('broken, waived');
  });

  it('writes one JSON document and nothing else with --json', () => {
    const { code, terminal } = size({ users: '25000' }, { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(terminal.printed)).toMatchObject({
      schemaVersion: 1,
      recommendation: { nodes: 4, ova: '25K', highAvailability: true },
      bindingRule: 'SIZE-2',
    });
  });

  it('writes every plan to the file that --csv names, whole', async () => {
    const csv = join(temporaryFolder(), 'plans.csv');
    const files = await sizeFiles({ csv, html: undefined, png: undefined });
    const { code, terminal } = size({ users: '25000' }, { files });
    expect([code, terminal.told]).toEqual([0, [`wrote ${csv}`]]);
    const rows = csvRows(readFileSync(csv, 'utf8'));
    expect(rows).toHaveLength(1 + 12);
    expect(rows[1]?.cells.slice(0, 4)).toEqual(['1', '4', '25K', 'active-active']);
  });

  it('writes the page and the picture that --html and --png name, in folders that are made', async () => {
    const folder = join(temporaryFolder(), 'made');
    const [html, png] = [join(folder, 'plan.html'), join(folder, 'plan.png')];
    const files = await sizeFiles({ csv: undefined, html, png });
    const { code, terminal } = size({ users: '25000', ha: false }, { files });
    expect([code, terminal.told]).toEqual([0, [`wrote ${html}`, `wrote ${png}`]]);
    const page = readFileSync(html, 'utf8');
    expect(page).toContain('<code>npx impsim size --users 25000 --no-ha</code>');
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
  });

  it('ends with 8 where a file cannot be written, before any plan is tried', async () => {
    const folder = temporaryFolder();
    const taken = join(folder, 'taken');
    writeFileSync(taken, '');
    const csv = join(taken, 'plans.csv');
    const html = join(folder, 'plan.html');
    const files = await sizeFiles({ csv, html, png: undefined });
    const { code, terminal } = size({ users: '20000' }, { files, prove: neverAsked });
    expect(code).toBe(8);
    expect(terminal.told.join('')).toContain(`could not write ${csv}`);
    expect([terminal.printed, existsSync(html)]).toEqual(['', false]);
  });

  it('refuses one file for two things', async () => {
    const paths = { csv: undefined, html: 'plan', png: 'plan' };
    await expect(sizeFiles(paths)).rejects.toThrow('to name a file each');
  });
});

describe('a question that is none', () => {
  it.each<readonly [SizeFlags, string]>([
    [{}, 'Expected --users N'],
    [{ users: '-5' }, 'Expected --users to be a whole number from 1 to 10,000,000, got -5'],
    [{ users: '1e12' }, 'got 1e12'],
    [{ users: '1000000000000' }, 'Expected --users to be a whole number from 1 to 10,000,000'],
    [{ users: 'NaN' }, 'got NaN'],
    [{ users: '0x10' }, 'Expected --users'],
    [
      { users: '10', clientsPerUser: '0' },
      'Expected --clients-per-user to be a number from 0.0001',
    ],
    [{ users: '10', clientsPerUser: '' }, 'Expected --clients-per-user to be a number'],
    [
      { users: '10', clientsPerUser: '2', deviceMix: 'desktop=1,iphone=0.6' },
      'Expected --clients-per-user to be 1.6, which the device mix adds up to',
    ],
    [{ users: '10', deviceMix: 'desktp=1' }, 'Expected --device-mix to name each device once'],
    [{ users: '10', deviceMix: 'ipad=1,ipad=2' }, 'Expected --device-mix to name each device once'],
    [{ users: '10', deviceMix: 'ipad' }, 'Expected --device-mix to give clients per user'],
    [{ users: '10', release: '13' }, 'Expected --release to be one of 11.0, 11.5, 12.0'],
    [{ users: '10', release: '12' }, 'got 12'],
    [{ users: '10', ova: '10K' }, 'Expected --ova to be one of 5K, 15K, 25K, got 10K'],
    [{ users: '10', growth: '10' }, 'as in 10%/y, got 10'],
    [{ users: '10', growth: '-10%/y' }, 'Expected --growth to be a number from 0 to 100'],
    [{ users: '10', years: '3' }, 'Expected --growth to be given where years are'],
    [{ users: '10', ignore: ['SIZE-1'] }, 'Expected --ignore to be one of SIZE-2'],
    [{ users: '10', features: 'chat' }, 'Expected --features to be one of persistent-chat'],
    [{ users: '10', release: '11.0', mdm: true }, 'Expected --release to be 11.5 or newer'],
    [{ users: '10', hybridUsers: '11' }, 'Expected --hybrid-users to be at most'],
  ])('is refused: %j', (flags, says) => {
    expect(refusal(flags)).toContain(says);
  });

  it('is told all that is wrong with it', () => {
    expect(refusal({ users: '0', alertPercent: '101' }).split('\n')).toHaveLength(2);
  });
});
