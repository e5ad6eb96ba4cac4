import { describe, expect, it } from 'vitest';
import { exponentialCurve } from '../../src/engine/standard-exponential.js';
import { normalCurve } from '../../src/engine/standard-normal.js';
import { LAYERS, layersOf } from '../../src/engine/ziggurat.js';

describe.each([
  ['exponential', exponentialCurve],
  ['normal', normalCurve],
])('the layers under the %s curve', (_, curve) => {
  const { widths, heights } = layersOf(curve);
  const area = curve.edge * curve.density(curve.edge) + curve.tail;

  it('are of equal area, the topmost included', () => {
    for (let layer = 1; layer < LAYERS; layer += 1)
      expect(widths[layer]! * (heights[layer + 1]! - heights[layer]!)).toBeCloseTo(area, 12);
  });

  it('narrow from the edge to nothing, and rise to 1', () => {
    expect(widths[1]).toBe(curve.edge);
    expect(widths[LAYERS]).toBe(0);
    expect(heights[LAYERS]).toBe(1);
    for (let layer = 0; layer < LAYERS; layer += 1) {
      expect(widths[layer + 1]).toBeLessThan(widths[layer]!);
      expect(heights[layer + 1]).toBeGreaterThan(heights[layer]!);
    }
  });

  it('begin at the density of their width', () => {
    for (let layer = 1; layer < LAYERS; layer += 1)
      expect(heights[layer]).toBeCloseTo(curve.density(widths[layer]!), 12);
  });
});

it('knows the area of the normal tail', () => {
  const rectangles = 200_000;
  const step = 8 / rectangles;
  let area = 0;
  for (let n = 0; n < rectangles; n += 1) {
    const middle = normalCurve.edge + (n + 0.5) * step;
    area += step * Math.exp((-middle * middle) / 2);
  }
  expect(normalCurve.tail / area).toBeCloseTo(1, 8);
});
