import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../src/engine/errors.js';
import { StreamRows } from '../../src/engine/stream-rows.js';
import {
  chiSquare,
  chiSquareBound,
  kolmogorovSmirnov,
  kolmogorovSmirnovBound,
} from './support/goodness-of-fit.js';

const root = [1, 2, 3] as const;

const draws = (rows: StreamRows, index: number, count: number): number[] => {
  const row = rows.row(index);
  return Array.from({ length: count }, () => row.uint32());
};

describe('rows of random streams', () => {
  it('draw what the published sfc32 draws', () => {
    const rows = new StreamRows(root, 1_001);
    // Computed in C by the published step, from (1 + index, 2, 3), counter 1, 15 steps unused.
    expect(draws(rows, 0, 4)).toEqual([3_987_121_759, 92_551_270, 1_122_162_139, 24_194_941]);
    expect(draws(rows, 1, 2)).toEqual([1_832_923_618, 1_040_490_712]);
    expect(draws(rows, 1_000, 2)).toEqual([1_788_555_172, 3_498_646_190]);
  });

  it('leave the draws of the others as they are when more are added', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (index, more) => {
        const few = new StreamRows(root, index + 1);
        const many = new StreamRows(root, index + 1 + more);
        expect(draws(many, index, 5)).toEqual(draws(few, index, 5));
      }),
    );
  });

  it('draw the same whoever draws first', () => {
    const forward = new StreamRows(root, 2);
    const first = [draws(forward, 0, 3), draws(forward, 1, 3)];
    const backward = new StreamRows(root, 2);
    const second = [draws(backward, 1, 3), draws(backward, 0, 3)].toReversed();
    expect(second).toEqual(first);
  });

  it('continue each other when two handles stand on one row', () => {
    const expected = draws(new StreamRows(root, 1), 0, 4);
    const shared = new StreamRows(root, 1);
    expect([...draws(shared, 0, 2), ...draws(shared, 0, 2)]).toEqual(expected);
  });

  it('draw the same wherever they lie, and leave what lies beside them alone', () => {
    const cells = new Int32Array(3 * 10).fill(7);
    const placed = new StreamRows(root, 3, { cells, width: 10, first: 5 });
    const own = new StreamRows(root, 3);
    for (const index of [2, 0, 1]) expect(draws(placed, index, 5)).toEqual(draws(own, index, 5));
    const beside = [...cells].filter((_, word) => word % 10 < 5 || word % 10 > 8);
    expect(beside).toEqual(beside.map(() => 7));
  });

  it('differ from row to row and from root to root', () => {
    const firsts = new Set<number>();
    for (const start of [1, 1_000_000]) {
      const rows = new StreamRows([start, 2, 3], 10_000);
      for (let index = 0; index < rows.count; index += 1) firsts.add(draws(rows, index, 1)[0]!);
    }
    // Of 20,000 draws of 32 bits, 0.05 are expected to meet another one.
    expect(firsts.size).toBeGreaterThan(19_997);
  });

  it('spread evenly across rows, draw by draw', () => {
    const cells = 64;
    const rows = new StreamRows(root, 64_000);
    const even = Array.from({ length: cells }, () => 1 / cells);
    for (let draw = 0; draw < 3; draw += 1) {
      const counts = even.map(() => 0);
      for (let index = 0; index < rows.count; index += 1)
        counts[Math.floor(rows.row(index).fraction() * cells)]! += 1;
      expect(chiSquare(counts, even)).toBeLessThan(chiSquareBound(cells - 1));
    }
  });

  it('are not correlated with their neighbours', () => {
    const rows = new StreamRows(root, 40_000);
    const firsts = Array.from({ length: rows.count }, (_, index) => rows.row(index).fraction());
    const products = firsts.slice(1).map((x, index) => 12 * (x - 0.5) * (firsts[index]! - 0.5));
    const mean = products.reduce((sum, product) => sum + product, 0) / products.length;
    expect(Math.abs(mean) * Math.sqrt(products.length)).toBeLessThan(3.3);
  });

  it('draw a fraction from two words, the first one above', () => {
    const words = draws(new StreamRows(root, 1), 0, 20);
    const row = new StreamRows(root, 1).row(0);
    for (let draw = 0; draw < words.length; draw += 2) {
      const high = words[draw]! >>> 5;
      const low = words[draw + 1]! >>> 6;
      expect(row.fraction()).toBe((high * 2 ** 26 + low) / 2 ** 53);
    }
  });

  it('draw fractions that are uniform from 0 to 1, and never 1', () => {
    const row = new StreamRows(root, 1).row(0);
    const sample = Array.from({ length: 100_000 }, () => row.fraction());
    expect(Math.max(...sample.slice(0, 50_000), ...sample.slice(50_000))).toBeLessThan(1);
    expect(kolmogorovSmirnov(sample, (x) => x)).toBeLessThan(kolmogorovSmirnovBound);
  });

  it('refuse an index outside their count', () => {
    const rows = new StreamRows(root, 2);
    expect(() => rows.row(2)).toThrow(InvariantViolation);
    expect(() => rows.row(-1)).toThrow(InvariantViolation);
  });
});
