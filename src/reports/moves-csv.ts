/** The moves of a rebalancing as CSV, one user a row. */
import type { Move } from '../sizing/rebalance/node-load.js';
import { csvText } from './csv-text.js';

export const movesCsv = (moves: readonly Move[]): string =>
  csvText(
    ['User ID', 'Number of sessions', 'From', 'To'],
    moves.map(({ user, sessions, from, to }) => [user, sessions, from, to]),
  );
