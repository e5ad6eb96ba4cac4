/**
 * Stands in a shape for a part that is read piece by piece afterwards, so that a fault inside it
 * hides none beside it. Only that the part is there is checked.
 */
import * as z from 'zod';

export const deferred = (expected: string) =>
  z.custom<unknown>((value) => value !== undefined, expected);

export const deferredOptional = z.unknown().optional();
