import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discrete } from '../../src/engine/discrete.js';
import { SetupError } from '../../src/engine/errors.js';
import { StreamRows } from '../../src/engine/stream-rows.js';
import { chiSquare, chiSquareBound } from './support/goodness-of-fit.js';

const stream = () => new StreamRows([3, 2, 1], 1).row(0);

describe('the discrete law', () => {
  it('draws each value as often as its weight tells', () => {
    const weights = [5, 1, 0.5, 20, 3.5];
    const law = discrete(weights.map((weight, value) => ({ value, weight })));
    const counts = weights.map(() => 0);
    const from = stream();
    for (let draw = 0; draw < 100_000; draw += 1) counts[law.draw(from)]! += 1;
    const shares = weights.map((weight) => weight / 30);
    expect(chiSquare(counts, shares)).toBeLessThan(chiSquareBound(weights.length - 1));
  });

  it('gives each value exactly its share of all fractions', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }), (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 0);
        const law = discrete(weights.map((weight, value) => ({ value, weight })));
        const counts = weights.map(() => 0);
        // A walk over fractions: with so many steps no border of a column falls between two of them.
        const steps = total * weights.length;
        for (let step = 0; step < steps; step += 1)
          counts[law.draw({ uint32: () => 0, fraction: () => (step + 0.5) / steps })]! += 1;
        expect(counts).toEqual(weights.map((weight) => weight * weights.length));
      }),
      { numRuns: 500 },
    );
  });

  it('promises the weighted mean', () => {
    const law = discrete([
      { value: 10, weight: 3 },
      { value: 50, weight: 1 },
    ]);
    expect(law.mean).toBeCloseTo(20, 12);
  });

  it('refuses weights that no draw could follow', () => {
    expect(() => discrete([])).toThrow(SetupError);
    expect(() => discrete([{ value: 1, weight: 0 }])).toThrow(SetupError);
    expect(() =>
      discrete([
        { value: 1, weight: 2 },
        { value: 1, weight: -1 },
      ]),
    ).toThrow(SetupError);
  });
});
