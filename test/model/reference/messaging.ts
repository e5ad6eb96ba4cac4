/** One-to-one IMs: sending, arriving, reading (MDM-2 to MDM-11). */
import { activeClient } from './active.js';
import { deliver, flush, reach } from './buffer.js';
import { modeOf, othersInMdm, session, signedIn, takesPart } from './client.js';
import { copyOf, unreadOn } from './copies.js';
import type { History, Message } from './history.js';
import { inForce } from './router.js';
import { refusesAct, use } from './use.js';
import type { RefClient } from './world.js';

/** Why the client's user cannot send anything to that user. */
export const refusesSending = (
  history: History,
  client: number,
  to: number,
): string | undefined => {
  const refusal = refusesAct(history, client);
  if (refusal !== undefined) return refusal;
  if (!inForce(history).instantMessaging) return 'im-is-off';
  return history.world.clients[client]!.user === to ? 'to-oneself' : undefined;
};

export const send = (
  history: History,
  number: number,
  client: number,
  to: number,
): string | undefined => {
  const refusal = refusesSending(history, client, to);
  if (refusal !== undefined) return refusal;
  const message: Message = { number, kind: 'im', from: client, offline: undefined };
  history.messages.push(message);
  use(history, client);
  history.add(client, { did: 'send-im', to, inMdm: takesPart(history, client) });
  if (takesPart(history, client))
    for (const other of othersInMdm(history, client))
      reach(history, other.number, { kind: 'sent-copy', about: number, alert: false });
  const present = signedIn(history, to);
  if (present.length === 0) {
    const fate = inForce(history).offlineIm ? 'stored' : 'lost';
    message.offline = { user: to, fate };
  }
  const contact = history.world.clients[client]!.user;
  const bound = boundClient(history, to, contact);
  const addressed = present.filter(
    ({ number: one }) => takesPart(history, one) || bound === undefined || bound === one,
  );
  arrive(history, to, message, addressed);
  return undefined;
};

/** MDM-10, MDM-11: who, among those outside MDM, answered the contact last, in a session that lasts? */
const boundClient = (history: History, user: number, contact: number): number | undefined => {
  const answers = history.world.clients
    .filter((client) => client.user === user)
    .flatMap(({ number }) => {
      const last = history.facts[number]!.findLast(
        (fact) => fact.did === 'send-im' && fact.to === contact && !fact.inMdm,
      );
      return last === undefined ? [] : [{ number, rank: last.rank }];
    })
    .toSorted((one, other) => other.rank - one.rank);
  const latest = answers[0];
  if (latest === undefined) return undefined;
  const began = session(history, latest.number);
  return began !== undefined && began.rank < latest.rank ? latest.number : undefined;
};

/** MDM-4, MDM-11, QM-4, QM-11: the message arrives at these clients of the user, with alert or not. */
export const arrive = (
  history: History,
  user: number,
  { number, kind }: Message,
  addressed: readonly RefClient[],
): void => {
  const active = activeClient(history, user);
  for (const { number: client } of addressed) {
    const isLegacy = !takesPart(history, client);
    const alert = isLegacy || active === undefined || active === client;
    const mode = modeOf(history, client);
    if (mode === 'quiet' && active === undefined && kind !== 'file-offer') {
      flush(history, client);
      deliver(history, client, { kind, about: number, alert });
      continue;
    }
    if (mode === 'silent' && active === undefined) history.pushes[client]!.push(number);
    reach(history, client, { kind, about: number, alert });
  }
};

/** MDM-7, TIME-3. */
export const read = (history: History, client: number, message: number): string | undefined => {
  const refusal = refusesAct(history, client);
  if (refusal !== undefined) return refusal;
  if (!unreadOn(history, client).includes(message)) return 'not-unread-there';
  const { user } = history.world.clients[client]!;
  history.takings.push({ ...history.when(), did: 'read', message, client, user });
  use(history, client);
  for (const other of othersInMdm(history, client))
    reach(history, other.number, { kind: 'read-mark', about: message, alert: false });
  return undefined;
};

export const readAll = (history: History, client: number): string | undefined => {
  const refusal = refusesAct(history, client);
  if (refusal !== undefined) return refusal;
  for (const message of unreadOn(history, client))
    if (copyOf(history, client, message).state === 'delivered') read(history, client, message);
  return undefined;
};
