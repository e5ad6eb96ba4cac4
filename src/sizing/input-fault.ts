/** What is wrong with an input, said so that one knows what would be right. */
import type { SizingInputs } from './requirements.js';

export type InputFault = {
  readonly input: keyof SizingInputs;
  /** What would be right, to be read after `Expected …`: `to be a whole number from 1`. */
  readonly expected: string;
};

/** Inputs that no plan can be made for; the message names each input and what would be right. */
export class SizingInputError extends Error {
  override readonly name = 'SizingInputError';
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[]) {
    super(faults.map(({ input, expected }) => `Expected ${input} ${expected}`).join('\n'));
    this.faults = faults;
  }
}
