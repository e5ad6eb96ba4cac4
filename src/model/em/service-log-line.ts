/** A line of the service log as data: what was logged, when, by which thread and class (EM-9). */
import type { Instant } from '../../engine/units.js';

export type LogLevel = 'DEBUG' | 'INFO' | 'ERROR';

/** The classes of the service that write lines, by the vendor's names. */
export type LogClass =
  | 'Authenticator'
  | 'CMDatabase'
  | 'CheckUserThread'
  | 'Counters'
  | 'DBRequestor'
  | 'EMServiceServlet'
  | 'EmccCommunicator'
  | 'EmccData'
  | 'EmccSaxHandler'
  | 'EmccVisitingLogoutThread'
  | 'LogoutScheduler'
  | 'ServiceParameters';

/** What a class says, before it is known when and on which thread. */
export type LogEntry = {
  readonly level: LogLevel;
  readonly by: LogClass;
  /** Without stamp, level, thread and class; it may be several lines of text. */
  readonly message: string;
};

export type ServiceLogLine = LogEntry & { readonly at: Instant; readonly thread: string };

const entry =
  (level: LogLevel) =>
  (by: LogClass, message: string): LogEntry => ({ level, by, message });

export const debug = entry('DEBUG');
export const info = entry('INFO');
export const error = entry('ERROR');

const CONTROL = /\p{Cc}/gu;

/** What somebody outside has sent, on one line: it must not look like a line of its own. */
export const onOneLine = (text: string): string => text.replace(CONTROL, ' ');
