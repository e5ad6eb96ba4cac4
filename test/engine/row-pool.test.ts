import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../src/engine/errors.js';
import { RowPool, ROWS_AT_FIRST } from '../../src/engine/row-pool.js';

/** A pool, and how many rows its owner's columns have. */
function aPool() {
  const owner = { rows: ROWS_AT_FIRST };
  const pool = new RowPool((rows) => {
    owner.rows = rows;
  });
  return { pool, owner };
}

describe('a pool of rows', () => {
  it('hands out rows that nobody uses, within the columns, and counts them, as a list would', () => {
    const commands = fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 100, size: 'max' });
    fc.assert(
      fc.property(commands, (steps) => {
        const { pool, owner } = aPool();
        const used: number[] = [];
        for (const [takes, chosen] of steps) {
          if (takes || used.length === 0) used.push(pool.take());
          else for (const row of used.splice(chosen % used.length, 1)) pool.release(row);
          expect(new Set(used).size).toBe(used.length);
          expect(pool.live).toBe(used.length);
          expect(used.filter((row) => row < 0 || row >= owner.rows)).toEqual([]);
        }
      }),
    );
  });

  it('hands out the row that was released last first', () => {
    const { pool } = aPool();
    const [one, two, three] = [pool.take(), pool.take(), pool.take()];
    for (const row of [two, one, three]) pool.release(row);
    expect([pool.take(), pool.take(), pool.take()]).toEqual([three, one, two]);
  });

  it('doubles, and has the columns grown before it hands out a row beyond them', () => {
    const { pool, owner } = aPool();
    const rows = Array.from({ length: ROWS_AT_FIRST }, () => pool.take());
    expect(owner.rows).toBe(ROWS_AT_FIRST);
    rows.push(pool.take());
    expect(owner.rows).toBe(2 * ROWS_AT_FIRST);
    while (rows.length <= 2 * ROWS_AT_FIRST) rows.push(pool.take());
    expect(owner.rows).toBe(4 * ROWS_AT_FIRST);
    expect(new Set(rows).size).toBe(rows.length);
    expect(Math.max(...rows)).toBe(rows.length - 1);
  });

  it('never grows while rows come back', () => {
    const { pool, owner } = aPool();
    for (let turn = 0; turn < 3 * ROWS_AT_FIRST; turn += 1) pool.release(pool.take());
    expect([pool.live, owner.rows]).toEqual([0, ROWS_AT_FIRST]);
  });

  it.each(['the row released last', 'a row released before'])(
    'refuses to take back twice %s',
    (which) => {
      const { pool } = aPool();
      const [one, two] = [pool.take(), pool.take()];
      pool.release(one);
      pool.release(two);
      const again = which === 'the row released last' ? two : one;
      expect(() => pool.release(again)).toThrow(InvariantViolation);
      expect(pool.live).toBe(0);
    },
  );

  it.each([-1, 0, ROWS_AT_FIRST])(
    'refuses to take back row %i, which it never handed out',
    (row) => {
      const { pool } = aPool();
      expect(() => pool.release(row)).toThrow(InvariantViolation);
    },
  );
});
