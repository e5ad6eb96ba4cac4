/** Paint that a test can see: every painted text stands between angle brackets. */
import type { Paint } from '../../../src/reports/paint.js';

const angled = (text: string): string => `<${text}>`;

export const angledPaint: Paint = { strong: angled, faint: angled, good: angled, bad: angled };

export const withoutAngles = (text: string): string => text.replaceAll(/[<>]/g, '');
