/** The rows of a CSV that has to be one. */
import { readCsv, type CsvRow } from '../../../src/reports/csv-reading.js';

/** @throws {TypeError} if it is none. */
export const csvRows = (text: string): readonly CsvRow[] => {
  const reading = readCsv(text);
  if ('rows' in reading) return reading.rows;
  throw new TypeError(`line ${reading.line}: ${reading.fault}`);
};
