/** The cluster against a reference model written from the rule book alone. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Agreement } from './reference/agreement.js';
import { scripts } from './reference/random-script.js';

/** REFERENCE_SCRIPTS plays more of them. */
const SCRIPTS = Number(process.env['REFERENCE_SCRIPTS'] ?? 1_000);

it(
  'agrees with the rules written a second time in all that can be observed',
  { timeout: 600_000 },
  () => {
    let comparisons = 0;
    fc.assert(
      fc.property(scripts, (script) => {
        const agreement = new Agreement(script, 'agreement');
        const difference = agreement.play();
        comparisons += agreement.comparisons;
        if (difference !== undefined) throw new Error(difference);
      }),
      { numRuns: SCRIPTS },
    );
    expect(comparisons).toBeGreaterThan(SCRIPTS);
  },
);
