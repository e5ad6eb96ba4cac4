/**
 * The measures of the drawing, in its own units, of which a screen that is wide enough shows one a
 * pixel. Widths of text are reckoned from columns, with room to spare for wide fonts.
 */
import { widest } from '../../text-width.js';

/** The style sheet has the same two widths, as shares of their sum. */
export const NAMES_WIDTH = 140;
export const TIME_WIDTH = 940;

const TEXT_SIZE = 11;
/** How wide a column of text is, in sizes of the font. */
const COLUMN_SHARE = 0.62;

/** The room that a text takes. */
export const textWidth = (text: string): number => widest([text]) * TEXT_SIZE * COLUMN_SHARE;

/** How many columns of text fit into that room. */
export const columnsIn = (width: number): number => Math.floor(width / (TEXT_SIZE * COLUMN_SHARE));

/** Coordinates are written with one decimal. */
export const coordinate = (value: number): string => value.toFixed(1);
