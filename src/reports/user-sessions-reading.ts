/**
 * Reads the detail of a node in the user sessions report (REP-2): `User ID,Number of sessions,Device
 * types`, ours or an export with the same columns. Columns are found by their titles, in any order.
 */
import type { UserLoad } from '../sizing/rebalance/node-load.js';
import { readCsv, type CsvRow } from './csv-reading.js';

/** The report cannot be read; each line says where and what would be right. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

const USER = 'User ID';
const SESSIONS = 'Number of sessions';

/** The users of the node, in the order of the file. @throws {ReportError} with every fault. */
export const userLoadsOf = (file: string, text: string): readonly UserLoad[] => {
  const [heading, ...rows] = rowsOf(file, text);
  const titles = heading?.cells.map((title) => title.trim().toLowerCase()) ?? [];
  const [user, sessions] = [USER, SESSIONS].map((title) => titles.indexOf(title.toLowerCase()));
  if (user === undefined || sessions === undefined || user < 0 || sessions < 0)
    throw new ReportError(`${file}:1: expected the columns "${USER}" and "${SESSIONS}"`);
  const read = rows.map((row) => ({
    line: row.line,
    user: (row.cells[user] ?? '').trim(),
    sessions: (row.cells[sessions] ?? '').trim(),
  }));
  const faults = faultsOf(file, read);
  if (faults.length > 0) throw new ReportError(faults.join('\n'));
  return read.map((one) => ({ user: one.user, sessions: Number(one.sessions) }));
};

const rowsOf = (file: string, text: string): readonly CsvRow[] => {
  const reading = readCsv(text);
  if ('rows' in reading) return reading.rows;
  throw new ReportError(`${file}:${reading.line}: ${reading.fault}`);
};

type ReadRow = { readonly line: number; readonly user: string; readonly sessions: string };

/** Up to six digits: more sessions than a node can hold are no count. */
const COUNT = /^\d{1,6}$/;
/** More faults than these are counted, not shown. */
const FAULTS_SHOWN = 20;

const faultsOf = (file: string, rows: readonly ReadRow[]): readonly string[] => {
  const seen = new Set<string>();
  const faults = rows.flatMap(({ line, user, sessions }) => {
    const isRepeated = seen.has(user);
    seen.add(user);
    if (user === '') return [`${file}:${line}: expected a user ID, got none`];
    if (isRepeated) return [`${file}:${line}: expected each user once, got ${user} again`];
    return COUNT.test(sessions)
      ? []
      : [`${file}:${line}: expected the number of sessions of ${user}, got "${sessions}"`];
  });
  const hidden = faults.length - FAULTS_SHOWN;
  return hidden > 0
    ? [...faults.slice(0, FAULTS_SHOWN), `… and ${hidden} more in ${file}`]
    : faults;
};
