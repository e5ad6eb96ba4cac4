/** The numbers of a day as people read them, each with where it comes from. */
import { formatDuration } from '../../engine/duration-text.js';
import { microseconds } from '../../engine/units.js';
import type { Status } from '../../model/rulebook/rule.js';
import type { DayFigures, DayKey } from './day.js';
import { ONE } from './share.js';

export type DayRow = {
  readonly name: string;
  /** As a scenario file would write it: `1m30s`, `0.8`, `[1, 4, 10]`. */
  readonly value: string;
  readonly status: Status;
  readonly source: string;
};

export const dayRows = (figures: DayFigures): readonly DayRow[] =>
  Object.entries(figures).map(([name, { value, status, source }]) => ({
    name,
    value: typeof value === 'number' ? numberText(name, value) : `[${value.join(', ')}]`,
    status,
    source,
  }));

const shares: readonly string[] = [
  'attendance',
  'lid-closed-share',
  'heavy-share',
] satisfies readonly DayKey[];

const numbers: readonly string[] = [
  'conversations-per-day',
  'messages-per-conversation',
  'contact-group',
  'group-messages-per-day',
  'room-size',
  'heavy-conversations',
  'heavy-messages',
  'heavy-reply-gap',
] satisfies readonly DayKey[];

const numberText = (name: string, value: number): string => {
  if (shares.includes(name)) return String(value / ONE);
  return numbers.includes(name) ? String(value) : formatDuration(microseconds(value));
};
