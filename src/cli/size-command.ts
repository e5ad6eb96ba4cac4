/** `impsim size`: users and clients in, an OVA plan out, with every rule and its sum. */
import { jsonText } from '../reports/json-text.js';
import { sizeDocument } from '../reports/size-document.js';
import { sizeText } from '../reports/size-text.js';
import type { Prove } from '../sizing/plan-proof.js';
import { recommend } from '../sizing/recommend.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import { sizeAgain } from './size-again.js';
import { areWritten, canWrite, type SizeFile } from './size-files.js';
import type { SizeFlags } from './size-flags.js';
import { sizingInputsOf } from './size-inputs.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

export type SizeOptions = {
  readonly flags: SizeFlags;
  readonly json: boolean;
  readonly files: readonly SizeFile[];
  /** Simulates plans; undefined where no proof is asked for. */
  readonly prove: Prove | undefined;
};

/** @throws {UsageError} if there are no users, or a flag is wrong. */
export const sizeCommand = (
  { flags, json, files, prove }: SizeOptions,
  terminal: Terminal,
): ExitCode => {
  if (flags.users === undefined)
    throw new UsageError('Expected --users N: how many users the plan is for');
  const inputs = sizingInputsOf(flags);
  if (!canWrite(files, terminal)) return exitCodes.notWritten;
  const answer = recommend(inputs, prove);
  terminal.print(json ? jsonText(sizeDocument(answer)) : sizeText(answer, terminal.paint));
  const again = sizeAgain(flags, prove !== undefined);
  if (!areWritten(files, answer, { again, terminal })) return exitCodes.notWritten;
  return answer.recommendation === null ? exitCodes.noPlan : exitCodes.ok;
};
