/** In the place of the YAML parser's words: what a writer of scenarios did, and what would be right. */
import { brief, safe } from './printable.js';

export const syntaxFault = (message: string): string => {
  for (const [theirs, ours] of wordings) {
    if (theirs.test(message)) return safe(message.replace(theirs, ours));
  }
  return `not valid YAML: ${brief(message)}`;
};

/** Theirs, whole; in ours `$1` is what their first bracket found. */
const wordings: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [
    /^Nested mappings are not allowed in compact.*$/,
    'a second ": " on the line; expected quotes around text that holds one',
  ],
  [
    /^All (mapping|sequence) items must start at the same column$/,
    'this begins at another column than the items before it; expected the same column',
  ],
  [
    /^A block sequence may not be used as an implicit map key$/,
    'a list among the keys of a mapping; expected either a list or keys',
  ],
  [/^Flow (?:map|sequence) .*end with a (.)$/, 'a bracket is not closed before this; expected $1'],
  [/^Missing closing (.)quote$/, 'a quotation is not closed before this; expected $1'],
  [/^Missing , .*$/, 'two items with nothing between them; expected a comma'],
  [
    /^Implicit (map )?keys need .*$/,
    'a key without its value; expected a colon and a space after the key',
  ],
  [
    /^Plain value cannot start with (?:reserved character )?(.*)$/s,
    'text that begins with $1; expected quotes around it',
  ],
  [/^Invalid escape sequence (.*)$/s, 'the unknown escape $1; expected \\\\ for a backslash'],
  [/^Tabs are not allowed as indentation$/, 'a tab in the indentation; expected spaces'],
  [
    /^Source contains multiple documents.*$/,
    'a second document begins here; expected one scenario a file',
  ],
  [/^Unknown directive .*$/s, 'a YAML directive; expected none'],
];
