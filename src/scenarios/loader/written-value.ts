/** Looks ahead at values that decide about others; their faults are reported where they are read. */
import type * as z from 'zod';
import type { Release } from '../../model/deployment/release.js';
import { release } from '../format/scenario-shape.js';
import { childOf, type Place } from './place.js';

/** What stands at the place, or its default; undefined where it is at fault, or has no default. */
export const valueAt = <Shape extends z.ZodType>(
  place: Place | undefined,
  shape: Shape,
): z.output<Shape> | undefined => shape.safeParse(place?.node.value).data;

/** The release that the file is for; undefined where it is at fault. */
export const releaseOf = (root: Place): Release | undefined =>
  valueAt(childOf(root, 'release'), release);
