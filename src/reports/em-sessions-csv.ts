/** `em-sessions.csv`: who was logged in to which phone, from when to when, and why it ended. */
import type { EmResult } from '../scenarios/replay/em-result.js';
import type { Calendar } from './calendar.js';
import { csvText } from './csv-text.js';

const HEADER = ['Phone', 'User', 'Home', 'Visited', 'Login', 'Logout', 'Reason'];

/** A row for each session, in the order of login; empty cells: no visit, and not over yet. */
export const emSessionsCsv = ({ sessions }: EmResult, calendar: Calendar): string =>
  csvText(
    HEADER,
    sessions.map(({ phone, user, home, visited, login, logout, ended }) => [
      phone,
      user,
      home,
      visited ?? '',
      calendar.iso(login),
      logout === undefined ? '' : calendar.iso(logout),
      ended === undefined ? '' : `${ended.rule} ${ended.says}`,
    ]),
  );
