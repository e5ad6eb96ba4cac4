/** What became of each message on each client, put together from the marks: one row a message and client. */
import { momentText } from '../../moment-text.js';
import type { MarkKind } from './mark-kind.js';
import type { Mark } from './mark.js';

export type MessageFate = {
  readonly message: string;
  /** Who sent it and when: the mark of its sending. */
  readonly sent: Mark | undefined;
  /** As the trace calls the client or user. */
  readonly whom: string;
  /** In the order in which they came; the last is what it has come to. */
  readonly marks: readonly Mark[];
};

/** In the order in which messages were sent, and of each in the order of the marks. */
export const messageFates = (marks: readonly Mark[]): readonly MessageFate[] => {
  const fates = new Map<string, MessageFate & { readonly marks: Mark[] }>();
  const sent = new Map<string, Mark>();
  for (const mark of marks) {
    if (mark.kind === 'sent') sent.set(mark.label, mark);
    else if (isOfMessage(mark) && sent.has(mark.label)) {
      const whom = mark.lane.subject;
      const key = `${mark.lane.kind} ${whom} ${mark.label}`;
      const fate = fates.get(key);
      if (fate === undefined)
        fates.set(key, { message: mark.label, sent: sent.get(mark.label), whom, marks: [mark] });
      else fate.marks.push(mark);
    }
  }
  const order = [...sent.keys()];
  return [...fates.values()].toSorted(
    (one, other) => order.indexOf(one.message) - order.indexOf(other.message),
  );
};

/** `waits from 2m30s, comes at 4m without alert, is read at 5m` */
export const fateText = ({ marks }: MessageFate): string =>
  marks
    .map(({ kind, at }) => [deeds[kind], momentText(at)])
    .map(([deed, moment]) => deed?.replace('{at}', moment ?? '') ?? '')
    .join(', then ');

const deeds: Partial<Record<MarkKind, string>> = {
  alerted: 'comes at {at}, alert',
  delivered: 'comes at {at}, no alert',
  buffered: 'waits in the buffer from {at}',
  push: 'a push alerts at {at}',
  'sent-copy': 'a copy comes at {at}, already read',
  read: 'is read here at {at}',
  'read-mark': 'is marked read at {at}',
  stored: 'waits on the server from {at}',
  lost: 'is lost at {at}',
  withheld: 'does not come, {at}',
};

const isOfMessage = ({ kind, lane }: Mark): boolean =>
  kind in deeds && (lane.kind === 'client' || lane.kind === 'store');
