/**
 * `em-sessions.csv`: who was logged in to which phone, from when to when, and why it ended. UTF-8
 * without a mark, lines end in CRLF, and nothing in it is a formula to a spreadsheet.
 */
import type { EmResult } from '../scenarios/replay/em-result.js';
import { isoMoments } from './log-stamp.js';

const HEAD = ['Phone', 'User', 'Home', 'Visited', 'Login', 'Logout', 'Reason'];

export const emSessionsCsv = ({ sessions }: EmResult, start: string): string => {
  const moment = isoMoments(start);
  const rows = sessions.map(({ phone, user, home, visited, login, logout, ended }) => [
    phone,
    user,
    home,
    visited ?? '',
    moment(login),
    logout === undefined ? '' : moment(logout),
    ended === undefined ? '' : `${ended.rule} ${ended.says}`,
  ]);
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
};

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

const cell = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
