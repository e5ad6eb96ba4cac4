/**
 * What a line, an area or a mark stands for. The style sheet gives each a colour, by day and by night,
 * and each line a dash of its own, so that nothing is told by colour alone.
 */
export type Meaning =
  | 'sessions'
  | 'limit'
  | 'full-limit'
  | 'alert-line'
  | 'alert'
  | 'out-of-service'
  | 'serving-both'
  | 'not-normal'
  | 'amount'
  /** Parts that stand on each other. */
  | 'first-part'
  | 'second-part'
  | 'third-part'
  | 'fourth-part'
  | 'bound';

/** The class of what is drawn. */
export const meaningClass = (means: Meaning): string => `means-${means}`;
