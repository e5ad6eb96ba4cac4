/** What lies behind every plot: the border of its area, a grid, and what its marks say. */
import type { JSX } from 'preact';
import { LINE_HEIGHT, rounded, textWidth, type PlotSpace } from './plot-space.js';

/** A mark on an axis, and the lines that it says. */
export type PlotTick = { readonly value: number; readonly label: readonly string[] };

export type PlotFrameProps = {
  readonly space: PlotSpace;
  readonly xTicks: readonly PlotTick[];
  readonly yTicks: readonly PlotTick[];
  readonly xTitle: string;
};

const GAP = 8;

export const PlotFrame = ({ space, xTicks, yTicks, xTitle }: PlotFrameProps): JSX.Element => {
  const { left, right, top, bottom, height } = space;
  return (
    <g class="frame">
      {yTicks.map(({ value, label }) => {
        const y = rounded(space.y(value));
        return (
          <>
            <path class="grid" d={`M${rounded(left)} ${y}H${rounded(right)}`} />
            <text x={rounded(left - GAP)} y={y} dy="0.35em" text-anchor="end">
              {label.join(' ')}
            </text>
          </>
        );
      })}
      {xTicks.map(({ value }) => (
        <path class="grid" d={`M${rounded(space.x(value))} ${top}V${bottom}`} />
      ))}
      {labelsBelow(space, xTicks).map(({ x, line, text }) => (
        <text x={rounded(x)} y={bottom + (line + 1) * LINE_HEIGHT} text-anchor="middle">
          {text}
        </text>
      ))}
      <text
        class="axis-title"
        x={rounded((left + right) / 2)}
        y={rounded(height - GAP / 2)}
        text-anchor="middle"
      >
        {xTitle}
      </text>
      <path
        class="border"
        d={`M${rounded(left)} ${top}H${rounded(right)}V${bottom}H${rounded(left)}Z`}
      />
    </g>
  );
};

export type PlacedLabel = { readonly x: number; readonly line: number; readonly text: string };

/** Those that would lie on the one before them in their line are left out. */
export const labelsBelow = (
  space: PlotSpace,
  ticks: readonly PlotTick[],
): readonly PlacedLabel[] => {
  const taken: number[] = [];
  const placed: PlacedLabel[] = [];
  for (const { value, label } of ticks)
    for (const [line, text] of label.entries()) {
      const x = space.x(value);
      const half = textWidth([text]) / 2;
      if (x - half < (taken[line] ?? -Infinity)) continue;
      taken[line] = x + half;
      placed.push({ x, line, text });
    }
  return placed;
};
