import { numberText } from '../../sizing/number-text.js';

/** A number for people, `11,250`: grouped by thousands, with at most one decimal; no locale. */
export const grouped = (value: number): string => numberText(Math.round(value * 10) / 10);
