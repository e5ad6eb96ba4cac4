/** Marks that came about together: a message sent, and all that becomes of it at that instant. */
import type { Instant } from '../../../engine/units.js';
import type { Mark } from './mark.js';

export type Occasion = {
  readonly at: Instant;
  /** The entry of the trace; the closing of a window has that of its opening. */
  readonly place: number;
  readonly marks: readonly Mark[];
};

/** In the order in which they happened; marks of one entry at one instant are of one occasion. */
export const occasionsOf = (marks: readonly Mark[]): readonly Occasion[] => {
  const occasions: (Occasion & { readonly marks: Mark[] })[] = [];
  for (const mark of marks) {
    const last = occasions.at(-1);
    if (last?.place === mark.place && last.at === mark.at) last.marks.push(mark);
    else occasions.push({ at: mark.at, place: mark.place, marks: [mark] });
  }
  return occasions;
};
