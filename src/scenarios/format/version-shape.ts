/** Versions of Jabber and of Expressway in a scenario file, as text (DEV-5). */
import * as z from 'zod';
import { isVersion, type Version } from '../../model/devices/version.js';
import { textLike } from './text-shape.js';

/** Nobody's version is longer; a longer one would only be a slip. */
const JABBER = /^(?=.{1,32}$)\d+(\.\d+)*$/;
const EXPRESSWAY = /^(?=.{1,32}$)X\d+(\.\d+)*$/;

/** The last step only tells the compiler what the form has ensured. */
const versionLike = (form: RegExp, expected: string) =>
  textLike(form, expected).transform((text, context): Version => {
    if (isVersion(text)) return text;
    context.addIssue(expected);
    return z.NEVER;
  });

export const jabberVersion = versionLike(JABBER, 'a version of Jabber, such as 11.7');

export const expresswayVersion = versionLike(
  EXPRESSWAY,
  'a version of Expressway with its X, such as X8.8',
);
