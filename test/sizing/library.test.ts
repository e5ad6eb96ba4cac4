/** The planner as programs import it: `import { recommend } from 'impsim'`. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import {
  recommend,
  SizingInputError,
  type Plan,
  type PlanProof,
  type Prove,
  type RuleResult,
  type Settings,
  type SizingAnswer,
  type SizingInputs,
} from '../../src/sizing/recommend.js';
import { useBuiltCommand } from '../cli/support/built-command.js';

const built = useBuiltCommand();

/** What a program prints that imports the package by its name. */
const printed = (program: string): string => {
  const file = join(built(), 'program.mjs');
  writeFileSync(file, program);
  return execFileSync(process.execPath, [file], { encoding: 'utf8' });
};

describe('the package', () => {
  it('recommends to a program that imports it by name', () => {
    const program =
      "import { recommend } from 'impsim';\n" +
      'process.stdout.write(String(recommend({ users: 25_000 }).recommendation?.nodes));\n';
    expect(printed(program)).toBe('4');
  });

  it('refuses inputs with an error that the program can tell from others', () => {
    const program =
      "import { recommend, SizingInputError } from 'impsim';\n" +
      'try { recommend({ users: 0 }); } catch (error) {\n' +
      '  process.stdout.write(String(error instanceof SizingInputError));\n}\n';
    expect(printed(program)).toBe('true');
  });

  it('is a bundle that imports nothing, so that it runs in a page', () => {
    const bundle = readFileSync(join(built(), manifest.exports['.'].default), 'utf8');
    expect(bundle).not.toMatch(/^\s*import\b/m);
    expect(bundle).not.toMatch(/\b(?:require|process)\b[.(]/);
  });

  it('points at the types of the file that it is built from', () => {
    expect(manifest.exports['.'].types).toBe('./dist/types/sizing/recommend.d.ts');
    expect(manifest.types).toBe(manifest.exports['.'].types);
  });
});

describe('the types of the planner', () => {
  it('say what goes in and what comes out', () => {
    const inputs: SizingInputs = { users: 25_000, clientsPerUser: 2, release: '15' };
    const answer: SizingAnswer = recommend(inputs);
    const plan: Plan | null = answer.recommendation;
    const settings: Settings | null = answer.settings;
    const rules: readonly RuleResult[] = answer.rules;
    expect([plan?.ova, settings?.mdmFactor, rules[0]?.id]).toEqual(['25K', 2, 'SIZE-2']);
  });

  it('say what a proof of a plan is', () => {
    const proof: PlanProof = {
      confirmed: true,
      peakPercent: 0,
      alerts: 0,
      survivorPercent: null,
      peakReLogins: 0,
      reLoginRate: null,
      reLoginSeconds: null,
      because: [],
    };
    const prove: Prove = () => proof;
    expect(recommend({ users: 1 }, prove).proofs?.[0]?.proof).toBe(proof);
  });

  it('refuse what is no input', () => {
    // @ts-expect-error There is no release of that name.
    expect(() => recommend({ users: 1, release: '13' })).toThrow(SizingInputError);
    // @ts-expect-error Users are a number.
    expect(() => recommend({ users: '1' })).toThrow(SizingInputError);
    // @ts-expect-error Users must be given.
    expect(() => recommend({})).toThrow('Expected users to be given');
  });
});
