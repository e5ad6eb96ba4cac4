/** Writes the heading of a panel: a name, and beside it as much of what is said of it as fits. */
import type { Chart } from 'chart.js';
import { cut } from './fitted-text.js';
import { FONT } from './font.js';
import { palette } from './palette.js';

export type PanelHeading = {
  readonly name: string;
  /** The longest first; the first that fits is written, or none. */
  readonly notes: readonly string[];
};

export const NOTE_SIZE = 11;
export const MARGIN = 8;
/** Names are cut to so many columns. */
export const NAME_COLUMNS = 44;

const HEADING_SIZE = 13;
const HALF_DOT = 0.5;

/** @param axis of the values of the panel */
export const writeHeading = (
  { ctx, scales, chartArea }: Chart,
  axis: string,
  { name, notes }: PanelHeading,
): void => {
  const y = scales[axis]!.top + MARGIN;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  ctx.font = `${HEADING_SIZE}px "${FONT}"`;
  ctx.fillStyle = palette.text;
  const shown = cut(name, NAME_COLUMNS);
  const x = chartArea.left + MARGIN;
  // Drawn twice, half a dot apart: bold, of one font.
  ctx.fillText(shown, x, y);
  ctx.fillText(shown, x + HALF_DOT, y);
  const after = x + ctx.measureText(shown).width + 2 * MARGIN;
  ctx.font = `${NOTE_SIZE}px "${FONT}"`;
  ctx.fillStyle = palette.faint;
  const room = chartArea.right - MARGIN - after;
  const fitting = notes.find((text) => ctx.measureText(text).width <= room);
  if (fitting !== undefined) ctx.fillText(fitting, after, y + 2);
};
