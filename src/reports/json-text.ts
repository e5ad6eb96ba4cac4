/** JSON as files and standard output have it: indented, with a newline at the end. */
const INDENT = 2;

export const jsonText = (document: unknown): string =>
  `${JSON.stringify(document, undefined, INDENT)}\n`;
