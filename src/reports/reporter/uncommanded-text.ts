/**
 * Text for people in a log that GitHub Actions reads for commands: a line that begins with `::`, or has
 * `##[` anywhere, would be carried out. Blanks are set between their signs, so that whatever the name of a
 * scenario or a step says stays text.
 */
export const uncommandedText = (text: string): string =>
  text.replaceAll(COMMAND, '$1: :').replaceAll(OLD_COMMAND, '## [');

/** Blanks before the colons do not keep the platform from reading a line as a command. */
const COMMAND = /^([^\S\r\n]*)::/gm;

/** The form of the platform's first release, which it still reads. */
const OLD_COMMAND = '##[';
