/** What became of an alert, in a word that is read after its name. */
import type { AlertEntry } from '../scenarios/measure/alert-log.js';

export const alertWords = {
  raise: 'raised',
  repeat: 'repeated',
  clear: 'cleared',
} as const satisfies Readonly<Record<AlertEntry['what'], string>>;
