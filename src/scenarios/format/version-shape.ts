/** Versions of Jabber and of Expressway in a scenario file, as text (DEV-5). */
import * as z from 'zod';
import { isVersion, type Version } from '../../model/devices/version.js';
import { textLike } from './text-shape.js';

/** Nobody's version is longer; a longer one would only be a slip. */
const JABBER = /^(?=.{1,32}$)\d+(\.\d+)*$/;
const EXPRESSWAY = /^(?=.{1,32}$)X\d+(\.\d+)*$/;

const jabberExpected = 'a version of Jabber, such as 11.7';
const expresswayExpected = 'a version of Expressway with its X, such as X8.8';

/** The last step only tells the compiler what the form has ensured. */
const asVersion = (text: z.ZodType<string>, expected: string) =>
  text.transform((written, context): Version => {
    if (isVersion(written)) return written;
    context.addIssue(expected);
    return z.NEVER;
  });

export const jabberVersion = asVersion(textLike(JABBER, jabberExpected), jabberExpected);

export const expresswayVersion = asVersion(
  z.string(expresswayExpected).regex(EXPRESSWAY, expresswayExpected),
  expresswayExpected,
);
