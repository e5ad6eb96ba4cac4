/**
 * A working day by numbers: what the users of a population do from the morning on. Every number is
 * kept with where it comes from, so that no result shows a bare one.
 *
 * The keys are those that a scenario file writes and that reports print.
 */
import type { Duration } from '../../engine/units.js';
import type { Status } from '../../model/rulebook/rule.js';

/** A number of a day, and where it comes from. */
export type DayFigure<Value> = {
  readonly value: Value;
  readonly status: Status;
  /** Where a reader can look it up, or what it was derived from. */
  readonly source: string;
};

/** Gaps and stays are means of exponential laws, unless something else stands there. */
export type DayFigures = {
  /** Since the start of the run. */
  readonly 'opens-at': DayFigure<Duration>;
  /** Users sign in anywhere in it, as likely everywhere. */
  readonly 'logon-window': DayFigure<Duration>;
  /** Share of the users who come at all, in parts per million. */
  readonly attendance: DayFigure<number>;
  /** From a user's sign-in to the sign-out of all clients; normal, with the deviation below. */
  readonly 'session-length': DayFigure<Duration>;
  readonly 'session-length-deviation': DayFigure<Duration>;
  /** How long after a user's first client each other one signs in. */
  readonly 'further-client-after': DayFigure<Duration>;
  /** How long after a sign-in that was refused the user tries again; always the same. */
  readonly 'tries-again-after': DayFigure<Duration>;
  readonly 'desktop-used-every': DayFigure<Duration>;
  readonly 'presence-chosen-every': DayFigure<Duration>;
  /** How long a user stays at the desktop, and away from it. */
  readonly 'at-desktop': DayFigure<Duration>;
  readonly 'away-from-desktop': DayFigure<Duration>;
  /** Share of the leaves that close the lid, in parts per million; the others lock. */
  readonly 'lid-closed-share': DayFigure<number>;
  readonly 'app-in-front': DayFigure<Duration>;
  readonly 'app-in-background': DayFigure<Duration>;
  readonly 'iq-every': DayFigure<Duration>;
  /** Conversations that a user begins in a whole day; a Poisson process with the rhythm below. */
  readonly 'conversations-per-day': DayFigure<number>;
  /** How the day's conversations fall on its hours since it opens, by weight; none after the last. */
  readonly rhythm: DayFigure<readonly number[]>;
  /** Geometric, one at least. */
  readonly 'messages-per-conversation': DayFigure<number>;
  /** From one message of a conversation to the next; log-normal, with the deviation below. */
  readonly 'reply-gap': DayFigure<Duration>;
  readonly 'reply-gap-deviation': DayFigure<Duration>;
  readonly 'read-after': DayFigure<Duration>;
  /** Users who all have each other as contacts. */
  readonly 'contact-group': DayFigure<number>;
  /** Group messages that a user sends in a whole day; a Poisson process with the rhythm above. */
  readonly 'group-messages-per-day': DayFigure<number>;
  /** Users of a group chat room, who are in one contact group. */
  readonly 'room-size': DayFigure<number>;
  /** Share of a contact group who are heavy users, in parts per million; the others are light. */
  readonly 'heavy-share': DayFigure<number>;
  /** Conversations and group messages of a heavy user, as times those of a light one. */
  readonly 'heavy-conversations': DayFigure<number>;
  /** Messages of a conversation that a heavy user begins, as times those of a light user's. */
  readonly 'heavy-messages': DayFigure<number>;
  /** Its reply gap, as times that of a light user's. */
  readonly 'heavy-reply-gap': DayFigure<number>;
};

export type DayKey = keyof DayFigures;

/** Named models of a day. */
export const dayModelNames = ['enterprise', 'teams-2025', 'msn-2006'] as const;
export type DayModelName = (typeof dayModelNames)[number];

/** The model that a population's day follows, its figures overridden where the file says so. */
export type Day = { readonly model: DayModelName; readonly figures: DayFigures };
