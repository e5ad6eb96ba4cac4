/** The files that `impsim size` writes beside its answer: each loads what draws it only where it is asked for. */
import { checkOutputFile, writeOutputFile } from '../reports/output-file.js';
import { OutputError } from '../reports/output-folder.js';
import { sizeCsv } from '../reports/size-csv.js';
import type { SizingAnswer } from '../sizing/recommend.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

/** The file for each, undefined where it is not asked for. */
export type SizePaths = {
  /** Every plan that fits. */
  readonly csv: string | undefined;
  /** The whole answer as a page. */
  readonly html: string | undefined;
  /** How much of each rule the plan uses, as a picture. */
  readonly png: string | undefined;
};

export type SizeFile = {
  readonly path: string;
  /** @param again the command that repeats the plan */
  readonly contentOf: (answer: SizingAnswer, again: string) => string | Uint8Array;
};

/** @throws {UsageError} if two of them are one file. */
export const sizeFiles = async ({ csv, html, png }: SizePaths): Promise<readonly SizeFile[]> => {
  const files: SizeFile[] = [];
  if (csv !== undefined) files.push({ path: csv, contentOf: ({ designs }) => sizeCsv(designs) });
  if (html !== undefined) {
    const { sizeReport } = await import('../reports/html/size-report.js');
    const contentOf: SizeFile['contentOf'] = (answer, again) =>
      sizeReport(answer, { again, toolVersion: version });
    files.push({ path: html, contentOf });
  }
  if (png !== undefined) {
    const { sizingPicture } = await import('../reports/chart/sizing-picture.js');
    files.push({ path: png, contentOf: sizingPicture });
  }
  const paths = files.map(({ path }) => path);
  if (new Set(paths).size < paths.length)
    throw new UsageError('Expected --csv, --html and --png to name a file each');
  return files;
};

/** Whether all can be written, found out before a long proof and not after; says so where not. */
export const canWrite = (files: readonly SizeFile[], terminal: Terminal): boolean =>
  succeeds(() => {
    for (const { path } of files) checkOutputFile(path);
  }, terminal);

/** Answers whether all were written. */
export const areWritten = (
  files: readonly SizeFile[],
  answer: SizingAnswer,
  { again, terminal }: { readonly again: string; readonly terminal: Terminal },
): boolean =>
  succeeds(() => {
    for (const { path, contentOf } of files) {
      writeOutputFile(path, contentOf(answer, again));
      terminal.tell(`wrote ${path}`);
    }
  }, terminal);

const succeeds = (writes: () => void, { tell }: Terminal): boolean => {
  try {
    writes();
    return true;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    tell(error.message);
    return false;
  }
};
