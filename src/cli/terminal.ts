/**
 * Where a command writes: results to standard output, progress and messages to standard error, so
 * that a pipe is clean.
 */
import picocolors from 'picocolors';
import type { Paint } from '../reports/paint.js';

export type Terminal = {
  /** Writes to standard output as it is; a text ends its own lines. */
  readonly print: (text: string) => void;
  /** Writes a line to standard error. */
  readonly tell: (line: string) => void;
  readonly paint: Paint;
  /** Writes a line to standard error over the one before; only where that is a terminal. */
  readonly progress?: (line: string) => void;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Colours where standard output is a terminal, unless somebody asked for none. */
export const processTerminal = (color: boolean, environment: Environment): Terminal => {
  const wanted = color && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
  // Where there is no terminal `isTTY` is missing, and picocolors would then decide for itself.
  const colors = picocolors.createColors(process.stdout.isTTY ? wanted : false);
  return {
    print: (text) => void process.stdout.write(text),
    tell: (line) => void process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY ? { progress: writeOver } : {}),
    paint: { strong: colors.bold, faint: colors.dim, good: colors.green, bad: colors.red },
  };
};

/** Back to the start of the line, whose rest is cleared. */
const OVER = '\r\u001b[K';

const writeOver = (line: string): void => void process.stderr.write(`${OVER}${line}`);
