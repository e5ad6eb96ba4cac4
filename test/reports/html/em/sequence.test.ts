import { describe, expect, it } from 'vitest';
import { START } from '../../../../src/engine/units.js';
import { sequenceOf } from '../../../../src/reports/html/em/sequence.js';
import { textWidth } from '../../../../src/reports/html/figure/plot-space.js';
import type { EmParty } from '../../../../src/scenarios/replay/em-parties.js';
import type { EmStep } from '../../../../src/scenarios/replay/em-steps.js';

const phone: EmParty = { kind: 'phone', name: 'SEP0123456789AB' };
const home: EmParty = { kind: 'cluster', name: '본사 클러스터 서울 특별시 강남구' };
const far: EmParty = { kind: 'cluster', name: 'far' };

const step = (from: EmParty, to: EmParty, says = 'login'): EmStep => ({
  at: START,
  from,
  to,
  kind: 'request',
  says,
  because: [],
  arrives: true,
});

describe('the drawing of a request', () => {
  it('has a column for each party, in the order in which they come in, and a row for each step', () => {
    const { columns, arrows, height } = sequenceOf([
      step(phone, home),
      step(home, far),
      step(far, home),
    ]);
    expect(columns.map(({ kind }) => kind)).toEqual(['phone', 'cluster', 'cluster']);
    expect(arrows.map(({ from, to }) => [from, to])).toEqual([
      [columns[0]!.x, columns[1]!.x],
      [columns[1]!.x, columns[2]!.x],
      [columns[2]!.x, columns[1]!.x],
    ]);
    const rows = arrows.map(({ y }) => y);
    expect(rows).toEqual(rows.toSorted((one, other) => one - other));
    expect(rows.at(-1)).toBeLessThan(height);
  });

  it('tells a phone and a cluster of one name apart', () => {
    const namesake: EmParty = { kind: 'phone', name: 'far' };
    expect(sequenceOf([step(namesake, far)]).columns).toHaveLength(2);
  });

  it('cuts what is too wide for its place, two columns for a Hangul syllable', () => {
    const says = `${'가'.repeat(60)} is refused`;
    const { columns, arrows, width } = sequenceOf([step(phone, home, says), step(home, far, says)]);
    const gap = columns[1]!.x - columns[0]!.x;
    for (const { text } of arrows) expect(textWidth([text])).toBeLessThan(gap);
    for (const { name, x } of columns) {
      expect(x - textWidth([name]) / 2).toBeGreaterThanOrEqual(0);
      expect(x + textWidth([name]) / 2).toBeLessThanOrEqual(width);
    }
  });

  it('stays as wide as a page with many parties', () => {
    const clusters = Array.from({ length: 6 }, (_, place): EmParty => ({
      kind: 'cluster',
      name: `c${place}`,
    }));
    const { width } = sequenceOf(clusters.map((cluster) => step(phone, cluster)));
    expect(width).toBeLessThanOrEqual(1_000);
  });
});
