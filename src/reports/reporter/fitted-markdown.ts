/**
 * A Markdown document that stays within a number of bytes: the first blocks of each section that fit
 * are shown, the rest is counted. A platform that gets one byte too many shows nothing at all.
 */
export type MarkdownSection = {
  /** With the `#` that it takes; the heading of a table with its rule. */
  readonly heading: string;
  /** What may be left out, one by one, from the end. */
  readonly blocks: readonly string[];
  /** At most so many of the blocks are shown, even where all would fit. */
  readonly blocksMax: number;
  /** What the blocks are: `failures`. */
  readonly what: string;
};

/** Kept for the line that counts what is left out, in each section. */
const COUNT_BYTES = 100;

/** @returns an empty text where not even the title fits */
export const fittedMarkdown = (
  title: string,
  sections: readonly MarkdownSection[],
  bytesMax: number,
): string => {
  let left = bytesMax - bytesOf(`${title}\n`);
  if (left < 0) return '';
  let text = `${title}\n`;
  for (const section of sections) {
    const fitted = fittedSection(section, left);
    left -= bytesOf(fitted);
    text += fitted;
  }
  return text;
};

const fittedSection = (section: MarkdownSection, bytesMax: number): string => {
  const { heading, blocks, blocksMax, what } = section;
  let text = `\n${heading}\n`;
  let left = bytesMax - bytesOf(text) - COUNT_BYTES;
  if (blocks.length === 0 || left < 0) return '';
  let shown = 0;
  for (const block of blocks.slice(0, blocksMax)) {
    left -= bytesOf(`${block}\n`);
    if (left < 0) break;
    text += `${block}\n`;
    shown += 1;
  }
  const unseen = blocks.length - shown;
  return unseen === 0 ? text : `${text}\n… and ${unseen} more ${what}, not shown here.\n`;
};

const bytesOf = (text: string): number => Buffer.byteLength(text);
