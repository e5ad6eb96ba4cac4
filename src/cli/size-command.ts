/** `impsim size`: users and clients in, an OVA plan out, with every rule and its sum. */
import { jsonText } from '../reports/json-text.js';
import { writeOutputFile } from '../reports/output-file.js';
import { OutputError } from '../reports/output-folder.js';
import { sizeCsv } from '../reports/size-csv.js';
import { sizeDocument } from '../reports/size-document.js';
import { sizeText } from '../reports/size-text.js';
import type { Prove } from '../sizing/plan-proof.js';
import { recommend, type SizingAnswer } from '../sizing/recommend.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import type { SizeFlags } from './size-flags.js';
import { sizingInputsOf } from './size-inputs.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

export type SizeOptions = {
  readonly flags: SizeFlags;
  readonly json: boolean;
  /** The file for all plans. */
  readonly csv: string | undefined;
  /** Simulates plans; undefined where no proof is asked for. */
  readonly prove: Prove | undefined;
};

/** @throws {UsageError} if there are no users, or a flag is wrong. */
export const sizeCommand = (
  { flags, json, csv, prove }: SizeOptions,
  terminal: Terminal,
): ExitCode => {
  if (flags.users === undefined)
    throw new UsageError('Expected --users N: how many users the plan is for');
  const answer = recommend(sizingInputsOf(flags), prove);
  terminal.print(json ? jsonText(sizeDocument(answer)) : sizeText(answer, terminal.paint));
  if (csv !== undefined && !isWritten(csv, answer, terminal)) return exitCodes.notWritten;
  return answer.recommendation === null ? exitCodes.noPlan : exitCodes.ok;
};

const isWritten = (csv: string, { designs }: SizingAnswer, { tell }: Terminal): boolean => {
  try {
    writeOutputFile(csv, sizeCsv(designs));
    tell(`wrote ${csv}`);
    return true;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    tell(error.message);
    return false;
  }
};
