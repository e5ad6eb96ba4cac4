import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../../src/reports/html/figure/level-lines.js';
import { labelsBelow } from '../../../../src/reports/html/figure/plot-frame.js';
import {
  LINE_HEIGHT,
  plotSpace,
  rounded,
  textWidth,
} from '../../../../src/reports/html/figure/plot-space.js';
import { stepPath } from '../../../../src/reports/html/figure/step-line.js';

const space = plotSpace({
  x: { from: 0, to: 100 },
  y: { from: 0, to: 50 },
  leftTexts: ['50'],
  rightTexts: ['경보선 11,250'],
  linesBelow: 2,
});

describe('the space of a plot', () => {
  test('has the least values at its foot and at its left, the greatest at its top and right', () => {
    expect([space.x(0), space.y(0)]).toEqual([space.left, space.bottom]);
    expect([space.x(100), space.y(50)]).toEqual([space.right, space.top]);
  });

  test('leaves room at its right for names in two-column letters', () => {
    expect(space.width - space.right).toBeGreaterThan(textWidth(['경보선 11,250']));
    expect(textWidth(['경'])).toBe(2 * textWidth(['a']));
  });

  test('puts all of a span without extent at its beginning', () => {
    const flat = plotSpace({
      x: { from: 5, to: 5 },
      y: { from: 0, to: 0 },
      leftTexts: [],
      linesBelow: 1,
    });
    expect([flat.x(5), flat.y(0)]).toEqual([flat.left, flat.bottom]);
  });
});

describe('names of levels', () => {
  test('stand where their levels are, or above a name that is in the way', () => {
    const means = 'limit';
    const names = namesOf(space, [
      { value: 21, name: 'upper', means },
      { value: 20, name: 'lower', means },
      { value: 48, name: 'far', means },
    ]);
    expect(names).toEqual([
      { name: 'lower', y: space.y(20) },
      { name: 'upper', y: space.y(20) - LINE_HEIGHT },
      { name: 'far', y: space.y(48) },
    ]);
  });
});

describe('what marks on an axis say', () => {
  test('never lies on what the one before says', () => {
    const ticks = Array.from({ length: 40 }, (_, place) => ({
      value: place * 2.5,
      label: ['00:00', '2019-01-26'],
    }));
    for (const line of [0, 1]) {
      const placed = labelsBelow(space, ticks).filter((label) => label.line === line);
      expect(placed.length).toBeGreaterThan(1);
      for (const [place, { x, text }] of placed.slice(1).entries())
        expect(x - placed[place]!.x).toBeGreaterThanOrEqual(textWidth([text]));
    }
  });
});

describe('a step line', () => {
  test('keeps a value until the next point, and skips points of no change', () => {
    const plain = { x: (value: number) => value, y: (value: number) => value };
    const path = stepPath(plain, [
      { x: 0, y: 5 },
      { x: 1, y: 5 },
      { x: 2, y: 7.04 },
      { x: 3, y: 7 },
      { x: 9, y: 7 },
    ]);
    expect(path).toBe('M0 5H2V7H9');
  });

  test('writes coordinates to a tenth', () => {
    expect(String(rounded(1 / 3))).toBe('0.3');
  });
});
