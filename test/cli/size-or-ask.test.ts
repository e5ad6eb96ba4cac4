/** `impsim size` where nobody is there to be asked, and `--verify`. */
import { describe, expect, it } from 'vitest';
import { sizeOrAsk, type AskedOptions } from '../../src/cli/size-or-ask.js';
import type { SizeFlags } from '../../src/cli/size-flags.js';
import { RecordingTerminal } from './support/recording-terminal.js';

const noPaths = { csv: undefined, html: undefined, png: undefined };

const size = async (flags: SizeFlags, options: Partial<AskedOptions> = {}) => {
  const terminal = new RecordingTerminal();
  const asked = { flags, json: false, paths: noPaths, verify: true, ...options };
  return { code: await sizeOrAsk(asked, terminal), terminal };
};

describe('impsim size --verify', () => {
  it('confirms a plan by simulation, and tells each run', async () => {
    const { code, terminal } = await size({ users: '200' });
    expect(code).toBe(0);
    expect(terminal.told).toEqual([
      'verifying 2 x 5K, active-active: run 1 of 2',
      'verifying 2 x 5K, active-active: run 2 of 2',
    ]);
    expect(terminal.printed).toContain('## Verification\n\n- Confirmed: 2 nodes of the 5K OVA');
  });

  it('tries the next plan where one is refuted', async () => {
    const flags = { users: '3200', ova: '5K', ignore: ['SIZE-2', 'SIZE-4'] };
    const { code, terminal } = await size(flags, { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(terminal.printed)).toMatchObject({
      recommendation: { nodes: 4, ova: '5K' },
      verification: [
        { confirmed: false, plan: { nodes: 2, redundancy: 'active-active' } },
        { confirmed: false, plan: { nodes: 2, redundancy: 'active-standby' } },
        { confirmed: true, plan: { nodes: 4 } },
      ],
    });
  });

  it('refuses more clients than the simulation holds', async () => {
    const ignore = ['SIZE-2', 'SIZE-3', 'SIZE-4', 'SIZE-5', 'SIZE-6'];
    await expect(size({ users: '1000000', ignore })).rejects.toThrow(
      'Expected --verify of at most 500,000 clients a cluster, got 2,000,000',
    );
  });
});

it('says nothing of a verification that was not asked for', async () => {
  const { terminal } = await size({ users: '200' }, { json: true, verify: false });
  expect(JSON.parse(terminal.printed)).toMatchObject({ verification: null });
});

it('says that users are missing where nobody can be asked', async () => {
  await expect(size({})).rejects.toThrow('Expected --users N');
});
