/** Asks on the terminal, line by line; questions go to standard error, results stay apart. */
import { createInterface } from 'node:readline/promises';

/** Whoever was asked ended the dialogue. */
export class DialogueEnded extends Error {
  override readonly name = 'DialogueEnded';
}

export type QuestionLine = {
  /** Rejects with DialogueEnded on Ctrl-C and Ctrl-D. */
  readonly ask: (question: string) => Promise<string>;
  readonly close: () => void;
};

/** Whether somebody sits there to be asked. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

export const questionLine = (
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): QuestionLine => {
  const line = createInterface({ input, output });
  const ended = new Promise<never>((_, reject) => {
    line.once('close', () => reject(new DialogueEnded('ended')));
  });
  // Closing it after the last answer is no failure.
  ended.catch(() => undefined);
  return {
    ask: (question) => Promise.race([line.question(question), ended]),
    close: () => line.close(),
  };
};
