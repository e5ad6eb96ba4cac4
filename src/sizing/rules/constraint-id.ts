/** The numbers of the rules that constrain designs. */

/** The rules that a design can break, and that can be waived. */
export const constraintIds = [
  'SIZE-2',
  'SIZE-3',
  'SIZE-4',
  'SIZE-5',
  'SIZE-6',
  'SIZE-8',
  'SIZE-12',
] as const;

export type ConstraintId = (typeof constraintIds)[number];
