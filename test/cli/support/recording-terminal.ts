/** A terminal that keeps what a command writes, so that a test can read it. */
import type { Terminal } from '../../../src/cli/terminal.js';
import { plain } from '../../../src/reports/paint.js';

export class RecordingTerminal implements Terminal {
  /** All that went to standard output. */
  printed = '';
  /** The lines that went to standard error. */
  readonly told: string[] = [];
  /** Both, as they come to a screen. */
  screen = '';
  readonly paint = plain;

  readonly print = (text: string): void => {
    this.printed += text;
    this.screen += text;
  };

  readonly tell = (line: string): void => {
    this.told.push(line);
    this.screen += `${line}\n`;
  };
}
