/**
 * Shows a fault in its line:
 *
 *     12 |   - { send: lunch, form: bob/desk, to: alice }
 *        |                    ^^^^
 *
 * The caret stands under the text as a terminal draws it: Hangul and other wide characters take two
 * columns. Tabs are drawn as one space, characters that would move the cursor as `?`, and of a long
 * line only the part around the fault is shown.
 */
import stringWidth from 'string-width';
import type { Fault } from './fault.js';
import { safe } from './printable.js';

/** Characters shown of a long line before the fault, and altogether. */
const BEFORE_MAX = 50;
const LINE_MAX = 100;

const CUT = '…';

/** Two lines without colour: the line of the fault and the caret under it. */
export function codeFrame(text: string, fault: Pick<Fault, 'line' | 'column' | 'length'>): string {
  const source = text.split('\n')[fault.line - 1] ?? '';
  const line = safe(source.replace(/\r$/, '').replaceAll('\t', ' '));
  const start = fault.column - 1;
  const isLong = line.length > LINE_MAX;
  const from = isLong ? boundary(line, Math.max(0, start - BEFORE_MAX)) : 0;
  const to = isLong ? boundary(line, Math.min(line.length, from + LINE_MAX)) : line.length;
  const lead = from > 0 ? CUT : '';
  const trail = to < line.length ? CUT : '';
  const indent = stringWidth(lead + line.slice(from, start));
  const width = stringWidth(line.slice(start, Math.min(start + fault.length, to)));
  const gutter = String(fault.line);
  return [
    `${gutter} | ${lead}${line.slice(from, to)}${trail}`,
    `${' '.repeat(gutter.length)} | ${' '.repeat(indent)}${'^'.repeat(Math.max(1, width))}`,
  ].join('\n');
}

/** Not between the two halves of a character. */
const boundary = (line: string, at: number): number =>
  /^[\uDC00-\uDFFF]/.test(line.slice(at, at + 1)) ? at - 1 : at;
