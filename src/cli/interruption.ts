/**
 * Somebody asks the command to end: Ctrl-C, or the system. It is heard of between two legs of a run,
 * where nothing is half done; asked a second time, the process ends at once, as it would by itself.
 */
import { exitCodes, type ExitCode } from './exit-code.js';

/** The command ends before its work is done. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

const signals = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const;

export class InterruptionWatch {
  #exitCode: ExitCode | undefined;
  #asked: (() => void) | undefined;
  readonly #heard = new Map<keyof typeof signals, () => void>();

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const hear = (): void => {
        this.#exitCode = signals[signal];
        this.#asked?.();
      };
      this.#heard.set(signal, hear);
      process.once(signal, hear);
    }
  }

  /** @throws {Interrupted} if somebody asked; the text says how far the work came. */
  check(howFar: () => string): void {
    if (this.#exitCode !== undefined) throw new Interrupted(howFar(), this.#exitCode);
  }

  /** Waits for work that others do. @throws {Interrupted} as soon as somebody asks. */
  async during<Result>(work: Promise<Result>, howFar: () => string): Promise<Result> {
    this.check(howFar);
    const asked = new Promise<never>((_settle, reject) => {
      this.#asked = () =>
        reject(new Interrupted(howFar(), this.#exitCode ?? exitCodes.interrupted));
    });
    return Promise.race([work, asked]);
  }

  /** Nobody needs to be heard any more. */
  stop(): void {
    for (const [signal, hear] of this.#heard) process.removeListener(signal, hear);
  }
}
