/** How a text is set off where the reader's terminal can show it. Plain where it cannot. */
export type Paint = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
};

const asItIs = (text: string): string => text;

/** For files, pipes and people who ask for no colour. */
export const plain: Paint = { strong: asItIs, faint: asItIs, good: asItIs, bad: asItIs };
