import { render } from 'preact-render-to-string';
import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { BarRows, type BarRowsProps } from '../../../../src/reports/html/figure/bar-rows.js';

const bars = (props: Partial<BarRowsProps>) => {
  const row = { name: 'a', from: 0, to: 50, look: 'plain', words: '50' } as const;
  const all = { caption: 'bars', rows: [row], scale: { from: 0, to: 200 }, ...props };
  const markup = render(h(BarRows, all));
  return [...markup.matchAll(/ x="([\d.]+)%" y="50%" width="([\d.]+)%"/g)].map(
    ([, x, width]) => [Number(x), Number(width)] as const,
  );
};

const row = (from: number, to: number) =>
  ({ name: 'a', from, to, look: 'more', words: '' }) as const;

describe('rows of bars', () => {
  it('are as long as their share of the scale, in percent', () => {
    expect(bars({})).toEqual([[0, 25]]);
  });

  it('go to either side of what they begin at', () => {
    const scale = { from: -10, to: 10 };
    expect(bars({ scale, rows: [row(0, -5), row(0, 10)] })).toEqual([
      [25, 25],
      [50, 50],
    ]);
  });

  it('are cut at the ends of the scale, and always show', () => {
    expect(bars({ rows: [row(0, 900), row(20, 20)] })).toEqual([
      [0, 100],
      [10, 0.2],
    ]);
  });
});
