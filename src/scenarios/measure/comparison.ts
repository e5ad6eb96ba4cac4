/** Compares as thresholds do. */
import type { Comparison } from '../format/threshold.js';

export const compares = (value: number, comparison: Comparison, bound: number): boolean => {
  switch (comparison) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '==':
      return value === bound;
  }
};
