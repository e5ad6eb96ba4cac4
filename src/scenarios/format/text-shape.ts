/**
 * Text in a scenario file.
 *
 * YAML reads an unquoted `14` as a number. The loader leaves every number that is not in its
 * shortest form (`12.0`, `0123`, twenty digits) as text, so turning the rest back loses nothing.
 *
 * Each shape's message says what was expected, as a noun phrase; the loader makes the sentence.
 */
import * as z from 'zod';

export const NAME_LENGTH_MAX = 64;
const LINE_LENGTH_MAX = 200;

/** Combining marks are part of the letters of many scripts. */
const nameOf = (lengthMax: number): RegExp =>
  new RegExp(`^[\\p{L}\\p{M}\\p{Nd}._-]{1,${lengthMax}}$`, 'u');

/** Control characters would reach terminals and reports; line breaks would tear them apart. */
const LINE = new RegExp(`^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,${LINE_LENGTH_MAX}}$`, 'u');

/** Text of the given form, written with or without quotes. */
export const textLike = (form: RegExp, expected: string) =>
  z
    .union([z.string(expected).regex(form, expected), z.number(expected)], expected)
    .transform(String)
    .pipe(z.string(expected).regex(form, expected));

/** One line of text for people. */
export const lineOfText = textLike(
  LINE,
  `one line of 1 to ${LINE_LENGTH_MAX} characters without control characters`,
);

const nameExpected = (what: string, lengthMax: number): string =>
  `${what}: letters, digits, ".", "_" and "-", up to ${lengthMax}`;

/** A name where it is declared as a key of a mapping. */
export const nameKey = (what: string) => {
  const expected = nameExpected(what, NAME_LENGTH_MAX);
  return z.string(expected).regex(nameOf(NAME_LENGTH_MAX), expected);
};

/** A name where it stands as a value; shorter than others where names are made of it. */
export const nameText = (what: string, lengthMax = NAME_LENGTH_MAX) =>
  textLike(nameOf(lengthMax), nameExpected(what, lengthMax));

/** A switch. YAML 1.2 knows only these two words for it. */
export const yesOrNo = z.boolean('true or false');

/** One value or a list of at least one. */
export const oneOrMore = <Shape extends z.ZodType>(shape: Shape, expected: string) =>
  z.union([shape, z.array(shape, expected).min(1, expected)], expected);

/** Whether a text can be a seed: a line of text, so that it can be printed and typed again. */
export const isSeed = (text: string): boolean => LINE.test(text);
